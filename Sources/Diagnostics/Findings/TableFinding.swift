/// What is found in a spreadsheet, a table of text or a database: in its file, its columns and its cells.
public enum TableFinding: Hashable, Sendable {
  // Files

  /// The file is of a kind that is no table.
  case notATable(ForeignFormat)
  /// The file cannot be read as what it is.
  case unreadable(TableFault)
  /// A quoted text of a table of text is not closed.
  case openQuotes

  // Sheets

  /// A file has no sheet of that name; `near` is one much like it.
  case unknownSheet(String, near: String?, among: [String])
  /// A file has several sheets, and the catalogue names none of them.
  case severalSheets([String])
  /// What a catalogue says of a file means something only for others: sheets of a text, or a query of what is no database.
  case foreignOption(String)
  /// Sheets that hold something are not printed.
  case sheetsLeftOut([String])
  /// A sheet holds nothing below its headings.
  case emptySheet
  /// A sheet has hidden rows.
  case hiddenRows(Int)

  // Columns

  /// No field of resources has that heading: `near` is a field's heading much like it, `field` one whose heading is part of it, and
  /// `name` what a field of the catalogue's own could be called.
  case unknownColumn(String, near: String?, field: String?, name: String?)
  /// The catalogue names a heading that the sheet does not have.
  case missingHeading(String, near: String?, among: [String])
  /// No column of a sheet holds what each resource must have; `headings` are those that mean nothing else, and `near` is the one
  /// that is likely to.
  case missingColumn(field: String, near: String?, headings: [String])
  /// A second column holds a field.
  case secondColumn(String, field: String, first: String)
  /// A cell holds something and has no heading.
  case cellWithoutHeading(String)

  // Cells

  /// A row says nothing of a field that each resource must have.
  case emptyField(String)
  /// A cell holds an error, such as "#DIV/0!".
  case cellError(String)
  /// A cell has a formula that no program has calculated.
  case uncalculatedFormula
  /// A text can be the one or the other date.
  case ambiguousDate(String, or: String, text: String)
  /// A date exists only if day and month change places; `near` is written so.
  case swappedDate(String, near: String)
  /// A number is a day as spreadsheets count it, and not a date as people write it.
  case serialDate(String, date: String)
  /// A cell has a sign or a word that stands for nothing, and counts as empty.
  case placeholder(String)
  /// A cell says that it holds what the one above does: `above` is that.
  case dittoCell(String, above: String?)
  /// A row seems to sum up others, and is left out.
  case totalRow(String)
  /// A row between others that have more says nothing but its title, and is read as a resource.
  case loneTitle(String)

  // Ids

  /// Ids were made from the titles of so many resources.
  case madeIDs(Int)
  /// So many resources have the title of another one, and no id of their own.
  case sharedTitles(Int)
}

extension TableFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .notATable: "foreign-format"
    case .unreadable(let fault): fault.id
    case .openQuotes: "open-quotes"
    case .unknownSheet: "unknown-sheet"
    case .severalSheets: "several-sheets"
    case .foreignOption: "foreign-option"
    case .sheetsLeftOut: "left-out"
    case .emptySheet: "empty-sheet"
    case .hiddenRows: "hidden-rows"
    case .unknownColumn: "unknown-column"
    case .missingHeading, .missingColumn: "missing-column"
    case .secondColumn: "second-column"
    case .cellWithoutHeading: "stray-cell"
    case .emptyField: "missing-field"
    case .cellError: "cell-error"
    case .uncalculatedFormula: "uncalculated-formula"
    case .ambiguousDate: "ambiguous-date"
    case .swappedDate, .serialDate: "invalid-date"
    case .placeholder: "placeholder"
    case .dittoCell: "ditto-cell"
    case .totalRow: "total-row"
    case .loneTitle: "lone-title"
    case .madeIDs: "made-ids"
    case .sharedTitles: "shared-titles"
    }
  }
}
