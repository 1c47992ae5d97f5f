/// What the paginator knows of a card, or of a row of them.
package struct CardMeasure: Hashable, Sendable {
  /// Its height in points in each size, largest first.
  package var heights: [Double]
  /// Whether it begins a page.
  package var opening: Opening
  /// Whether it does because the edition says so.
  package let followsBreak: Bool
  /// The only size it may have; nil leaves the choice.
  package var onlySize: Int?
  /// The numbers of the pages that its resources had in the previous edition; none for those that are new or changed.
  package var formerPages: [Int] = []
  /// The size that suits it; nil where none is made for cards like it.
  package var suitedSize: Int?
  /// How many cards it stands for: those of a row.
  package var count = 1
  /// Whether it is the first of a section, others being before it.
  package var beginsSection = false
  /// The height of the heading of its section, which its heights count in and which is left out at the head of a page. 0 for a card that
  /// begins no section, or the first of all.
  package var sectionHeading = 0.0
  /// For what goes on of the card before it, the height that lies between the two on one page: its heights count it, and it is left out
  /// at the head of a page or a column. Nil for what begins a card.
  package var distance: Double?
  /// For each size, what tightening the card saves; nil where it cannot be tightened. Empty when it can in none.
  package var savings: [Saving?] = []

  /// Whether it goes on with the card before it: it is no card of its own, and no gap is between the two.
  package var goesOn: Bool { distance != nil }

  /// Makes a measure.
  package init(heights: [Double], beginsPage: Bool = false) {
    self.heights = heights
    opening = beginsPage ? .always : .free
    followsBreak = beginsPage
  }

  /// Whether a card begins a page. The first of a section always does.
  package enum Opening: Hashable, Sendable {
    /// Where it is best.
    case free
    /// Because the edition says so.
    case always
    /// Only if it is the section's first: to find out what that would cost.
    case never
  }

  /// What is saved when one paragraph of a card is set in one line less than its best number.
  package struct Saving: Hashable, Sendable {
    /// By how many points the card is lower.
    package var height: Double
    /// What that costs.
    package var demerits: Double

    /// Makes a saving.
    package init(height: Double, demerits: Double) {
      self.height = height
      self.demerits = demerits
    }
  }
}

extension Collection<CardMeasure> {
  /// How many cards they stand for.
  var cardCount: Int { reduce(0) { $0 + $1.count } }
}
