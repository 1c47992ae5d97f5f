import Diagnostics
import Reading
import Tables

/// Which columns of a sheet hold which fields of resources, by the headings.
struct ColumnMap {
  /// A field that columns hold.
  struct Column {
    var field: TableField
    /// The columns, from 0; several for authors and lists.
    var columns: [Int]
  }

  /// The fields that columns hold, in the order of the table of fields.
  private(set) var columns: [Column] = []
  /// The position of the row of headings in the table; nil when it has none that can be understood.
  private(set) var headingRow: Int?
  /// The columns that have headings.
  private(set) var headed: Set<Int> = []

  private let fieldWords: FieldWords
  private var taken: [Int: [Int]] = [:]
  private var fields: [TableField] { fieldWords.fields }

  /// What a heading means.
  private struct Meaning {
    /// The position of the field.
    var field: Int
    /// How usual the heading is for it: the lowest is the most usual.
    var rank: Int
    /// The heading without the number at its end.
    var base: String
  }

  /// How far down the headings may stand: titles and remarks may come before them.
  private static let headingDepth = 20

  /// Finds the headings of a table whose resources have the fields of `fieldTable`.
  init(_ table: Table, _ reference: TableReference, _ fieldTable: FieldTable, _ found: inout DiagnosticList) {
    fieldWords = FieldWords(fieldTable)
    let told = Set(reference.columns.flatMap(\.headings).map { HeadingKey.of($0.value) })
    headingRow = headingRow(of: table, told)
    guard let headingRow else { return }
    let headings = table.rows[headingRow].cells.filter { !$0.isBlank }
    headed = Set(headings.map { Int($0.column) })
    takeColumns(of: reference, headings, &found)
    for cell in headings.sorted(by: { rank($0) < rank($1) }) where !isTaken(Int(cell.column)) {
      take(cell, in: table, &found)
    }
    columns = taken.sorted { $0.key < $1.key }.map { Column(field: fields[$0.key], columns: $0.value) }
    // Where no title is found, these are what the one finding about that names.
    if self["title"] != nil { warnOfUnknown(headings, in: table, &found) }
  }

  /// The column of a field of the record.
  subscript(field: String) -> Column? { columns.first { $0.field.name == field } }

  /// What all headings say.
  func headings(of table: Table) -> [String] { headingCells(of: table).map(\.text.oneLine) }

  /// What the headings say that mean nothing.
  func unknownHeadings(of table: Table) -> [String] {
    headingCells(of: table).filter { !isTaken(Int($0.column)) && meaning(of: $0.text) == nil }.map(\.text.oneLine)
  }

  /// The cells of the headings.
  func headingCells(of table: Table) -> [Cell] {
    headingRow.map { table.rows[$0].cells.filter { !$0.isBlank } } ?? []
  }

  // MARK: Headings

  private func meaning(of heading: String) -> Meaning? {
    let key = HeadingKey.of(heading)
    if let meaning = fieldWords[heading, key] {
      // A section in the plural is several of them.
      let isSeveral = fields[meaning.field].name == "section" && HeadingKey.isPlural(heading)
      let field = isSeveral ? fieldWords.fieldOfSeveral(meaning.field) : nil
      return Meaning(field: field ?? meaning.field, rank: meaning.rank, base: key)
    }
    guard let base = HeadingKey.unnumbered(key), let meaning = fieldWords[base, base],
      let field = fieldWords.fieldOfSeveral(meaning.field)
    else { return nil }
    return Meaning(field: field, rank: meaning.rank, base: base)
  }

  /// Where a heading stands among those that mean the same: the most usual come first.
  private func rank(_ cell: Cell) -> (Int, Int32) { (meaning(of: cell.text)?.rank ?? .max, cell.column) }

