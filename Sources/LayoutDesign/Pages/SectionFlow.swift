/// How sections of cards follow each other.
package enum SectionFlow: String, Sendable, CaseIterable {
  /// Each begins a page.
  case newPage = "new-page"
  /// Each goes on where the one before it ends.
  case runOn = "run-on"
  /// Each begins a page, but for short ones, which share pages with those beside them where that saves some.
  case balance
  /// All stand on one page, as on a poster: each with its heading, all cards in one size, the largest in which they fit.
  case onePage = "one-page"
}
