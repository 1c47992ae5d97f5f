import Diagnostics

extension Samples {
  static let tables: [TableFinding] =
    [
      .notATable(.pdf), .notATable(.numbers), .openQuotes,
      .unknownSheet("Resources", near: "Ressources", among: ["Ressources", "Notes"]),
      .unknownSheet("Feuil3", near: nil, among: ["Ressources", "Notes"]), .severalSheets(["Ressources", "Notes"]),
      .severalSheets((1...20).map { "Feuil\($0)" }),
      .foreignOption("sheet"), .foreignOption("query"), .sheetsLeftOut(["Archives"]),
      .sheetsLeftOut(["Archives", "Notes"]), .loneTitle("Sécurité"),
      .emptySheet, .hiddenRows(1), .hiddenRows(3), .unknownColumn("Durée", near: nil, field: nil, name: "duree"),
      .unknownColumn("Auteus", near: "Auteurs", field: nil, name: "auteus"),
      .unknownColumn("Descriptif court", near: nil, field: "summary", name: "descriptif-court"),
      .unknownColumn("Title", near: nil, field: nil, name: nil),
      .missingHeading("Intitule", near: "Intitulé", among: ["Intitulé", "Lien"]),
      .missingHeading("Durée", near: nil, among: ["Intitulé", "Lien"]),
      .missingColumn(field: "title", near: nil, headings: []),
      .missingColumn(field: "title", near: nil, headings: ["Objet"]),
      .missingColumn(field: "title", near: nil, headings: ["Objet", "Lien"]),
      .missingColumn(field: "title", near: "Intitulé exact", headings: ["Axe", "Intitulé exact"]),
      .secondColumn("Producteur", field: "authors", first: "Auteur"),
      .secondColumn("Titre", field: "title", first: "Titre"), .cellWithoutHeading("à revoir"),
      .emptyField("title"), .cellError("#DIV/0!"), .uncalculatedFormula,
      .ambiguousDate("2021-03-05", or: "2021-05-03", text: "5/3/2021"), .swappedDate("12/13/2021", near: "13/12/2021"),
      .serialDate("44260", date: "2021-03-05"),
      .placeholder("N/A"), .dittoCell("idem", above: "Avise"), .dittoCell("idem", above: nil),
      .totalRow("Total général"), .madeIDs(1),
      .madeIDs(24), .sharedTitles(2),
    ] + faults.map(TableFinding.unreadable)

  private static let faults: [TableFault] = [
    .damaged(part: nil), .damaged(part: "xl/worksheets/sheet1.xml"), .missingPart("xl/workbook.xml"), .encrypted,
    .oldExcel, .binaryExcel, .documentType(part: "content.xml"), .oversized(limit: 128 << 20),
    .tooMany(.sheets, limit: 1000), .tooMany(.links, limit: 100_000), .tooMany(.mergedCells, limit: 100_000),
    .tooMany(.styles, limit: 100_000), .tooMany(.elements, limit: 4_000_000), .oversizedText(limit: 32 << 20),
    .oversizedCell(limit: 1 << 20), .tooManyCells(limit: 1_000_000), .database("no such column: titre"), .writingQuery,
    .longQuery,
  ]
}
