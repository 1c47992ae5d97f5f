extension TableFault {
  /// The fault in English.
  var english: Message {
    switch self {
    case .damaged(let part):
      Message(
        "the file is damaged or cut off" + (part.map { ": '\($0)' in it cannot be read" } ?? ""),
        hint: "open it in a spreadsheet program and save it anew")
    case .missingPart(let part):
      Message("the file is damaged: it lacks '\(part)'", hint: "open it in a spreadsheet program and save it anew")
    case .encrypted: Message("the file is protected by a password", hint: "save it without one")
    case .oldExcel:
      Message("the file is an old Office file, such as .xls", hint: "save it as .xlsx, .ods or .csv")
    case .binaryExcel: Message("the file is a binary workbook (.xlsb)", hint: "save it as .xlsx")
    case .documentType(let part):
      Message("'\(part)' in the file has a DOCTYPE, which no spreadsheet needs", hint: "save the file anew")
    case .oversized(let limit):
      Message("the file unpacks to more than \(limit >> 20) MB", hint: "keep only the table of resources in it")
    case .tooManyCells(let limit):
      Message("the table has more than \(limit) cells that hold something", hint: "keep only the resources in it")
    case .tooMany(let part, let limit):
      Message("the file has more than \(limit) \(part.english)", hint: "keep only the table of resources in it")
    case .oversizedText(let limit):
      Message("the table has more than \(limit >> 20) MB of text", hint: "keep only the resources in it")
    case .oversizedCell(let limit):
      Message("a cell has more than \(limit >> 20) MB of text", hint: "shorten it")
    case .database(let words): Message("SQLite cannot read this: \(words)")
    case .writingQuery: Message("the query does more than read", hint: "write a single 'select …'")
    case .longQuery:
      Message(
        "what is asked of the database takes too long", hint: "ask for less, or name a table: 'sheet: ressources'")
    }
  }
}

extension TablePart {
  /// The parts in English.
  fileprivate var english: String {
    switch self {
    case .sheets: "sheets"
    case .links: "links"
    case .mergedCells: "merged cells"
    case .styles: "styles"
    case .elements: "cells, empty ones among them"
    }
  }
}
