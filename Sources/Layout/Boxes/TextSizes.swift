import LayoutDesign

/// The sizes of type in the cards of a row, whose titles and texts are alike: where one of them must take a smaller style, all do.
struct TextSizes: Sendable {
  /// What is set in one of several styles.
  enum Source: Hashable, Sendable {
    /// A heading.
    case heading(Template)
    /// An author's text.
    case prose(RichField)
  }

  /// The largest size that each may have, in points; any where there is none.
  var largest: [Source: Double] = [:]
  /// The least size that each has where it was set, in points.
  private(set) var taken: [Source: Double] = [:]

  /// Notes that something is set in a size, in points.
  mutating func note(_ source: Source, _ size: Double) { taken[source] = min(size, taken[source] ?? size) }
}

extension TextBox {
  /// The styles that it may take where cards are alike: the last one always.
  func styles(in box: Box, within sizes: TextSizes?) -> ArraySlice<BoxTextStyle> {
    guard let source = source(in: box), let largest = sizes?.largest[source] else { return styles[...] }
    return styles[(styles.firstIndex { $0.paragraph.size <= largest } ?? styles.count - 1)...]
  }

  /// What it is among the texts that are alike; nil where it has one style, or is no heading.
  func source(in box: Box) -> TextSizes.Source? {
    guard styles.count > 1, case .element(let role)? = box.meaning, role.isHeading else { return nil }
    return .heading(template)
  }
}

extension Box {
  /// Whether an author's text in it is larger than it may be where cards are alike.
  func exceeds(_ sizes: TextSizes) -> Bool {
    if case .prose(let prose) = kind, let largest = sizes.largest[.prose(prose.field)] {
      return prose.style.text.paragraph.size > largest
    }
    return kind.boxes.contains { $0.exceeds(sizes) }
  }
}
