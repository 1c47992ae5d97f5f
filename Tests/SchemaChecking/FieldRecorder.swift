import Reading
import Threads

/// Records which fields, and which words for them, the program reads.
package final class FieldRecorder: Sendable {
  private let recorded = Mutex((fields: [String: Set<String>](), words: [String: Set<String>]()))

  /// Starts empty.
  package init() {}

  /// The fields of each kind of mapping.
  package var fields: [String: Set<String>] { recorded.withLock { $0.fields } }
  /// The words of each field that takes one of some, by `KIND/FIELD`.
  package var words: [String: Set<String>] { recorded.withLock { $0.words } }

  /// Records what `body` reads. The kind of a box is the one of `kinds` that is among its fields.
  package func record<Result>(kinds: [String] = [], _ body: () throws -> Result) rethrows -> Result {
    let observer = FieldObserver(
      fields: { kind, known in
        let name = kind == "box" ? kinds.first(where: known.contains).map { "\($0)-box" } ?? kind : kind
        self.recorded.withLock { $0.fields[name, default: []].formUnion(known) }
      },
      words: { kind, field, words in
        self.recorded.withLock { $0.words["\(kind)/\(field)", default: []].formUnion(words) }
      })
    return try FieldObserver.$current.withValue(observer, operation: body)
  }
}
