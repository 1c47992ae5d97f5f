import Diagnostics
import TestSupport
import Testing

@testable import Reading

/// The tree of `text`, in which nothing may be found.
func tree(_ text: String, _ notation: SourceFile.Notation = .yaml, location: SourceLocation = #_sourceLocation) -> Node
{
  let report = SourceFile.parse(Array(text.utf8), file: "f", as: notation)
  expectNothing(in: report.diagnostics, location: location)
  return report.value ?? Node(.null, at: Place(file: "f"))
}

/// What is found in `bytes`, a line each.
func findings(_ bytes: [UInt8], _ notation: SourceFile.Notation = .yaml) -> [String] {
  let report = SourceFile.parse(bytes, file: "f", as: notation)
  #expect(report.value != nil || report.diagnostics.hasErrors)
  return report.diagnostics.all.map(\.description)
}

/// What is found in `text`, a line each.
func findings(_ text: String, _ notation: SourceFile.Notation = .yaml) -> [String] {
  findings(Array(text.utf8), notation)
}

/// A tree in one line, with places: `{key@1:1: text"x"@1:6}`.
func dump(_ node: Node) -> String {
  let place = "@\(node.place.line):\(node.place.column)"
  switch node.value {
  case .null: return "null\(place)"
  case .scalar(let scalar): return "\(scalar.kind)\"\(scalar.text)\"\(place)"
  case .sequence(let nodes): return "[\(nodes.map(dump).joined(separator: " "))]\(place)"
  case .mapping(let entries):
    let fields = entries.map { "\($0.key)@\($0.keyPlace.line):\($0.keyPlace.column): \(dump($0.value))" }
    return "{\(fields.joined(separator: " "))}\(place)"
  }
}
