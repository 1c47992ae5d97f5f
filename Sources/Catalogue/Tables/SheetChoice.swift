import Diagnostics
import Reading
import Tables

/// Finds the sheets of a file that hold resources.
struct SheetChoice {
  private let source: any TableSource
  private let reference: TableReference
  private let fields: FieldTable
  private let path: String

  /// A sheet that is looked at.
  private struct Candidate {
    var index: Int
    var table: Table
    /// What its columns mean.
    var columns: ColumnMap
    /// Whether its headings say that it holds resources.
    var isUnderstood: Bool
  }

  /// Will choose from an open file, which stands at `path`, what a catalogue means by a reference.
  init(_ source: any TableSource, _ reference: TableReference, _ fields: FieldTable, _ path: String) {
    (self.source, self.reference, self.fields, self.path) = (source, reference, fields, path)
  }

  /// The sheets: the one that is named, or all that hold resources where each is a section, or else the only one that does. Nil, with
  /// a report, where it is not clear which is meant, or one cannot be read.
  func tables(_ found: inout DiagnosticList) -> [Table]? {
    guard optionsFit(&found) else { return nil }
    do throws(TableFailure) {
      if let wanted = reference.sheet { return try named(wanted, &found).map { [$0] } }
      return try understood(&found)
    } catch {
      found.error(error.finding, at: error.place ?? Place(file: path))
      return nil
    }
  }

  /// Whether all that is said of the file means something for one of its kind.
  private func optionsFit(_ found: inout DiagnosticList) -> Bool {
    let isText = source.sheets.allSatisfy { $0.name == nil }
    let foreign = [
      ("sheet", isText ? reference.sheet?.place : nil), ("sheets", isText ? reference.sheetsPlace : nil),
      ("query", source.isDatabase ? nil : reference.query?.place),
    ]
    for case (let option, let place?) in foreign { found.error(.foreignOption(option), at: place) }
    return foreign.allSatisfy { $0.1 == nil }
  }

  private func named(_ wanted: Located<String>, _ found: inout DiagnosticList) throws(TableFailure) -> Table? {
    let names = source.sheets.map { $0.name ?? "" }
    let key = TitleKey.of(wanted.value)
    guard let index = names.firstIndex(of: wanted.value) ?? names.firstIndex(where: { TitleKey.of($0) == key }) else {
      let near = suggestion(for: wanted.value, among: names)
      found.error(.unknownSheet(wanted.value, near: near, among: names), at: wanted.place)
      return nil
    }
    return try source.table(index)
  }

  // MARK: Sheets that nobody names

  private func understood(_ found: inout DiagnosticList) throws(TableFailure) -> [Table]? {
    var (candidates, broken) = try candidates()
    if candidates.isEmpty {
      if let broken = broken.first { throw broken.failure }
      found.warn(.emptySheet, at: Place(file: path))
    }
    // Notes and lists of words beside the resources have no headings that are understood.
    let understood = candidates.filter(\.isUnderstood)
    var others: [Candidate] = []
    if candidates.count > 1, !reference.sheetsAreSections || !understood.isEmpty {
      guard reference.sheetsAreSections || understood.count == 1 else {
        let meant = understood.isEmpty ? candidates : understood
        found.error(.severalSheets(meant.map { $0.table.sheet ?? "" }), at: reference.file.place)
        return nil
      }
      others = candidates.filter { !$0.isUnderstood }
      candidates = understood
    }
    let tables = try candidates.map { candidate throws(TableFailure) in
      candidate.table.isSample ? try source.table(candidate.index) : candidate.table
    }
    let unclear = others.filter { !isLegend($0.table, of: tables) && (reference.sheetsAreSections || !isAside($0)) }
      .map(\.index)
    warn(ofLeftOut: unclear + broken.map(\.index) + hidden(beside: tables), &found)
    return tables
  }

  /// The sheets that are shown and hold something, and those that cannot be read though others can.
  private func candidates() throws(TableFailure) -> (
    sound: [Candidate], broken: [(index: Int, failure: TableFailure)]
  ) {
    var sound: [Candidate] = []
    var broken: [(index: Int, failure: TableFailure)] = []
    for (index, sheet) in source.sheets.enumerated() where !sheet.isHidden {
      do throws(TableFailure) {
        let table = try source.sample(index)
        guard !table.rows.isEmpty else { continue }
        let columns = columns(of: table)
        sound.append(Candidate(index: index, table: table, columns: columns, isUnderstood: isUnderstood(columns)))
      } catch {
        // A view whose tables are gone says nothing of others.
        guard case .unreadable(.database) = error.finding else { throw error }
        broken.append((index, error))
      }
    }
    let legends = sound.map { sheet in
      isLegend(sheet.table, of: sound.filter { $0.columns.columns.count > sheet.columns.columns.count }.map(\.table))
    }
    for (index, isLegend) in legends.enumerated() where isLegend { sound[index].isUnderstood = false }
    return (sound, broken)
  }

  private func columns(of table: Table) -> ColumnMap {
    var unreported = DiagnosticList()
    return ColumnMap(table, reference, fields, &unreported)
  }

  private func isUnderstood(_ columns: ColumnMap) -> Bool {
    // Of a section, titles alone can be enough; besides, one heading that is understood can be chance.
    return reference.sheetsAreSections ? columns["title"] != nil : columns.columns.count > 1
  }

  // MARK: What is left out

  /// Whether a sheet but says what the columns of others hold: its rows begin with their headings.
  private func isLegend(_ sheet: Table, of tables: [Table]) -> Bool {
    let headings = tables.flatMap { columns(of: $0).headings(of: $0) }
    let keys = Set(headings.map(HeadingKey.of))
    let count = sheet.rows.count { row in row.cells.first.map { keys.contains(HeadingKey.of($0.text)) } ?? false }
    return count * 2 > sheet.rows.count
  }

  /// What people call the sheets beside their resources, as headings are compared.
  private static let asides: Set = Set(
    [
      "Lisez-moi", "Notes", "Remarques", "Listes", "Légende", "Paramètres", "Mode d'emploi", "Consignes", "Aide",
      "Sommaire",
      "Read me", "Readme", "Remarks", "Lists", "Legend", "Settings", "Instructions", "Help", "Contents",
    ].map(HeadingKey.of))

  /// Whether a sheet is no table of anything: its name says so, or it has but one column.
  private func isAside(_ sheet: Candidate) -> Bool {
    sheet.columns.headed.count < 2 || SheetChoice.asides.contains(HeadingKey.of(sheet.table.sheet ?? ""))
  }

  /// The sheets that are hidden and hold resources.
  private func hidden(beside tables: [Table]) -> [Int] {
    guard !tables.isEmpty else { return [] }
    return source.sheets.indices.filter { index in
      guard source.sheets[index].isHidden, let table = try? source.sample(index) else { return false }
      return columns(of: table)["title"] != nil
    }
  }

  private func warn(ofLeftOut indices: [Int], _ found: inout DiagnosticList) {
    guard !indices.isEmpty else { return }
    found.warn(.sheetsLeftOut(indices.sorted().map { source.sheets[$0].name ?? "" }), at: Place(file: path))
  }
}
