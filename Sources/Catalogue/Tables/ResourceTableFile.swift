import Diagnostics
import Reading
import Tables

/// The sheets of a file that hold resources.
struct ResourceTableFile: ResourceSource {
  /// The sheets, in order.
  private(set) var sheets: [ResourceSheet] = []

  /// Opens the file that a catalogue names, which stands at `path`; nil, with a report, where it cannot be read.
  init?(
    _ reference: TableReference, at path: String, _ fields: FieldTable, decimalMark: String,
    isSection: ((String) -> Bool)?, _ found: inout DiagnosticList
  ) {
    var own = DiagnosticList()
    let source = TableFile.open(path, TableRequest(query: reference.query?.value, decimalMark: decimalMark), &own)
    found.add(contentsOf: own, in: path, "table", namedBy: reference.file)
    guard let source else { return nil }
    let choice = SheetChoice(source, reference, fields, path)
    guard let tables = choice.tables(&found) else { return nil }
    sheets = tables.map { ResourceSheet($0, reference, fields, isSection: isSection, &found) }
  }

  /// The sections that the table names, in its order, each once: what they are called, and where that stands.
  var sections: [Located<String>] {
    SourceSections.each(sheets.flatMap(\.namedSections))
  }

  /// Whether the rows of all sheets can be read.
  var isReadable: Bool { sheets.allSatisfy(\.isReadable) }

  /// The resources, in order. Those without ids get some that no others have.
  func resources(_ setting: SourceSetting, _ found: inout DiagnosticList) -> any SourcedResources {
    let readable = sheets.filter(\.isReadable)
    let (ids, shared) = MadeID.all(readable.flatMap(\.identities), isTaken: setting.isTaken)
    let made = ids.count { $0 != nil }
    if made > 0, let first = readable.first {
      found.warn(.madeIDs(made), at: first.table.place)
      if shared > 0 { found.warn(.sharedTitles(shared), at: first.table.place) }
    }
    let readers = readable.map { sheet in
      RowReading(
        sheet,
        CellReading(
          language: setting.language, separator: sheet.reference.separator, resolve: setting.resolve))
    }
    return ResourceRows(readers, ids: ids)
  }
}

extension ResourceSheet {
  /// What the ids of the resources follow from: their titles, and what else there is.
  fileprivate var identities: [IDBasis] {
    let others = ["year", "type", "authors", "session.date"].flatMap { columns[$0]?.columns ?? [] }
    return rows.map { row, _ in
      if let own = firstCell(of: "id", in: row) { return .own(own.text.oneLine) }
      guard let title = title(of: row) else { return .nothing }
      // An address tells most and changes least.
      let link = firstCell(of: "url", in: row).map { $0.link ?? $0.text } ?? title.link
      return .title(
        title.text.oneLine,
        distinction: link ?? others.map { row[$0]?.text.oneLine ?? "" }.joined(separator: "|"))
    }
  }
}

extension ResourceSheet {
  /// The sections that it names, as often as it does: its own, those of its rows, and that of its defaults.
  fileprivate var namedSections: [Located<String>] {
    let own = reference.sheetsAreSections ? table.sheet.map { [Located($0, at: table.place)] } ?? [] : []
    let named = rows.flatMap { row, section -> [Located<String>] in
      if let several = firstCell(of: "sections", in: row) {
        return several.text.listed(between: reference.separator).map { Located($0, at: table.place(of: several)) }
      }
      return (firstCell(of: "section", in: row) ?? section).map { [Located($0.text, at: table.place(of: $0))] } ?? []
    }
    return own + named + reference.defaults.sections
  }
}
