import Reading
import TestSupport
import Threads

/// The definitions of a schema, to hold against what the program knows.
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

/// Hears which fields, and which words for them, the program knows.
package final class FieldLedger: Sendable {
  private let heard = Mutex((fields: [String: Set<String>](), words: [String: Set<String>]()))

  /// Starts with nothing heard.
  package init() {}

  /// The fields of each kind of mapping.
  package var fields: [String: Set<String>] { heard.withLock { $0.fields } }
  /// The words of each field that takes one of some, by `KIND/FIELD`.
  package var words: [String: Set<String>] { heard.withLock { $0.words } }

  /// Listens while `body` reads. Boxes are told apart by those of `kinds` that they have.
  package func listen<Result>(kinds: [String] = [], _ body: () throws -> Result) rethrows -> Result {
    let witness = FieldWitness(
      fields: { kind, known in
        let name = kind == "box" ? kinds.first(where: known.contains).map { "\($0)-box" } ?? kind : kind
        self.heard.withLock { $0.fields[name, default: []].formUnion(known) }
      },
      words: { kind, field, words in
        self.heard.withLock { $0.words["\(kind)/\(field)", default: []].formUnion(words) }
      })
    return try FieldWitness.$current.withValue(witness, operation: body)
  }
}
