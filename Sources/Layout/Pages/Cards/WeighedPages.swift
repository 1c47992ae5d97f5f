/// Pages of cards that were weighed. Cards are paginated again and again while some of them are tightened, and most pages stay what they
/// were: they do not depend on the cards of others.
final class WeighedPages {
  private var tables: [Table] = []
  /// The most pages that begin with one card.
  private var longest = 0

  /// The pages of a price of two sizes, in columns that stand first on their pages, or in others.
  private struct Table {
    var mixDemerits: Double?
    var isAtHead: Bool
    /// For each card, the pages that begin with it: of one card, of two, and so on.
    var pages: [[Weighed]]
  }

  /// Pages of some cards, as `PageFilling` collects them.
  struct Weighed {
    /// Whether there is any.
    var fits: Bool
    /// The best for each first and last size.
    var candidates: [PageFilling.Candidate]
  }

  /// Knows none yet.
  init() {}

  /// The pages of the cards in a range; those that `weigh` finds where they are not known.
  ///
  /// - Precondition: all shorter ones that begin with the same card are known.
  func pages(
    of range: Range<Int>, among count: Int, atHead isAtHead: Bool, mixDemerits: Double?, _ weigh: () -> Weighed
  ) -> Weighed {
    let table = table(of: count, atHead: isAtHead, mixDemerits)
    let place = range.count - 1
    if place < tables[table].pages[range.lowerBound].count { return tables[table].pages[range.lowerBound][place] }
    let new = weigh()
    tables[table].pages[range.lowerBound].append(new)
    longest = max(longest, range.count)
    return new
  }

  private func table(of count: Int, atHead isAtHead: Bool, _ mixDemerits: Double?) -> Int {
    let known = tables.firstIndex { $0.mixDemerits == mixDemerits && $0.isAtHead == isAtHead }
    if let known { return known }
    tables.append(
      Table(mixDemerits: mixDemerits, isAtHead: isAtHead, pages: Array(repeating: [], count: count)))
    return tables.count - 1
  }

  /// Forgets the pages with a card, which is another now.
  func forget(_ card: Int) {
    for table in tables.indices {
      for start in max(0, card - longest)...card {
        let shorter = card - start
        let excess = tables[table].pages[start].count - shorter
        if excess > 0 { tables[table].pages[start].removeLast(excess) }
      }
    }
  }

  /// Forgets all pages.
  func forgetAll() { tables = [] }
}
