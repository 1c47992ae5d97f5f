import Diagnostics
import Reading

/// The sections of a catalogue that has none of its own, as sources name them.
enum SourceSections {
  /// The section of a title that a source gives, as a file in YAML would have it.
  static func node(_ title: Located<String>, _ ids: inout FreeIDs) -> Node {
    let id = ids.next(MadeID.from(title.value)) { _ in false }
    let entries = [("id", id), ("title", title.value)].map { Entry($0, Node(.scalar(Scalar($1)), at: title.place)) }
    return Node(.mapping(entries), at: title.place)
  }

  /// The titles of sections that a source names, each once, in order.
  static func each(_ titles: some Sequence<Located<String>>) -> [Located<String>] {
    var seen: Set<String> = []
    return titles.lazy.map { Located($0.value.oneLine, at: $0.place) }.filter {
      !$0.value.isEmpty && seen.insert(TitleKey.of($0.value)).inserted
    }
  }
}
