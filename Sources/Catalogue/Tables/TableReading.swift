import Diagnostics
import Reading

/// What the reader of a catalogue needs to know of tables beside their rows.
enum TableReading {
  /// The section of a title that a table gives, as a file in YAML would have it.
  static func section(_ title: Located<String>, isTaken: (String) -> Bool) -> Node {
    let id = MadeID.free(MadeID.from(title.value), isTaken: isTaken)
    let entries = [("id", id), ("title", title.value)].map { Entry($0, Node(.scalar(Scalar($1)), at: title.place)) }
    return Node(.mapping(entries), at: title.place)
  }
}
