import Reading

/// The content of a YAML file, written as JSON; nil when it cannot be read.
package func jsonText(ofFile path: String) -> String? { SourceFile.read(path).value.map(jsonText) }

/// YAML, written as JSON; nil when it cannot be read.
package func jsonText(ofYAML text: String) -> String? {
  SourceFile.parse(Array(text.utf8), file: "text.yaml", as: .yaml).value.map(jsonText)
}

/// A value, written as JSON, which readers of YAML take too.
package func jsonText(of node: Node) -> String {
  switch node.value {
  case .null: "null"
  case .scalar(let scalar): scalar.kind == .text ? quoted(scalar.text) : scalar.text
  case .sequence(let nodes): "[" + nodes.map(jsonText).joined(separator: ",\n") + "]"
  case .mapping(let entries):
    "{" + entries.map { quoted($0.key) + ": " + jsonText(of: $0.value) }.joined(separator: ",\n") + "}"
  }
}

private func quoted(_ text: String) -> String {
  let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  return "\"\(escaped)\""
}
