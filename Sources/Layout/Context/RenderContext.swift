import Catalogue
import LayoutDesign

extension Scope {
  /// The edition, the layout's words for it, and the pages that its sections begin on.
  package final class Issue: Sendable {
    /// The edition.
    package let edition: Edition
    /// The layout it is printed in.
    package let design: Design
    /// The layout's words in the edition's language.
    package let words: Words
    /// For each section, the folio of its first page; empty while nothing is paginated.
    package let sectionFolios: [String]
    /// For each section, the numbers of the pages that its resources begin on; empty while nothing is paginated.
    package let resourcePages: [[Int]]
    /// The number of the page that each list begins on; empty while nothing is paginated.
    package let listPages: [ClosingList: Int]
    /// The lists of its titles, authors and types; nil where no page shows them.
    package let index: CatalogueIndex?
    /// The places of the sections that this document shows.
    package let shownSections: [Int]
    /// What is new since the previous edition; nil for an edition that names none.
    package let news: News?

    /// Names an issue; without `shownSections` it shows all.
    package init(
      edition: Edition, design: Design, sectionFolios: [String] = [], resourcePages: [[Int]] = [],
      listPages: [ClosingList: Int] = [:],
      index: CatalogueIndex? = nil, shownSections: [Int]? = nil, news: News? = nil
    ) {
      self.edition = edition
      self.design = design
      self.shownSections = shownSections ?? Array(edition.sections.indices)
      words = design.words(for: edition.language)
      self.sectionFolios = sectionFolios
      self.news = news
      self.resourcePages = resourcePages
      self.listPages = listPages
      self.index = index
    }

    /// The numbers of the pages that unchanged resources began on in the previous edition, by the resources' ids.
    package var formerPages: [String: Int] { news?.formerPages ?? [:] }

    /// The same issue, showing only some sections.
    package func showing(sections: [Int]) -> Issue {
      Issue(
        edition: edition, design: design, sectionFolios: sectionFolios, resourcePages: resourcePages,
        listPages: listPages,
        index: index.map { _ in CatalogueIndex(edition, words: words, sections: sections) }, shownSections: sections,
        news: news)
    }
  }
}
