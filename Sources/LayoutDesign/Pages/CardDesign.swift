/// A card: one box, set in several sizes, and the rules by which pages choose among them.
package struct CardDesign: Sendable {
  /// The sizes, largest first.
  package var sizes: [CardSize]
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

  /// One size.
  package struct CardSize: Sendable {
    /// The name, as the layout writes it.
    package var name: String
    /// The box.
    package var box: Box
  }
}
