import Diagnostics
import Reading

extension DesignReader {
  /// Warns of what kinds of page ask for that others, or the cards on them, make void. Pages that a layout has from one that it
  /// extends ask for what suits the other pages of that one.
  mutating func warnOfIdleFields(of pages: [(name: Located<String>, kind: PageKind)]) {
    let hasIntros = pages.contains { $0.kind.sectionIntro != nil }
    for page in pages where page.name.place.file == file {
      let place = page.name.place
      if page.kind.givesWay, !hasIntros { warnings.warn(.idleGivesWay(page: page.name.value), at: place) }
      if page.kind.grid != nil, page.kind.cards?.rules.partingDemerits != nil {
        warnings.warn(.partedCells(page: page.name.value), at: place)
      }
      if let cards = page.kind.cards, !(cards.grown + cards.alone).isEmpty, page.kind.grid?.grows != true {
        warnings.warn(.idleSizes(page: page.name.value), at: place)
      }
    }
  }

  /// Checks that the resources have one place, that the pages of a section stay together, and that one
  /// kind at the most fills sheets.
  func checkOrder(
    of pages: [(name: Located<String>, kind: PageKind)], at place: Place, _ found: inout DiagnosticList
  ) {
    if !namesCards { found.error(.noSectionPage, at: place) }
    let cards = pages.filter { $0.kind.cards != nil }
    for page in cards.dropFirst() {
      found.error(.secondSectionPage(page.name.value, first: cards[0].name.value), at: page.name.place)
    }
    let sections = pages.indices.filter { pages[$0].kind.isPerSection }
    for (index, next) in zip(sections, sections.dropFirst()) where next > index + 1 {
      let name = pages[next].name
      found.error(.partedSectionPages(name.value, earlier: pages[index].name.value), at: name.place)
    }
    let filling = pages.filter { $0.kind.fills != nil }
    for page in filling.dropFirst() {
      found.error(.secondFillingPage(page.name.value, first: filling[0].name.value), at: page.name.place)
    }
  }
}
