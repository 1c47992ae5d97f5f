/// A card: one box, set in several sizes, and the rules by which pages choose among them.
package struct CardDesign: Sendable {
  /// The sizes, largest first.
  package var sizes: [CardSize]
  /// The rule between cards.
  package var rule: (width: Double, color: ColorSource)?
  /// The rules of pagination.
  package var rules: PaginationRules
  /// The fields of the data that it names, itself or in words. Those of them that a catalogue declares are no details: they
  /// would be printed twice.
  package var namedFields: Set<DataField> = []
  /// The heading that its boxes have; nil for none.
  package var heading: CardHeading?

  /// One size.
  package struct CardSize: Sendable {
    /// The name, as the layout writes it.
    package var name: String
    /// The box.
    package var box: Box
  }
}
