import Catalogue
import LayoutDesign

/// An edition in its layout: what the texts of all its pages have in common.
package final class RenderContext: Sendable {
  /// The edition.
  package let edition: Edition
  /// The layout it is printed in.
  package let design: Design
  /// The layout's words in the edition's language.
  package let words: Words
  /// The language of the words (BCP 47): that of the edition, where the layout has words of it.
  package let languageOfWords: String
  /// How values of the data are printed.
  let valueText: ValueText
  /// The fields whose values are the details of a resource, in the order of the catalogue.
  private let otherDetailFields: [DataField]
  /// The same for the types that have cards of their own.
  private let detailFieldsByType: [String: [DataField]]
  /// The page numbers that lists print.
  package let numbers: PageNumbers
  /// The lists of its titles, authors and types; nil where no page shows them.
  package let index: CatalogueIndex?
  /// How much of long summaries cards show.
  let excerpt: Excerpt
  /// The places of the sections that this document shows.
  package let shownSections: [Int]
  /// For each section, by its id, the resources that name it, in the order of the cards; only those that name several.
  package let referring: [String: [ResourcePlace]]
  /// Where links of texts can lead in the edition, by the ids of resources, sections and pages of its own.
  let linkPlaces: [String: LinkPlace]
  /// What is new since the previous edition; nil for an edition that names none.
  package let news: News?

  /// Makes a context; without `shownSections` it shows all.
  package init(
    edition: Edition, design: Design, numbers: PageNumbers = PageNumbers(), index: CatalogueIndex? = nil,
    shownSections: [Int]? = nil, news: News? = nil, linkPlaces: [String: LinkPlace]? = nil
  ) {
    self.edition = edition
    self.design = design
    self.numbers = numbers
    self.index = index
    self.shownSections = shownSections ?? Array(edition.sections.indices)
    self.news = news
    words = design.words(for: edition.language)
    languageOfWords = design.hasWords(for: edition.language) ? edition.language : words.language
    valueText = ValueText(words: words, language: edition.language)
    excerpt = edition.excerpt ?? design.excerpt
    referring = edition.referring
    self.linkPlaces = linkPlaces ?? edition.linkPlaces
    let cards = design.cardPages?.cards
    otherDetailFields = edition.detailFields(without: cards?.namedFields ?? [])
    detailFieldsByType = (cards?.namedFieldsByType ?? [:]).mapValues { edition.detailFields(without: $0) }
  }

  /// The fields whose values are details on the card of a resource of that type.
  func detailFields(ofType type: String?) -> [DataField] {
    type.flatMap { detailFieldsByType[$0] } ?? otherDetailFields
  }

  /// Those that are details on any card.
  var detailFields: [DataField] {
    detailFieldsByType.values.reduce(into: otherDetailFields) { all, fields in
      all += fields.filter { !all.contains($0) }
    }
  }

  /// Whether this document shows all sections, and is no excerpt.
  var showsAll: Bool { shownSections.count == edition.sections.count }

  /// The numbers of the pages that unchanged resources began on in the previous edition, by the resources' ids.
  package var formerPages: [String: Int] { news?.formerPages ?? [:] }

  /// A text in a language (BCP 47), else in that of the edition, as it is read where nobody sets it: in bookmarks, and in what a
  /// file says of itself.
  func readText(_ text: String, in language: String? = nil) -> String {
    let text = text.withoutBreakMarks
    guard design.usesTypographicApostrophes else { return text }
    return text.withTypographicApostrophes(in: language ?? edition.language)
  }

  /// The same edition, showing only some sections.
  package func showing(sections: [Int]) -> RenderContext {
    RenderContext(
      edition: edition, design: design, numbers: numbers,
      index: index.map { _ in CatalogueIndex(edition, words: words, sections: sections, fields: design.indexedFields) },
      shownSections: sections,
      news: news, linkPlaces: linkPlaces)
  }

  /// The same edition, with other numbers of pages.
  func with(_ numbers: PageNumbers) -> RenderContext {
    RenderContext(
      edition: edition, design: design, numbers: numbers, index: index, shownSections: shownSections, news: news,
      linkPlaces: linkPlaces)
  }
}

/// The numbers of the pages on which sections, resources and lists begin; all empty before pagination.
package struct PageNumbers: Hashable, Sendable {
  /// Those of the sections.
  package var sections: [Int]
  /// For each section, those of its resources.
  package var resources: [[Int]]
  /// Those of the lists.
  package var lists: [ClosingList: Int]
  /// Those of kinds that come once, by their indices in the design.
  package var kinds: [Int: Int]
  /// Those of the edition's own pages, in order.
  package var ownPages: [Int]

  /// Makes page numbers.
  package init(
    sections: [Int] = [], resources: [[Int]] = [], lists: [ClosingList: Int] = [:], kinds: [Int: Int] = [:],
    ownPages: [Int] = []
  ) {
    self.sections = sections
    self.resources = resources
    self.lists = lists
    self.kinds = kinds
    self.ownPages = ownPages
  }
}
