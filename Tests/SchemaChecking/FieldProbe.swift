import Diagnostics
import Reading

/// Finds out which fields a reader knows, and which words for them, from what it says of those that it does not know.
///
/// Every mapping of files that the reader can read gets a field that nobody knows; then each field in turn holds a word that
/// no choice has.
package struct FieldProbe {
  /// The fields of each kind of mapping.
  package private(set) var fields: [String: Set<String>] = [:]
  /// The words of each field that takes one of some, by `KIND/FIELD`.
  package private(set) var words: [String: Set<String>] = [:]

  private let read: (Files) -> DiagnosticList
  private let kinds: [String]
  /// A mapping of each kind that the reader opens, in which fields can be set.
  private var examples: [String: Example] = [:]

  /// Texts in YAML, by the names of their files.
  package typealias Files = [String: String]

  /// A mapping: the sample it stands in, its file, and its number there.
  private struct Example {
    var files: Files
    var file: String
    var number: Int
  }

  /// A word that nothing is called.
  private static let stranger = "no-such-word"

  /// Probes a reader with samples, the smallest first; `probed` names the files of a sample that are changed. Boxes are told
  /// apart by those of `kinds` that they have.
  package init(
    _ samples: [(files: Files, probed: [String])], kinds: [String] = [], _ read: @escaping (Files) -> DiagnosticList
  ) {
    (self.read, self.kinds) = (read, kinds)
    for sample in samples {
      for file in sample.probed { findFields(of: file, in: sample.files) }
    }
    for (kind, example) in examples {
      for field in fields[kind] ?? [] { findWords(of: field, kind, in: example) }
    }
  }

  private mutating func findFields(of file: String, in files: Files) {
    guard let root = node(files[file]) else { return }
    var changed = files
    var count = 0
    changed[file] = jsonText(
      of: root.changingMappings(&count) { number, entries in
        entries + [
          Entry(key: "\(FieldProbe.stranger)-\(number)", keyPlace: root.place, value: Node(.null, at: root.place))
        ]
      })
    for case .reading(.unknownField(let name, let subject, _, let known, _)) in read(changed).all.map(\.finding) {
      guard let number = Int(name.dropFirst(FieldProbe.stranger.count + 1)) else { continue }
      let kind = self.kind(subject, known)
      fields[kind, default: []].formUnion(known)
      if examples[kind] == nil { examples[kind] = Example(files: files, file: file, number: number) }
    }
  }

  private func kind(_ subject: Subject, _ known: [String]) -> String {
    guard subject.kind == "box", let kind = kinds.first(where: known.contains) else { return subject.kind }
    return "\(kind)-box"
  }

  private mutating func findWords(of field: String, _ kind: String, in example: Example) {
    guard let root = node(example.files[example.file]) else { return }
    var changed = example.files
    var count = 0
    let word = Entry(
      key: field, keyPlace: root.place, value: Node(.scalar(Scalar(FieldProbe.stranger)), at: root.place))
    changed[example.file] = jsonText(
      of: root.changingMappings(&count) { number, entries in
        number == example.number ? entries.filter { $0.key != field } + [word] : entries
      })
    for case .reading(.unknownChoice(FieldProbe.stranger, _, _, let words)) in read(changed).all.map(\.finding) {
      self.words["\(kind)/\(field)", default: []].formUnion(words)
    }
  }

  private func node(_ text: String?) -> Node? {
    text.flatMap { SourceFile.parse(Array($0.utf8), file: "sample.yaml", as: .yaml).value }
  }
}

extension Node {
  /// The same with the fields of each mapping changed. Mappings are numbered from `count` on, each before those in it.
  fileprivate func changingMappings(_ count: inout Int, _ change: (Int, [Entry]) -> [Entry]) -> Node {
    switch value {
    case .null, .scalar: return self
    case .sequence(let nodes): return Node(.sequence(nodes.map { $0.changingMappings(&count, change) }), at: place)
    case .mapping(let entries):
      let number = count
      count += 1
      let inner = entries.map {
        Entry(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.changingMappings(&count, change))
      }
      return Node(.mapping(change(number, inner)), at: place)
    }
  }
}
