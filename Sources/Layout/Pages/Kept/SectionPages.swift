/// The decided pages of a section, or of several that share pages, without what they owe to their edition: its places and its ids.
struct SectionPages: Sendable {
  /// The pages, laid out as rectos.
  var drafts: [PageDraft]
  /// What was found when cards were refitted.
  var notes: [CardNotes] = []
  /// The cards that go over several pages.
  var flowing: [FlowingCard] = []

  /// What was found about a card, which is named by its place among those of the sections.
  struct CardNotes: Sendable {
    var card: Int
    var notes: [LayoutNote]
  }

  /// A card that flows, since it fits no page in any size, or stands in a row with such a card.
  struct FlowingCard: Sendable {
    /// Its place among the cards of the sections.
    var card: Int
    /// The pages or columns that it takes.
    var pages: Int
    /// Whether it stands in the cell of a grid.
    var isWithinGrid = false
    /// What of it cannot be split, and is higher than a page.
    var overflows: [LayoutNote]
  }
}

/// Everything that the pages of a section are decided from.
struct SectionKey: Hashable, Sendable {
  /// The cards, in order.
  let cards: [SetCard]
  /// The headings of subsections.
  let headings: [Int: SetCard]
  /// The headings of sections that go on where another ends.
  let sectionHeadings: [Int: SetCard]
  /// What introduces sections above their first cards.
  let intros: [Int: SetCard]
  /// The same in the cells before them.
  let introCells: [Int: SetCard]
  /// For each section, the place of its first card.
  let starts: [Int]
  /// Whether each must begin a page.
  let breaks: [Bool]
  /// The page that each should stay on; nil for one that may go anywhere.
  let formerPages: [Int?]
  /// The demerits of a card that does not stay.
  let moveDemerits: Double
  /// The number of the first page, where cards should stay on the pages they had; else nil.
  let number: Int?
  /// The height that stays free below the last cards.
  let tail: Double
}
