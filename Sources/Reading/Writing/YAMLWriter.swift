/// Writes trees as YAML in the form that people give it: a field a line, short lists and mappings in brackets and braces, long texts
/// in blocks, and quotes where YAML needs them. What is written reads as the same tree.
package struct YAMLWriter {
  /// Lines are filled up to this width, in characters; a word that is longer stands on a longer line.
  static let width = 100
  /// Mappings of a list stand in braces, a line each, while none of them has more fields.
  private static let fieldsOnALine = 3

  private var text = ""

  /// The fields of a mapping, as a file has them; the elements of their lists stand apart.
  package static func text(of fields: [Entry]) -> String {
    var writer = YAMLWriter()
    writer.write(fields, indent: 0)
    return writer.text
  }

  /// A value on one line, as it may stand behind a name; nil for a text that has several lines.
  package static func line(_ value: Node) -> String? { compact(value, inBrackets: false) }

  // MARK: Blocks

  /// Writes fields; the first stands behind what the line has already.
  private mutating func write(_ fields: [Entry], indent: Int) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += spaces(indent) }
      text += YAMLScalar.quotedWhereNeeded(field.key, inBrackets: false) + ":"
      write(field.value, behind: indent + field.key.count + 1, indent: indent)
    }
  }

  /// Writes a value behind the name or the hyphen that ends at a column.
  private mutating func write(_ value: Node, behind column: Int, indent: Int) {
    if value.isBlockOfItsOwn {
      text += "\n"
      switch value.value {
      case .sequence(let nodes): writeList(nodes, indent: indent + 2)
      case .mapping(let fields):
        text += spaces(indent + 2)
        write(fields, indent: indent + 2)
      case .null, .scalar: break
      }
      return
    }
    let line = YAMLWriter.compact(value, inBrackets: false)
    if let line, column + 1 + line.count <= YAMLWriter.width {
      text += " \(line)\n"
    } else {
      writeBroken(value, orOn: line, indent: indent)
    }
  }

  /// Writes what does not fit on the line: a text as a block, a list or a mapping below.
  private mutating func writeBroken(_ value: Node, orOn line: String?, indent: Int) {
    switch value.value {
    case .scalar(let scalar):
      guard let block = YAMLBlock(scalar.text) else {
        text += " \(line ?? YAMLScalar.quoted(scalar.text))\n"
        return
      }
      text += " \(block.header)\n"
      for line in block.lines { text += line.isEmpty ? "\n" : "\(spaces(indent + 2))\(line)\n" }
    case .sequence(let nodes):
      text += "\n"
      writeList(nodes, indent: indent + 2)
    case .mapping(let fields):
      text += "\n\(spaces(indent + 2))"
      write(fields, indent: indent + 2)
    case .null: text += " ~\n"
    }
  }

  private mutating func writeList(_ nodes: [Node], indent: Int) {
    let lines = YAMLWriter.lines(of: nodes, indent: indent)
    for (index, node) in nodes.enumerated() {
      if lines == nil, indent == 2, index > 0 { text += "\n" }
      text += "\(spaces(indent))-"
      if let lines {
        text += " \(lines[index])\n"
      } else if case .mapping(let fields) = node.value, !fields.isEmpty {
        text += " "
        write(fields, indent: indent + 2)
      } else {
        write(node, behind: indent + 1, indent: indent)
      }
    }
  }

  /// The elements of a list on a line each; nil where one of them does not fit, or has many fields.
  private static func lines(of nodes: [Node], indent: Int) -> [String]? {
    var lines: [String] = []
    for node in nodes {
      if case .mapping(let fields) = node.value, fields.count > fieldsOnALine { return nil }
      guard let line = compact(node, inBrackets: false), indent + 2 + line.count <= width else { return nil }
      lines.append(line)
    }
    return lines
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Lines

  /// A value on one line; nil for a text that has several.
  private static func compact(_ node: Node, inBrackets: Bool) -> String? {
    switch node.value {
    case .null: return "~"
    case .scalar(let scalar): return YAMLScalar.line(scalar, inBrackets: inBrackets)
    case .sequence(let nodes):
      let parts = nodes.compactMap { compact($0, inBrackets: true) }
      return parts.count == nodes.count ? "[\(parts.joined(separator: ", "))]" : nil
    case .mapping(let fields):
      let parts = fields.compactMap { field in
        compact(field.value, inBrackets: true).map {
          "\(YAMLScalar.quotedWhereNeeded(field.key, inBrackets: true)): \($0)"
        }
      }
      guard parts.count == fields.count else { return nil }
      return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
    }
  }
}

extension Node {
  /// Whether it stands below its name however short it is: a list or a mapping of mappings.
  fileprivate var isBlockOfItsOwn: Bool {
    switch value {
    case .null, .scalar: false
    case .sequence(let nodes): nodes.contains { $0.isMapping }
    case .mapping(let fields): !fields.isEmpty && fields.contains { $0.value.isMapping }
    }
  }

  private var isMapping: Bool { if case .mapping = value { true } else { false } }
}
