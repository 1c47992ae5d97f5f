import Diagnostics
import Reading

/// The most lines that a text may have, and what is done with a text that needs more.
package struct LineLimit: Hashable, Sendable {
  /// The lines, at least one.
  package var count: Int
  /// Whether the text is cut at a word, with "…"; else it takes its smallest style and as many lines as it needs.
  package var shortens: Bool
}

extension DesignReader {
  /// Reads `max-lines` and `shorten`. A text that `mustShorten` has no smaller style to take instead.
  func lineLimits(
    _ fields: inout FieldReader, mustShorten: Bool = false, _ found: inout DiagnosticList
  ) -> BySize<LineLimit> {
    let node = fields.node("max-lines")
    let counts = bySize(node, &found) { node, found in node.integer(as: "max-lines", &found) }
    let shortens = fields.flag("shorten", &found) ?? false
    for count in counts.all {
      if count.value < 1 { found.error(.noneAtAll(field: "max-lines", count: count.value), at: count.place) }
      if mustShorten, !shortens { found.error(.limitWithoutShorten, at: count.place) }
    }
    if shortens, node == nil { found.error(.shortenWithoutLimit, at: fields.place(of: "shorten")) }
    return counts.map { LineLimit(count: max(1, $0.value), shortens: shortens) }
  }
}
