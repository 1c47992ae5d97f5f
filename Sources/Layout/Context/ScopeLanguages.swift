import Catalogue
import LayoutDesign

// The languages of what is printed here (BCP 47).

extension Scope {
  /// The language of the edition.
  var language: String { context.edition.language }

  /// The languages that parts of the current section and of the current resource have of their own: where they are the same,
  /// texts are set the same.
  var ownLanguages: [String?] {
    [currentSection?.language, currentResource?.language, currentResource?.titleLanguage]
  }

  /// The language of what a field says on a line; nil for what is the same in all, such as numbers.
  func language(of field: TextField) -> String? {
    switch field {
    case .data(let field): language(of: field)
    case .label: language
    case .computed(let computed): language(of: computed)
    }
  }

  /// The language of a text with paragraphs.
  func language(of field: RichField) -> String {
    switch field {
    case .data(let field): language(of: field) ?? language
    case .detail: member?.detail.flatMap { language(of: $0.field) } ?? language
    // Their labels are the catalogue's.
    case .details: language
    case .links: languageOfTexts
    }
  }

  /// The language of the words for a picture.
  func language(of field: ImageField) -> String { language(of: field.field) ?? language }

  /// The language of what a field of the data holds, as it is printed on a line.
  func language(of field: DataField) -> String? {
    switch field.subject {
    case .resource: languageOfResource(field)
    case .link: languageOfTexts
    case .session: field.isPrintedInWords(of: values(of: field.subject)) ? printedLanguage : languageOfTexts
    case .section, .subsection: currentSection?.language ?? language
    case .partner: member?.partner?.language ?? language
    case .page: languageOfPage
    case .edition, .cover, .programme, .about, .partnerPage: field.kind == .partners ? printedLanguage : language
    }
  }

  /// The language of the texts of the edition's own page.
  var languageOfPage: String {
    ownPage.flatMap { context.edition.ownPages[$0].language } ?? language
  }

  /// The language of the texts of the current resource.
  private var languageOfTexts: String { currentResource?.language ?? language }

  /// The language of the layout's words, which dates and lists are printed with.
  private var printedLanguage: String { context.languageOfWords }

  private func languageOfResource(_ field: DataField) -> String? {
    switch field.row {
    case "title": return currentResource?.languageOfTitle ?? language
    case "year": return nil
    // Editions select by types, and names have no language: both are the catalogue's.
    case "type": return language
    case "authors": return printedLanguage
    default:
      return field.isPrintedInWords(of: values(of: .resource)) ? printedLanguage : languageOfTexts
    }
  }

  private func language(of computed: ComputedText) -> String? {
    switch computed {
    case .sectionNumber, .sectionPage, .subsectionPage, .indexPage, .typesPage, .groupPages, .entryYear, .entryPages,
      .withdrawnYear,
      .withdrawnPage, .pageFolio, .contentsPage, .detailLink, .shortAddress, .codeAddress,
      .linkShortAddress:
      nil
    case .accessLabel: languageOfTexts
    case .detailLabel, .groupTitle, .entryAuthor, .entryType, .withdrawnType: language
    case .sessionTime, .entryTime: printedLanguage
    case .entryRoom: resourceOfEntry.flatMap { context.edition.resource(at: $0).language } ?? language
    case .detailValue: member?.detail.flatMap { language(of: $0.field) }
    case .entryTitle: resourceOfEntry.flatMap { context.edition.resource(at: $0).languageOfTitle } ?? language
    case .withdrawnTitle:
      member?.withdrawn.flatMap { $0.text(of: "title-language") ?? $0.text(of: "language") } ?? language
    case .contentsTitle: member?.line?.language ?? language
    case .previousDate: printedLanguage
    case .pageFirstTitle: page?.firstTitle?.language ?? language
    case .pageLastTitle: page?.lastTitle?.language ?? language
    }
  }
}

extension DataField {
  /// Whether words of the layout, or of the catalogue for all resources, are printed for its values: dates, choices, yes and no.
  fileprivate func isPrintedInWords(of values: FieldValues?) -> Bool {
    guard let values, let position = position ?? values.table.position(of: row) else { return false }
    return switch values.table.fields[position].type {
    case .date, .time, .number, .years, .yesNo, .choice, .several: true
    default: false
    }
  }
}

extension Resource {
  /// The language of its title; nil for that of the catalogue.
  package var languageOfTitle: String? { titleLanguage ?? language }
}
