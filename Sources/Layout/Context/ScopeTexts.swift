import Catalogue
import Frames
import LayoutDesign

// The values of templates and fields: texts, prose and pictures.

extension Scope {
  /// The text of a template here; nil when it names fields and all of them are empty.
  package func text(_ template: Template) -> String? {
    var isPresent = !template.namesFields
    let text = expand(template.parts, isPresent: &isPresent)
    guard isPresent else { return nil }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  private func expand(_ parts: [Template.Part], isPresent: inout Bool) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let letters): text += letters
      case .field(let field):
        guard let value = self.text(of: field) else { continue }
        text += value
        isPresent = true
      case .word(let name):
        guard let word = context.words.templates[name], let value = self.text(word) else { continue }
        text += value
        isPresent = true
      case .optional(let parts):
        var isThere = false
        let value = expand(parts, isPresent: &isThere)
        if isThere {
          text += value
          isPresent = true
        }
      }
    }
    return text
  }

  /// The text of a field here; nil when it is missing or empty.
  package func text(of field: TextField) -> String? {
    let edition = context.edition
    let value: String? =
      switch field {
      case .editionTitle: edition.title
      case .editionSubtitle: edition.subtitle
      case .editionDate: edition.date.map(context.words.text(of:))
      case .coverPartnersLabel: edition.cover.partnersLabel
      case .programmeName: edition.programme?.name
      case .programmeTitle: edition.programme?.about?.title
      case .partnerPageTitle: edition.partnerPage?.title
      case .partnerPageSubtitle: edition.partnerPage?.subtitle
      case .sectionTitle: currentSection?.title
      case .sectionNumber: section.map { String($0 + 1) }
      case .sectionPage:
        section.map { context.numbers.sections.isEmpty ? "0" : String(context.numbers.sections[$0]) }
      case .resourceTitle: currentResource?.title
      case .resourceType: currentResource?.type
      case .resourceYear: currentResource?.years?.text
      case .resourceAuthors: currentResource.map { context.words.list($0.authors.map(\.name)) }
      case .resourceURL: currentResource?.url
      case .sessionSeries: currentResource?.session?.series
      case .sessionTitle: currentResource?.session?.title
      case .sessionDate: currentResource?.session?.date.map { context.words.text(of: $0).capitalizedFirst }
      case .indexPage: page(of: .index)
      case .typesPage: page(of: .types)
      case .groupTitle: group?.title
      case .entryTitle: resourceOfEntry.map { edition.resource(at: $0).title }
      case .entryAuthor: entry?.author
      case .entryType: resourceOfEntry.flatMap { edition.resource(at: $0).type }
      case .entryYear: resourceOfEntry.flatMap { edition.resource(at: $0).years?.text }
      case .entryPages: entry.map { _ in pagesOfEntry.map(\.label).joined(separator: context.words.listSeparator) }
      case .partnerName: partner?.name
      case .partnerLongName: partner?.longName
      case .partnerURL: partner?.url
      case .withdrawnTitle: withdrawn?.title
      case .withdrawnType: withdrawn?.text(of: "type")
      case .withdrawnYear: withdrawn?.text(of: "year")
      case .withdrawnPage: withdrawn?.page
      case .previousDate: context.news?.previousDate.map(context.words.text(of:))
      case .pageFolio: page?.folio
      case .pageFirstTitle: page?.firstTitle
      case .pageLastTitle: page?.lastTitle
      }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// An author's text; nil when it is missing or empty.
  package func text(of field: RichField) -> RichText? {
    let text =
      switch field {
      case .programmeBody: context.edition.programme?.about?.body
      case .resourceSummary: currentResource?.summary
      case .partnerPageBody: context.edition.partnerPage?.body
      }
    return text.flatMap { $0.blocks.isEmpty ? nil : $0 }
  }

  /// A picture; nil when there is none.
  package func image(of field: ImageField) -> ImageSource? {
    let reference =
      switch field {
      case .coverImage: context.edition.cover.image
      case .resourceThumbnail: currentResource?.thumbnail
      case .partnerLogo: partner?.logo
      }
    return reference.map(ImageSource.init)
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
