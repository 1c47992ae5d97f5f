import Reading
import TestSupport

/// The definitions of a schema, to compare with the fields that the program reads.
package struct SchemaFile {
  private let root: Node

  /// Reads `NAME.schema.json`; nil when it cannot be read.
  package init?(_ name: String) {
    guard let root = SourceFile.read("\(Repository.schemas)/\(name).schema.json").value else { return nil }
    self.root = root
  }

  /// The names of the properties that a definition has, with those of the definitions that it builds on. A path leads
  /// to definitions within: `layout/sheet`.
  package func properties(of path: String) -> Set<String> { Set(entries(of: path).map(\.key)) }

  /// The words that a property of a definition can be.
  package func words(of path: String, _ property: String) -> Set<String>? {
    guard let value = entries(of: path).first(where: { $0.key == property })?.value else { return nil }
    return words(value)
  }

  /// The words that a definition lists.
  package func words(of path: String) -> Set<String>? { node(path).flatMap(words) }

  private func words(_ node: Node) -> Set<String>? {
    let node = target(node)
    if case .sequence(let nodes)? = node["enum"]?.value {
      return Set(nodes.compactMap { if case .scalar(let scalar) = $0.value { scalar.text } else { nil } })
    }
    guard case .sequence(let forms)? = node["anyOf"]?.value else { return nil }
    return forms.lazy.compactMap { words($0) }.first
  }

  private func node(_ path: String) -> Node? {
    var parts = path.split(separator: "/")
    var node = root["$defs"]?[String(parts.removeFirst())]
    for part in parts { node = node.map(target)?["properties"]?[String(part)] }
    return node.map(target)
  }

  private func entries(of path: String) -> [Entry] { node(path).map(entries) ?? [] }

  private func entries(_ node: Node) -> [Entry] {
    var all: [Entry] = []
    if case .mapping(let entries)? = node["properties"]?.value { all += entries }
    for key in ["allOf", "anyOf"] {
      if case .sequence(let parts)? = node[key]?.value { all += parts.flatMap { entries(target($0)) } }
    }
    return all
  }

  /// The definition that a node refers to, or the node itself.
  private func target(_ node: Node) -> Node {
    guard case .scalar(let reference)? = node["$ref"]?.value, let name = reference.text.split(separator: "/").last,
      let definition = root["$defs"]?[String(name)]
    else { return node }
    return definition
  }
}

extension Node {
  fileprivate subscript(_ key: String) -> Node? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
