import Catalogue
import LayoutDesign

// What the data say here, by the names of their fields.

extension Scope {
  /// What the current thing of that kind holds; nil where there is none.
  func values(of subject: DataField.Subject) -> FieldValues? {
    let edition = context.edition
    return switch subject {
    case .edition: edition.values
    case .cover: edition.cover.values
    case .programme: edition.programme?.values
    case .about: edition.programme?.about?.values
    case .partnerPage: edition.partnerPage?.values
    case .page: ownPage.map { edition.ownPages[$0].values }
    case .section: currentSection?.values
    case .subsection: currentSubsection?.values
    case .resource: currentResource?.values
    case .session: currentResource?.session?.values
    case .link: member?.link?.values
    case .partner: member?.partner?.values
    }
  }

  /// What a field holds here, and its place in the table; nil where it is not filled in, or the catalogue does not declare it.
  func value(of field: DataField) -> (value: FieldValue, position: Int, table: FieldTable)? {
    guard let values = values(of: field.subject) else { return nil }
    guard let position = field.position ?? values.table.position(of: field.row),
      let value = values[position] ?? standIn(for: field), value.saysSomething
    else { return nil }
    return (value, position, values.table)
  }

  /// What stands for a field that is not filled in: for the address of a resource the first of its links.
  private func standIn(for field: DataField) -> FieldValue? {
    guard field.subject == .resource, field.row == "url" else { return nil }
    return currentResource?.accessURL.map(FieldValue.text)
  }

  /// The text of a field on a line; nil where it has none.
  func text(of field: DataField) -> String? {
    if field.kind == .partners { return context.words.list(partners(of: field).map(\.name)) }
    guard let (value, position, table) = value(of: field) else { return nil }
    let text = context.valueText.text(of: value, at: position, of: table)
    guard field.subject == .session else { return text }
    // The date of a session stands alone, as the beginning of a sentence.
    if case .date = value { return text?.capitalizedFirst }
    return field.row == "room" ? text?.inOnePiece : text
  }

  /// The paragraphs of a field: what has none is a paragraph of its text.
  func paragraphs(of field: DataField) -> RichText? {
    if case .richText(let text)? = value(of: field)?.value {
      return isExcerpted(field) ? text.excerpt(context.excerpt) : text
    }
    return text(of: field).map { RichText([.paragraph([.init($0)])]) }
  }

  /// Whether only the beginning of a field is printed: of the summary of a resource that its card leads to, where all of it is.
  private func isExcerpted(_ field: DataField) -> Bool {
    context.excerpt != .whole && field.subject == .resource && field.row == "summary"
      && currentResource?.accessURL != nil
  }

  /// The address that a field holds; nil where it holds something else.
  func address(of field: DataField) -> String? {
    guard let (value, position, table) = value(of: field), table.fields[position].type == .link,
      case .text(let address) = value
    else { return nil }
    return address
  }

  /// The partners that a field names. The publisher is not among those of lists: it stands on the same pages.
  func partners(of field: DataField) -> [Partner] {
    let partners = context.edition.partners
    switch value(of: field)?.value {
    case .text(let id): return partners.filter { $0.id == id }
    case .list(let ids):
      let publisher = context.edition.publisher?.id
      return ids.compactMap { id in id == publisher ? nil : partners.first { $0.id == id } }
    default: return []
    }
  }
}

extension FieldValue {
  /// Whether there is anything to print.
  fileprivate var saysSomething: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .richText(let text): !text.isEmpty
    default: !isEmpty
    }
  }
}
