extension TableFinding {
  /// The finding in English.
  var english: Message {
    switch self {
    case .notATable(let format):
      Message(
        "the file is \(format.english), not a table",
        hint: format == .numbers
          ? "export it from Numbers as .xlsx or .csv" : "name an .xlsx, .ods, .csv, .tsv or .sqlite file")
    case .unreadable(let fault): fault.english
    case .openQuotes:
      Message(
        "a text in quotes begins here and is not closed",
        hint: "close it with \", and write \"\" for quotation marks in it")

    case .unknownSheet(let name, let near, let all):
      Message("the file has no sheet '\(name)'", hint: English.didYouMean(near, among: all))
    case .severalSheets(let all):
      Message(
        "the file has the sheets \(English.list(all.map { "'\($0)'" }, atMost: 12))",
        hint:
          "say which one holds the resources: 'sheet: \(all.first ?? "")', or 'sheets: sections' where each is a section"
      )
    case .foreignOption(let option):
      Message(
        option == "query" ? "the file is no database, which alone answers a query" : "a table of text has no sheets",
        hint: "leave out '\(option)'")
    case .sheetsLeftOut(let names):
      Message(
        "\(names.count == 1 ? "sheet" : "sheets") \(English.list(names.map { "'\($0)'" }, atMost: 12)) "
          + "\(names.count == 1 ? "is" : "are") left out: it is not clear that resources stand there",
        hint: "say 'sheet:' with the one that holds the resources, or show it and give it their headings")
    case .emptySheet: Message("the table holds no resource", hint: "write one in each row below the headings")
    case .hiddenRows(let count):
      Message(
        "\(count) hidden \(count == 1 ? "row is" : "rows are") read like the others",
        hint: "delete rows that are not to be printed")

    case .unknownColumn(let heading, let near, let field, let name):
      Message(
        "column '\(heading)' is not printed",
        hint: field.map { "if it holds the \($0), say 'columns: { \($0): \(heading) }'" }
          ?? near.map(English.didYouMean) ?? name.map { "declare it: fields: { \($0): { label: \(heading) } }" })
    case .missingHeading(let heading, let near, let all):
      Message("no column has the heading '\(heading)'", hint: English.didYouMean(near, among: all))
    case .missingColumn(let field, let near, let headings):
      Message(
        "no column holds the \(field) of the resources",
        hint: headings.isEmpty
          ? "add a column '\(field)'" + (field == "section" ? ", or say 'defaults: { section: … }'" : "")
          : "say which one does: 'columns: { \(field): \(near ?? (headings.count == 1 ? headings[0] : "…")) }'"
            + (headings.count > 1 ? "; there are \(English.list(headings))" : ""))
    case .secondColumn(let heading, let field, let first):
      Message(
        "column '\(heading)' is not printed, since '\(first)' holds the \(field)",
        hint: heading == first ? "delete or rename one of them" : "choose one under 'columns:'")
    case .cellWithoutHeading(let text):
      Message(
        "'\(text)' stands in a column without a heading",
        hint: "give the column a heading; in a file of text, put a cell that holds the separator in quotes")

    case .emptyField(let field):
      Message("the row has no \(field)", hint: "fill in the cell, or empty the whole row")
    case .cellError(let error):
      Message("the cell holds the error \(error)", hint: "mend its formula, or empty the cell")
    case .uncalculatedFormula:
      Message(
        "the formula of the cell was never calculated", hint: "open the file in a spreadsheet program and save it there"
      )
    case .ambiguousDate(let first, let second, let text):
      Message("'\(text)' can be \(first) or \(second)", hint: "write the one that is meant")
    case .swappedDate(let text, let near):
      Message("date '\(text)' does not exist, since no year has so many months", hint: English.didYouMean(near))
    case .serialDate(let text, let date):
      Message("\(text) is \(date) as spreadsheets count days", hint: "format the cell as a date, or write \(date)")
    case .placeholder(let text):
      Message("'\(text)' is taken for an empty cell", hint: "empty it, or write what belongs there")
    case .dittoCell(let text, let above):
      Message(
        "'\(text)' does not say what the cell holds",
        hint: above.map { "write '\($0)' again, as in the cell above" } ?? "write it out")
    case .totalRow(let text): Message("the row '\(text)' seems to sum up others, and is left out", hint: "delete it")
    case .loneTitle(let title):
      Message(
        "the row '\(title)' has nothing but a title, and is read as a resource",
        hint: "if it is the section of the rows below, declare that under 'sections:'")

    case .madeIDs(let count):
      Message(
        count == 1 ? "an id is made from a title" : "\(count) ids are made from titles",
        hint: "a column 'id' keeps them when titles change, as 'diff' and 'previous' want it")
    case .sharedTitles(let count):
      Message(
        "\(count) resources have the title of another one, and ids with a suffix", hint: "give them ids of their own")
    }
  }
}
