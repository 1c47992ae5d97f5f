import Catalogue
import LayoutDesign
import Typesetting

/// The headings above cards, laid out: that of a section, or of a subsection, stands above its first card, and goes where that goes.
struct CardHeadings {
  /// For each section, the headings of its subsections by the places of the cards that they stand above.
  private(set) var subsections: [[Int: SetCard]]
  /// For each section that may share pages with others, its heading; nil elsewhere.
  private(set) var sections: [SetCard?]
  /// For each section that is introduced above its first card, what stands there, below its heading; nil elsewhere.
  private(set) var intros: [SetCard?]
  /// For each section that may be introduced in the cell before its first card, what stands there; nil elsewhere.
  private(set) var introCells: [SetCard?]

  /// Lays out the headings that `cache` does not have; none for pages of cards without boxes for them.
  init(_ context: RenderContext, _ kind: PageKind, _ cache: LayoutCache?, _ boxLayout: BoxLayout) {
    let all = context.edition.sections
    let subsectionSetting = kind.subsection.map { HeadingSetting($0, .heading, context, kind, cache, boxLayout) }
    subsections = all.enumerated().map { index, section in
      guard let subsectionSetting else { return [:] }
      let first = section.resources.indices.filter(section.beginsSubsection)
      return Dictionary(
        uniqueKeysWithValues: first.map {
          ($0, subsectionSetting.heading(at: ResourcePlace(section: index, resource: $0)))
        })
    }
    let sectionSetting = kind.sectionHeading.map {
      HeadingSetting($0, .sectionHeading, context, kind, cache, boxLayout)
    }
    sections = all.indices.map { section in
      let count = all[section].resources.count
      guard count > 0, kind.sharesPages else { return nil }
      return sectionSetting?.heading(at: ResourcePlace(section: section, resource: 0))
    }
    intros = all.map { _ in nil }
    introCells = intros
    guard let intro = kind.sectionIntro else { return }
    let setting =
      intro.isCell && kind.hasCellsBeside
      ? nil : HeadingSetting(intro.box, .sectionIntro, context, kind, cache, boxLayout)
    let cellSetting =
      kind.hasCellsBeside
      ? intro.cell.map { HeadingSetting($0, .introCell, context, kind, cache, boxLayout, isCell: true) } : nil
    for index in all.indices where 1...intro.mostCards ~= all[index].resources.count {
      func set(_ setting: HeadingSetting?) -> SetCard? {
        let set = setting?.heading(at: ResourcePlace(section: index, resource: 0))
        return set.flatMap { !$0.blocks[0].isBlank && $0.headingHeight <= intro.mostHeight ? $0 : nil }
      }
      (intros[index], introCells[index]) = (set(setting), set(cellSetting))
    }
  }

  /// Whether a section is introduced above its first card, or in the cell before it.
  func introduces(_ section: Int) -> Bool { intros[section] != nil || introCells[section] != nil }

  /// Makes no heading lower than it was among others.
  mutating func keepHeights(of former: CardHeadings) {
    for section in subsections.indices {
      for (place, heading) in subsections[section] {
        guard let other = former.subsections[section][place] else { continue }
        subsections[section][place] = heading.asHigh(as: other)
      }
      if let other = former.sections[section] { sections[section] = sections[section]?.asHigh(as: other) }
      // Nor does an introduction come or go.
      intros[section] = former.intros[section].map { intros[section]?.asHigh(as: $0) ?? $0 }
      introCells[section] = former.introCells[section].map { introCells[section]?.asHigh(as: $0) ?? $0 }
    }
  }

  /// All headings of subsections, in the order of the sections and cards.
  var ofSubsections: [(ResourcePlace, SetCard)] {
    subsections.enumerated().flatMap { section, headings in
      headings.sorted { $0.key < $1.key }.map { (ResourcePlace(section: section, resource: $0), $1) }
    }
  }

  /// The height of the highest of the headings of a section's subsections; 0 without any.
  private func greatestHeight(in section: Int) -> Double {
    subsections[section].values.map(\.headingHeight).max() ?? 0
  }

  /// The least height of the cards of a section in each size, in points, so that a heading finds room above their row; 0 where cards do
  /// not stand in cells.
  func leastHeights(ofCardsIn section: Int, _ kind: PageKind) -> [Double] {
    let headings = max(greatestHeight(in: section), sections[section]?.headingHeight ?? 0)
    return (kind.cards?.sizes ?? []).indices.map { max(0, kind.leastCardHeight(ofSize: $0) - headings) }
  }
}

/// How headings of a kind are laid out.
private struct HeadingSetting {
  private let box: Box
  private let part: CardKey.Part
  private let width: Double
  private let context: RenderContext
  private let keys: CardKeys?
  private let cache: LayoutCache?
  private let boxLayout: BoxLayout

  init(
    _ box: Box, _ part: CardKey.Part, _ context: RenderContext, _ kind: PageKind, _ cache: LayoutCache?,
    _ boxLayout: BoxLayout, isCell: Bool = false
  ) {
    (self.box, self.part, self.context, self.cache, self.boxLayout) = (box, part, context, cache, boxLayout)
    width = kind.grid == nil || isCell ? kind.cardWidth : kind.textBlock.width
    keys = cache.flatMap { CardKeys(of: [box], in: context, $0) }
  }

  func heading(at place: ResourcePlace) -> SetCard {
    let key = keys?.key(of: part, for: place)
    if let key, let known = cache?.card(for: key) { return known }
    let (block, notes) = boxLayout.noting { boxLayout.block(of: box, width: width, in: Scope(context, at: place)) }
    let heading = SetCard([block ?? Block(width: width, height: 0)], notes: notes)
    if let key { cache?.keep(heading, for: key, in: boxLayout.typesetter.memory) }
    return heading
  }
}

extension SetCard {
  /// The height of a heading, which has one size.
  var headingHeight: Double { blocks[0].size.height }
}

extension PageKind {
  /// Whether its grid has a column for a card beside what introduces a section in a cell.
  fileprivate var hasCellsBeside: Bool { grid.map { $0.columns.count > 1 } == true }

  /// Whether sections may stand on pages with others.
  fileprivate var sharesPages: Bool { sections != .newPage }
}
