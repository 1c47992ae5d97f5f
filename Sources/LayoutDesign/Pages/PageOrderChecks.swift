import Diagnostics
import Reading

extension DesignReader {
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
