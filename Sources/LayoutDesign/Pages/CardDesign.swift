/// A card: one box, set in several sizes, and the rules by which pages choose among them.
package struct CardDesign: Sendable {
  /// The sizes, largest first.
  package var sizes: [CardSize]
  /// The rule between cards.
  package var rule: (width: Double, color: ColorSource)?
  /// The rules of pagination.
  package var rules: PaginationRules

  /// One size.
  package struct CardSize: Sendable {
    /// The name, as the layout writes it.
    package var name: String
    /// The box.
    package var box: Box
  }
}
