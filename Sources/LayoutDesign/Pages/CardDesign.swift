/// A card: one box, set in several sizes, and the rules by which pages choose among them.
package struct CardDesign: Sendable {
  /// The sizes among which pages choose, largest first.
  package var sizes: [CardSize]
  /// The sizes that cells take whose rows have room for them, largest first; pages do not choose them.
  package var grown: [CardSize] = []
  /// The sizes of a card that is alone in its row, over the whole measure, largest first; pages lay it out in the last of them.
  package var alone: [CardSize] = []
  /// The rule between cards.
  package var rule: (width: Double, color: ColorSource)?
  /// The rules of pagination.
  package var rules: PaginationRules
  /// What stands above the part of a card that goes on in another column or on another page, and is not read; nil for nothing.
  package var continued: Box?
  /// The fields of the data that it names, itself or in words. Those of them that a catalogue declares are no details: they
  /// would be printed twice.
  package var namedFields: Set<DataField> = []
  /// The heading that its boxes have; nil for none.
  package var heading: CardHeading?
  /// The same of the cards of types.
  package var headings: [String: CardHeading?] = [:]
  /// The fields of the data that the cards of types name.
  package var namedFieldsByType: [String: Set<DataField>] = [:]

  /// The heading that the boxes of a resource of that type have; nil for none.
  package func heading(ofType type: String?) -> CardHeading? { type.flatMap { headings[$0] } ?? heading }

  /// All sizes: those among which pages choose, and behind them the others. The place of a size among them is its number.
  package var allSizes: [CardSize] { sizes + grown + alone }

  /// The numbers of the sizes that cells take whose rows have room for them.
  package var grownNumbers: Range<Int> { sizes.count..<sizes.count + grown.count }

  /// The numbers of the sizes of a card that is alone in its row.
  package var aloneNumbers: Range<Int> { grownNumbers.upperBound..<grownNumbers.upperBound + alone.count }

  /// The size of that number.
  package func size(_ number: Int) -> CardSize {
    if number < sizes.count { return sizes[number] }
    return grownNumbers.contains(number)
      ? grown[number - sizes.count] : alone[number - grownNumbers.upperBound]
  }

  /// One size.
  package struct CardSize: Sendable {
    /// The name, as the layout writes it.
    package var name: String
    /// The box.
    package var box: Box
    /// What it is for; nil for one among which pages choose.
    package var use: Use?
  }

  /// What a size is for that pages do not choose.
  package enum Use: String, Sendable, CaseIterable {
    /// Cells whose rows have room for it.
    case grown
    /// A card that is alone in its row.
    case alone
  }

  /// Takes sizes, each by its use.
  mutating func take(_ all: [CardSize]) {
    sizes = all.filter { $0.use == nil }
    grown = all.filter { $0.use == .grown }
    alone = all.filter { $0.use == .alone }
  }
}