  /// The row with the most headings that are understood; of equals the first.
  private func headingRow(of table: Table, _ told: Set<String>) -> Int? {
    var best: (count: Int, row: Int)?
    for (index, row) in table.rows.prefix(ColumnMap.headingDepth).enumerated() {
      let known = row.cells.filter { cell in
        guard !cell.isBlank, case let text = cell.text, text.utf8.count < 100 else { return false }
        return told.contains(HeadingKey.of(text)) || meaning(of: text) != nil
      }
      if known.count > best?.count ?? 0 { best = (known.count, index) }
    }
    return best?.row ?? (table.rows.isEmpty ? nil : 0)
  }

  /// The heading, of those that mean nothing else, that is likely to be that of a field.
  func likelyHeading(of field: String, in table: Table) -> String? {
    unknownHeadings(of: table).first { likelyField(of: $0) == field }
  }

  /// The field without a column one of whose usual headings is part of a heading, as in "Descriptif court".
  private func likelyField(of heading: String) -> String? {
    let words = HeadingKey.of(heading).split(separator: " ")
    return HeadingWords.all.first { field, usual in
      self[field] == nil && fields.contains { $0.name == field }
        && usual.contains { word in
          let parts = HeadingKey.of(word).split(separator: " ")
          return !parts.isEmpty && words.count > parts.count && words.contains(parts)
        }
    }?.field
  }

  // MARK: Columns

  private func isTaken(_ column: Int) -> Bool { taken.values.contains { $0.contains(column) } }

  /// Takes the columns that the catalogue names.
  private mutating func takeColumns(
    of reference: TableReference, _ headings: [Cell], _ found: inout DiagnosticList
  ) {
    for (name, wanted) in reference.columns {
      guard let field = fields.firstIndex(where: { $0.name == name.value }) else {
        let known = fields.map(\.name)
        let near = suggestion(for: name.value, among: known)
        found.warn(.unknownField(name.value, of: Subject("columns"), near: near, known: known), at: name.place)
        continue
      }
      for heading in wanted {
        let key = HeadingKey.of(heading.value)
        let exact = headings.filter { $0.text.oneLine == heading.value }
        let cells = exact.isEmpty ? headings.filter { HeadingKey.of($0.text) == key } : exact
        if cells.isEmpty {
          let all = headings.map(\.text.oneLine)
          found.error(
            .missingHeading(heading.value, near: suggestion(for: heading.value, among: all), among: all),
            at: heading.place)
        }
        taken[field, default: []] += cells.map { Int($0.column) }
      }
    }
  }

  /// Takes a column by its heading.
  private mutating func take(_ cell: Cell, in table: Table, _ found: inout DiagnosticList) {
    guard let meaning = meaning(of: cell.text), case let field = meaning.field else { return }
    let column = Int(cell.column)
    let first = taken[field]?.first.flatMap { table.rows[headingRow ?? 0][$0]?.text.oneLine }
    let isAlone = first.map { self.meaning(of: $0)?.base != meaning.base } ?? false
    if let heading = first, isAlone && !fields[field].takesAllColumns || !fields[field].canHaveColumns {
      found.warn(
        .secondColumn(cell.text.oneLine, field: fields[field].name, first: heading), at: table.place(of: cell))
    } else {
      taken[field, default: []].append(column)
    }
  }

  private func warnOfUnknown(_ headings: [Cell], in table: Table, _ found: inout DiagnosticList) {
    let rows = table.rows.dropFirst((headingRow ?? 0) + 1)
    let free = HeadingWords.all.filter { name, _ in fields.contains { $0.name == name } && self[name] == nil }
    lazy var words = free.flatMap(\.words)
    lazy var reserved = FieldTable.resource.reservedNames
    for cell in headings where !isTaken(Int(cell.column)) && meaning(of: cell.text) == nil {
      // Where nothing stands below a heading, nothing is lost.
      guard rows.contains(where: { $0[Int(cell.column)]?.isBlank == false }) else { continue }
      let heading = cell.text.oneLine
      let name = MadeID.from(heading)
      found.warn(
        .unknownColumn(
          heading, near: suggestion(for: heading, among: words), field: likelyField(of: heading),
          name: reserved.contains(name) ? nil : name), at: table.place(of: cell))
    }
  }
}
