import Catalogue
import LayoutDesign
import Typesetting

/// The headings of an edition's subsections, laid out: each stands above the first card of its subsection, and goes where that goes.
struct SubsectionHeadings {
  /// For each section, the headings by the places of the cards that they stand above.
  private(set) var bySection: [[Int: SetCard]]

  /// Lays out the headings that `cache` does not have; none for pages of cards without a box for them.
  init(_ context: RenderContext, _ kind: PageKind, _ cache: LayoutCache?, _ boxLayout: BoxLayout) {
    guard let box = kind.subsection else {
      bySection = context.edition.sections.map { _ in [:] }
      return
    }
    let width = kind.grid == nil ? kind.cardWidth : kind.textBlock.width
    let keys = cache.flatMap { CardKeys(of: [box], in: context, $0) }
    func heading(at place: ResourcePlace) -> SetCard {
      let key = keys?.key(of: .heading, for: place)
      if let key, let known = cache?.card(for: key) { return known }
      let (block, notes) = boxLayout.noting { boxLayout.block(of: box, width: width, in: Scope(context, at: place)) }
      let heading = SetCard([block ?? Block(width: width, height: 0)], notes: notes)
      if let key { cache?.keep(heading, for: key, in: boxLayout.typesetter.memory) }
      return heading
    }
    bySection = context.edition.sections.enumerated().map { index, section in
      let first = section.resources.indices.filter(section.beginsSubsection)
      return Dictionary(
        uniqueKeysWithValues: first.map { ($0, heading(at: ResourcePlace(section: index, resource: $0))) })
    }
  }

  /// Makes no heading lower than it was among others.
  mutating func keepHeights(of former: [[Int: SetCard]]) {
    for section in bySection.indices {
      for (place, heading) in bySection[section] {
        guard let other = former[section][place] else { continue }
        bySection[section][place] = heading.asHigh(as: other)
      }
    }
  }

  /// All headings, in the order of the sections and cards.
  var all: [(ResourcePlace, SetCard)] {
    bySection.enumerated().flatMap { section, headings in
      headings.sorted { $0.key < $1.key }.map { (ResourcePlace(section: section, resource: $0), $1) }
    }
  }

  /// The height of the highest heading in a section; 0 without any.
  func greatestHeight(in section: Int) -> Double { bySection[section].values.map(\.headingHeight).max() ?? 0 }
}

extension SetCard {
  /// The height of a heading, which has one size.
  var headingHeight: Double { blocks[0].size.height }
}

extension Galley {
  /// The height of the heading above a card; 0 where there is none.
  func headingHeight(above card: Int, of section: Int) -> Double { headings[section][card]?.headingHeight ?? 0 }

  /// The least height of the cards of a section, in points.
  func leastHeight(in section: Int, of kind: PageKind) -> Double {
    kind.leastHeight(ofCardsBelow: headings[section].values.map(\.headingHeight).max() ?? 0)
  }
}

extension PageKind {
  /// The least height of a card in points, where headings so high may stand above its row; 0 where cards do not stand in cells.
  func leastHeight(ofCardsBelow heading: Double) -> Double { max(0, (leastCardHeight ?? 0) - heading) }
}
