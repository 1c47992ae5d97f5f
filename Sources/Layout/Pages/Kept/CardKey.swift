import LayoutDesign

/// Everything that a card, or the heading above some, is laid out from. Those with equal keys are laid out alike.
struct CardKey: Hashable, Sendable {
  /// What is laid out.
  enum Part: Hashable, Sendable {
    /// A card, so many points high at least in each size.
    case card(leastHeights: [Double])
    /// The heading of a subsection.
    case heading
    /// The heading of a section, below cards of another.
    case sectionHeading
    /// What introduces a section above its first card.
    case sectionIntro
    /// The same in the cell before it.
    case introCell
  }

  /// What it is.
  let part: Part
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

  /// Collects what the boxes of cards read; nil where that is more than keys can say, as with lists of the whole edition.
  init?(of boxes: [Box], in context: RenderContext, _ cache: LayoutCache) {
    reading = ValueReading(of: boxes, in: context)
    guard reading.lists.isEmpty else { return nil }
    self.context = context
    setting = cache.setting(of: context)
  }

  /// The key of what the boxes become for a resource.
  func key(of part: CardKey.Part, for place: ResourcePlace) -> CardKey {
    CardKey(part: part, setting: setting, values: reading.values(in: Scope(context, at: place)))
  }
}
