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
    isSection: (String) -> Bool, _ found: inout DiagnosticList
  ) {
    var own = DiagnosticList()
    let source = TableFile.open(path, TableRequest(query: reference.query, decimalMark: decimalMark), &own)
    found.add(contentsOf: own, in: path, "table", namedBy: reference.file)
    guard let source else { return nil }
    guard let tables = ResourceTableFile.tables(of: source, reference, fields, path, &found) else { return nil }
    sheets = tables.map { ResourceSheet($0, reference, fields, isSection: isSection, &found) }
  }

  /// The sheets that are meant: the one that is named, or all that hold something where each is a section, or else the only one that
  /// does, or whose headings are understood.
  private static func tables(
    of source: any TableSource, _ reference: TableReference, _ fields: FieldTable, _ path: String,
    _ found: inout DiagnosticList
  ) -> [Table]? {
    do throws(TableFailure) {
      if let wanted = reference.sheet {
        let names = source.sheets.map { $0.name ?? "" }
        let key = HeadingKey.of(wanted.value)
        guard let index = names.firstIndex(of: wanted.value) ?? names.firstIndex(where: { HeadingKey.of($0) == key })
        else {
          let near = suggestion(for: wanted.value, among: names)
          found.error(.unknownSheet(wanted.value, near: near, among: names), at: wanted.place)
          return nil
        }
        return [try source.table(index)]
      }
      var tables: [Table] = []
      for (index, sheet) in source.sheets.enumerated() where !sheet.isHidden {
        let table = try source.table(index)
        if !table.rows.isEmpty { tables.append(table) }
      }
      if tables.count > 1, !reference.sheetsAreSections {
        // Notes and lists of words beside the resources have no headings that are understood.
        let readable = tables.filter { ColumnMap.understands($0, reference, fields) }
        if readable.count == 1 { return readable }
        let meant = readable.isEmpty ? tables : readable
        found.error(.severalSheets(meant.map { $0.sheet ?? "" }), at: reference.file.place)
        return nil
      }
      if tables.isEmpty { found.warn(.emptySheet, at: Place(file: path)) }
      return tables
    } catch {
      found.error(error.finding, at: error.place ?? Place(file: path))
      return nil
    }
  }

  /// The sections that the table names, in its order, each once: what they are called, and where that stands.
  var sections: [Located<String>] {
    var seen: Set<String> = []
    var sections: [Located<String>] = []
    func add(_ title: String, _ place: Place) {
      let title = title.oneLine
      if !title.isEmpty, seen.insert(HeadingKey.of(title)).inserted { sections.append(Located(title, at: place)) }
    }
    for sheet in sheets {
      if sheet.reference.sheetsAreSections, let name = sheet.table.sheet { add(name, sheet.table.place) }
      if let column = sheet.columns["section"]?.columns.first {
        for (row, _) in sheet.rows {
          if let cell = sheet.cell(row, column) { add(cell.text, sheet.table.place(of: cell)) }
        }
      }
      for section in sheet.reference.defaults.sections { add(section.value, section.place) }
    }
    return sections
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
  /// What resources without an id are told by: their titles, and what else there is; nil for those that have an id, or no title.
  fileprivate var identities: [(words: String, distinction: String)?] {
    let (id, title) = (columns["id"]?.columns.first, columns["title"]?.columns.first)
    let address = columns["url"]?.columns.first
    let others = ["year", "type", "authors", "session.date"].compactMap { columns[$0]?.columns.first }
    return rows.map { row, _ in
      guard let title, let text = row[title]?.text.oneLine, !text.isEmpty else { return nil }
      if let id, let own = row[id], !own.isBlank { return nil }
      // An address tells most and changes least.
      let link = address.flatMap { row[$0] }.flatMap { $0.isBlank ? nil : $0.link ?? $0.text } ?? row[title]?.link
      return (text, link ?? others.map { row[$0]?.text.oneLine ?? "" }.joined(separator: "|"))
    }
  }
}
