import Catalogue
import Frames
import LayoutDesign

// What fields say at a place: templates, texts, prose and pictures.

extension Scope {
  /// What the template says here; nil when it names fields and all of them are empty.
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
        guard let word = issue.words.templates[name], let value = self.text(word) else { continue }
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

  /// What a field says here; nil when it is missing or empty.
  package func text(of field: TextField) -> String? {
    let edition = issue.edition
    let value: String? =
      switch field {
      case .editionTitle: edition.title
      case .editionSubtitle: edition.subtitle
      case .editionDate: edition.date.map(issue.words.text(of:))
      case .coverPartnersLabel: edition.cover.partnersLabel
      case .programmeName: edition.programme?.name
      case .programmeTitle: edition.programme?.about?.title
      case .partnerPageTitle: edition.partnerPage?.title
      case .partnerPageSubtitle: edition.partnerPage?.subtitle
      case .sectionTitle: sectionAtHand?.title
      case .sectionNumber: section.map { String($0 + 1) }
      case .sectionPage: section.flatMap { issue.sectionFolios.isEmpty ? "0" : issue.sectionFolios[$0] }
      case .resourceTitle: resourceAtHand?.title
      case .resourceType: resourceAtHand?.type
      case .resourceYear: resourceAtHand?.year.map(String.init)
      case .resourceAuthors: resourceAtHand.map { issue.words.list($0.authors) }
      case .resourceURL: resourceAtHand?.url
      case .sessionSeries: resourceAtHand?.session?.series
      case .sessionTitle: resourceAtHand?.session?.title
      case .sessionDate: resourceAtHand?.session?.date.map { issue.words.text(of: $0).capitalizedFirst }
      case .indexPage: page(of: .index)
      case .typesPage: page(of: .types)
      case .groupTitle: group?.title
      case .entryTitle: resourceOfEntry.map { edition.resource(at: $0).title }
      case .entryAuthor: entry?.author
      case .entryType: resourceOfEntry.flatMap { edition.resource(at: $0).type }
      case .entryYear: resourceOfEntry.flatMap { edition.resource(at: $0).year.map(String.init) }
      case .entryPages: entry.map { _ in pagesOfEntry.map(\.label).joined(separator: issue.words.listSeparator) }
      case .partnerName: partner?.name
      case .partnerLongName: partner?.longName
      case .partnerURL: partner?.url
      case .withdrawnTitle: withdrawn?.title
      case .withdrawnType: withdrawn?.text(of: "type")
      case .withdrawnYear: withdrawn?.text(of: "year")
      case .withdrawnPage: withdrawn?.page
      case .previousDate: issue.news?.previousDate.map(issue.words.text(of:))
      case .pageFolio: page?.folio
      case .pageFirstTitle: page?.firstTitle
      case .pageLastTitle: page?.lastTitle
      }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What an author wrote; nil when it is missing or empty.
  package func text(of field: RichField) -> RichText? {
    let text =
      switch field {
      case .programmeBody: issue.edition.programme?.about?.body
      case .resourceSummary: resourceAtHand?.summary
      case .partnerPageBody: issue.edition.partnerPage?.body
      }
    return text.flatMap { $0.blocks.isEmpty ? nil : $0 }
  }

  /// A picture; nil when there is none.
  package func image(of field: ImageField) -> ImageSource? {
    let reference =
      switch field {
      case .coverImage: issue.edition.cover.image
      case .resourceThumbnail: resourceAtHand?.thumbnail
      case .partnerLogo: partner?.logo
      }
    return reference.map(ImageSource.init)
  }
}

extension ImageSource {
  fileprivate init(_ reference: ImageReference) {
    let format: Document.ImageFile.Format =
      switch reference.format {
      case .png: .png
      case .jpeg: .jpeg
      case .svg: .svg
      }
    file = Document.ImageFile(
      path: reference.path, format: format, size: Size(width: reference.width, height: reference.height),
      orientation: reference.orientation, isCMYK: reference.isCMYK)
    alternative = reference.alt
  }
}

extension String {
  /// The text without spaces at its ends.
  package var trimmed: String {
    guard utf8.first == 32 || utf8.last == 32 else { return self }
    var part = self[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }

  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
