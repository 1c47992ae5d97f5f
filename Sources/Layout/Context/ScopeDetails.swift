import Catalogue
import LayoutDesign

// The details of a resource: what it holds in the fields that its catalogue declares.

/// A detail of a resource.
struct Detail: Sendable {
  /// The field.
  let field: DataField
  /// What is printed before the value.
  let label: String
  /// What the resource holds in it.
  let value: FieldValue

  /// The same, where it has paragraphs.
  fileprivate var richValue: RichText? { if case .richText(let text) = value { text } else { nil } }
}

extension Scope {
  /// The details of the current resource, in the order of the catalogue's fields: those that hold something, are no picture,
  /// and are not named by the card.
  var details: [Detail] {
    context.detailFields(ofType: currentResource?.type).compactMap { field in
      guard let (value, position, table) = value(of: field), let label = table.fields[position].label else {
        return nil
      }
      return Detail(field: field, label: label, value: value)
    }
  }

  /// All details of the current resource in one paragraph, each after its label; an address is its label as a link. Nil
  /// without details.
  var runInDetails: RichText? {
    let words = context.words
    let details = details.compactMap { inlines(of: $0, words) }
    guard !details.isEmpty else { return nil }
    return RichText([.paragraph(Array(details.joined(separator: [.init(words.detailSeparator)])))])
  }

  private func inlines(of detail: Detail, _ words: Words) -> [RichText.Inline]? {
    if let address = address(of: detail.field) { return [.init(detail.label, link: address)] }
    let label = RichText.Inline(detail.label + words.labelSeparator, isStrong: true)
    let language = language(of: detail.field)
    let value = detail.richValue?.runIn ?? text(of: detail.field).map { [.init($0)] }
    return value.map { [label] + $0.map { $0.inLanguage(language) } }
  }
}

extension RichText {
  /// All its paragraphs and lists in one paragraph.
  fileprivate var runIn: [Inline] {
    let parts = blocks.map { block in
      switch block {
      case .paragraph(let inlines), .heading(let inlines): inlines.map(\.onOneLine)
      case .list(let list): Array(list.items.map { RichText($0).runIn }.joined(separator: [.init(" ")]))
      case .table(let table): Array(table.cells.map { $0.map(\.onOneLine) }.joined(separator: [.init(" ")]))
      case .picture: [RichText.Inline]()
      case .code(let lines): [RichText.Inline(lines, isCode: true).onOneLine]
      case .notes(let notes): Array(notes.map { RichText($0).runIn }.joined(separator: [.init(" ")]))
      }
    }
    return Array(parts.joined(separator: [.init(" ")]))
  }
}

extension RichText.Inline {
  /// The stretch in a language, unless it has one of its own.
  fileprivate func inLanguage(_ language: String?) -> RichText.Inline {
    var inline = self
    inline.language = inline.language ?? language
    return inline
  }

  /// The stretch without the ends of lines that its author set.
  fileprivate var onOneLine: RichText.Inline {
    var inline = self
    inline.text = String(text.map { $0.isNewline ? " " : $0 })
    return inline
  }
}

extension Edition {
  /// The fields whose values are details: those that its catalogue declares, without pictures and those that a card names.
  func detailFields(without named: Set<DataField>) -> [DataField] {
    resourceTable.freeFields.compactMap { row in
      if case .picture = row.type { return nil }
      guard let field = DataField(free: row.name), !named.contains(field) else { return nil }
      return field
    }
  }
}
