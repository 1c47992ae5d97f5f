import Reading
import Testing

/// The content of a YAML file, written as JSON.
func json(of path: String) throws -> String {
  let file = SourceFile.read(path)
  return json(try #require(file.value))
}

private func json(_ node: Node) -> String {
  switch node.value {
  case .null: "null"
  case .scalar(let scalar): scalar.kind == .text ? quoted(scalar.text) : scalar.text
  case .sequence(let nodes): "[" + nodes.map(json).joined(separator: ",\n") + "]"
  case .mapping(let entries):
    "{" + entries.map { quoted($0.key) + ": " + json($0.value) }.joined(separator: ",\n") + "}"
  }
}

private func quoted(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  return "\"\(escaped)\""
}
