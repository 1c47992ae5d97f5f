import LayoutDesign

/// Everything that a card is laid out from. Two cards with equal keys are laid out alike.
struct CardKey: Hashable, Sendable {
  /// What all cards of an edition have in common.
  let setting: LayoutSetting
  /// What the boxes of the card read.
  let values: ReadValues
}

/// Makes the keys of an edition's cards.
struct CardKeys {
  private let context: RenderContext
  private let setting: LayoutSetting
  private let reading: ValueReading

  /// Collects what the cards of a design read; nil where that is more than keys can say, as with lists of the whole edition.
  init?(of card: CardDesign, in context: RenderContext, _ cache: LayoutCache) {
    reading = ValueReading(of: card.sizes.map(\.box), in: context)
    guard reading.lists.isEmpty else { return nil }
    self.context = context
    setting = cache.setting(of: context)
  }

  /// The key of the card of a resource.
  func key(of place: ResourcePlace) -> CardKey {
    CardKey(setting: setting, values: reading.values(in: Scope(context, at: place)))
  }
}
