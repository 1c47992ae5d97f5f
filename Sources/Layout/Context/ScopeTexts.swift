import Catalogue
import Frames
import LayoutDesign

// The values of templates and fields: texts, prose and pictures.

extension Scope {
  /// The text of a template here; nil when it names fields and all of them are empty.
  package func text(_ template: Template) -> String? { pieces(of: template)?.text }

  /// The text of a template here, by its languages; nil when it names fields and all of them are empty. Letters that the template
  /// itself has are in `language`, or else in that of the edition.
  func pieces(of template: Template, in language: String? = nil) -> [TextPiece]? {
    guard let memory else { return newPieces(of: template, in: language) }
    return memory.pieces(of: template, in: language, self) { newPieces(of: template, in: language) }
  }

  private func newPieces(of template: Template, in language: String?) -> [TextPiece]? {
    let trimmed = expanded(template, in: language)?.trimmed
    return trimmed.flatMap { $0.allSatisfy(\.text.isEmpty) ? nil : $0 }
  }

  /// The same, with the spaces at its ends.
  private func expanded(_ template: Template, in language: String?) -> [TextPiece]? {
    // Most have one field and nothing else.
    if template.parts.count == 1, case .field = template.parts[0] { return value(of: template.parts[0]) }
    var expansion = TemplateExpansion(language: language ?? self.language)
    for part in template.parts {
      switch part {
      case .literal(let letters): expansion.add(literal: letters)
      case .field, .word: expansion.add(value(of: part))
      case .strong(let parts), .link(let parts, _):
        let template = Template(parts)
        let pieces = expanded(template, in: language)?.map { $0.looking(as: part) }
        if template.namesFields { expansion.add(pieces) } else { expansion.add(letters: pieces ?? []) }
      case .optional(let parts):
        // Each once: a word may be made of words that are made of words.
        let values = parts.map(value)
        if values.contains(where: { $0 != nil }) {
          expansion.add(optional: Array(zip(parts, values)))
        } else {
          expansion.add(nil)
        }
      }
    }
    return expansion.hasValue || !template.namesFields ? expansion.finished() : nil
  }

  /// What a field or a word of a template says here; nil for letters, and where there is nothing.
  private func value(of part: Template.Part) -> [TextPiece]? {
    switch part {
    case .field(let field): text(of: field).map { [TextPiece($0, in: language(of: field))] }
    case .word(let name): context.words.templates[name].flatMap { pieces(of: $0, in: context.languageOfWords) }
    case .strong(let parts), .link(let parts, _):
      expanded(Template(parts), in: nil)?.map { $0.looking(as: part) }
    case .literal, .optional: nil
    }
  }

  /// The text of a field here; nil when it is missing or empty.
  package func text(of field: TextField) -> String? {
    let text: String? =
      switch field {
      case .data(let field): text(of: field)
      case .label(let field): context.edition.resourceTable[field.row]?.label
      case .computed(let computed): self.text(of: computed)
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A text that no file says.
  func text(of computed: ComputedText) -> String? {
    let edition = context.edition
    return switch computed {
    case .shortAddress: currentResource.flatMap { edition.printedAddress(of: $0) }.map(\.asPrinted)
    case .codeAddress: currentResource.flatMap { edition.printedAddress(of: $0) }
    case .accessLabel: currentResource?.accessLabel
    case .linkShortAddress: member?.link?.url.asPrinted
    case .sessionTime: currentResource?.session.flatMap(context.valueText.time)
    case .entryTime: resourceOfEntry.flatMap { edition.resource(at: $0).session.flatMap(context.valueText.time) }
    case .entryRoom: resourceOfEntry.flatMap { edition.resource(at: $0).session?.room?.inOnePiece }
    case .sectionNumber: sectionIndex.map { String($0 + 1) }
    case .sectionPage:
      sectionIndex.map { context.numbers.sections.isEmpty ? "0" : String(context.numbers.sections[$0]) }
    case .subsectionPage: pageOfSubsection
    case .detailLabel: member?.detail?.label
    case .detailValue: member?.detail.flatMap { text(of: $0.field) }
    case .detailLink: member?.detail.flatMap { address(of: $0.field) }
    case .indexPage: page(of: .index)
    case .typesPage: page(of: .types)
    case .groupTitle: member?.group?.title
    case .groupPages: member?.group.map { joined(pages(of: $0.resources)) }
    case .entryTitle: resourceOfEntry.map { edition.resource(at: $0).title }
    case .entryAuthor: member?.entry?.author
    case .entryType: resourceOfEntry.flatMap { edition.resource(at: $0).type }
    case .entryYear: resourceOfEntry.flatMap { edition.resource(at: $0).years?.text }
    case .entryPages: member?.entry.map { joined(pages(of: $0.resources)) }
    case .contentsTitle: member?.line?.title
    case .contentsPage: member?.line.map { context.numbers.text(of: $0) }
    case .withdrawnTitle: member?.withdrawn?.title
    case .withdrawnType: member?.withdrawn?.text(of: "type")
    case .withdrawnYear: member?.withdrawn?.text(of: "year")
    case .withdrawnPage: member?.withdrawn?.page
    case .previousDate: context.news?.previousDate.map(context.words.text(of:))
    case .pageFolio: page?.folio
    case .pageFirstTitle: page?.firstTitle?.text
    case .pageLastTitle: page?.lastTitle?.text
    }
  }

  /// A text with paragraphs and lists; nil when it is missing or empty.
  package func text(of field: RichField) -> RichText? {
    switch field {
    case .data(let field): paragraphs(of: field)
    case .detail: member?.detail.flatMap { paragraphs(of: $0.field) }
    case .details: runInDetails
    case .links: runInLinks
    }
  }

  /// A picture; nil when there is none.
  func image(of source: ImageBox.Source) -> ImageSource? {
    switch source {
    case .field(let field): image(of: field)
    case .file(let picture): ImageSource(picture, in: context.languageOfWords)
    }
  }

  /// A picture of the data; nil when there is none.
  package func image(of field: ImageField) -> ImageSource? {
    guard case .picture(let picture)? = value(of: field.field)?.value else { return nil }
    return ImageSource(picture, in: language(of: field))
  }
}

extension Scope {
  /// The links that lead elsewhere than the card in one paragraph; where cards print addresses or codes, with their addresses. Nil
  /// without links.
  private var runInLinks: RichText? {
    let links = currentResource?.otherLinks ?? []
    guard !links.isEmpty else { return nil }
    let isForPaper = hasAccess(.address) || hasAccess(.qr)
    let inlines = links.map { link -> [RichText.Inline] in
      let address = link.url.asPrinted
      let words = link.label.map { isForPaper ? "\($0) – \(address)" : $0 } ?? address
      return [.init(words, link: link.url)]
    }
    return RichText([.paragraph(Array(inlines.joined(separator: [.init(context.words.detailSeparator)])))])
  }
}

extension TextPiece {
  /// The stretch as a part of a template has it.
  fileprivate func looking(as part: Template.Part) -> TextPiece {
    var piece = self
    switch part {
    case .strong: piece.isStrong = true
    case .link(_, let address): piece.address = address
    case .literal, .field, .word, .optional: break
    }
    return piece
  }
}

extension String {
  /// The address as people write it: without its scheme and the stroke at its end.
  fileprivate var asPrinted: String {
    let scheme = ["https://", "http://", "mailto:"].first(where: hasPrefix) ?? ""
    let rest = dropFirst(scheme.count)
    return String(rest.last == "/" && rest.dropLast().allSatisfy { $0 != "/" } ? rest.dropLast() : rest)
  }
}
