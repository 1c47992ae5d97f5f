import Catalogue
import LayoutDesign

/// An edition in its layout: all that its texts can tell beside what stands at one place of it.
package final class RenderContext: Sendable {
  /// The edition.
  package let edition: Edition
  /// The layout it is printed in.
  package let design: Design
  /// The layout's words in the edition's language.
  package let words: Words
  /// The pages that lists and links name.
  package let numbers: PageNumbers
  /// The lists of its titles, authors and types; nil where no page shows them.
  package let index: CatalogueIndex?
  /// The places of the sections that this document shows.
  package let shownSections: [Int]
  /// What is new since the previous edition; nil for an edition that names none.
  package let news: News?

  /// Makes a context; without `shownSections` it shows all.
  package init(
    edition: Edition, design: Design, numbers: PageNumbers = PageNumbers(), index: CatalogueIndex? = nil,
    shownSections: [Int]? = nil, news: News? = nil
  ) {
    self.edition = edition
    self.design = design
    self.numbers = numbers
    self.index = index
    self.shownSections = shownSections ?? Array(edition.sections.indices)
    self.news = news
    words = design.words(for: edition.language)
  }

  /// The numbers of the pages that unchanged resources began on in the previous edition, by the resources' ids.
  package var formerPages: [String: Int] { news?.formerPages ?? [:] }

  /// The same edition, showing only some sections.
  package func showing(sections: [Int]) -> RenderContext {
    RenderContext(
      edition: edition, design: design, numbers: numbers,
      index: index.map { _ in CatalogueIndex(edition, words: words, sections: sections) }, shownSections: sections,
      news: news)
  }
}

/// The numbers of the pages on which things begin; all empty while nothing is paginated.
package struct PageNumbers: Hashable, Sendable {
  /// Those of the sections.
  package var sections: [Int]
  /// For each section, those of its resources.
  package var resources: [[Int]]
  /// Those of the lists.
  package var lists: [ClosingList: Int]

  /// Gives numbers.
  package init(sections: [Int] = [], resources: [[Int]] = [], lists: [ClosingList: Int] = [:]) {
    self.sections = sections
    self.resources = resources
    self.lists = lists
  }
}
