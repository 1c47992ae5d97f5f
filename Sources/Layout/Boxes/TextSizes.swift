import LayoutDesign

/// The sizes of type in the cards of a row, whose titles and texts are alike: where one of them has room for a smaller size only, all take it.
struct TextSizes: Sendable {
  /// What is set in one of several sizes. Texts of the same source have the same choice of them, in points.
  enum Source: Hashable, Sendable {
    /// A heading, in one of its styles.
    case heading(Template, sizes: [Double])
    /// An author's text, in one of the boxes of a choice.
    case prose(RichField, sizes: [Double])
  }

  /// The largest size that each may have, in points; any where there is none.
  var largest: [Source: Double] = [:]
  /// The size of each that had no room for a larger one, in points.
  private(set) var taken: [Source: Double] = [:]
  /// The least size of its headings, in points.
  private(set) var leastHeading = Double.infinity

  /// Notes that something has no room for a larger size than this one, in points.
  mutating func note(_ source: Source, _ size: Double) { taken[source] = min(size, taken[source] ?? size) }

  /// Notes the size of a heading, in points.
  mutating func noteHeading(_ size: Double) { leastHeading = min(size, leastHeading) }
}

extension TextBox {
  /// What it is among the texts that are alike; nil where it is no heading.
  func source(in box: Box) -> TextSizes.Source? {
    guard case .element(let role)? = box.meaning, role.isHeading else { return nil }
    return .heading(template, sizes: styles.map(\.paragraph.size))
  }

  /// The first of its styles that it may have where cards are alike.
  func firstStyle(of source: TextSizes.Source?, within sizes: TextSizes?) -> Int {
    guard let largest = source.flatMap({ sizes?.largest[$0] }) else { return 0 }
    return styles.firstIndex { $0.paragraph.size <= largest } ?? styles.count - 1
  }
}

extension Box {
  /// The sizes of the authors' texts that it shows, in points: of several of a field the largest, and of those of a choice the least.
  func proseSizes(in scope: Scope) -> [RichField: Double] {
    guard scope.holds(conditions) else { return [:] }
    switch kind {
    case .prose(let prose): return [prose.field: prose.style.text.paragraph.size]
    case .choose: return kind.boxes.reduce(into: [:]) { $0.merge($1.proseSizes(in: scope), uniquingKeysWith: min) }
    default: return kind.boxes.reduce(into: [:]) { $0.merge($1.proseSizes(in: scope), uniquingKeysWith: max) }
    }
  }
}
