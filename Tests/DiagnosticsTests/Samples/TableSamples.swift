import Diagnostics

extension Samples {
  static let tables: [TableFinding] =
    [
      .notATable(.pdf), .openQuotes, .unknownSheet("Resources", near: "Ressources", among: ["Ressources", "Notes"]),
      .unknownSheet("Feuil3", near: nil, among: ["Ressources", "Notes"]), .severalSheets(["Ressources", "Notes"]),
      .emptySheet, .hiddenRows(1), .hiddenRows(3), .unknownColumn("Durée", near: nil, name: "duree"),
      .unknownColumn("Auteus", near: "Auteurs", name: "auteus"), .unknownColumn("Title", near: nil, name: nil),
      .missingHeading("Intitule", near: "Intitulé", among: ["Intitulé", "Lien"]),
      .missingHeading("Durée", near: nil, among: ["Intitulé", "Lien"]),
      .missingColumn(field: "title", headings: []), .missingColumn(field: "title", headings: ["Objet"]),
      .missingColumn(field: "title", headings: ["Objet", "Lien"]),
      .secondColumn("Producteur", field: "authors", first: "Auteur"), .cellWithoutHeading("à revoir"),
      .emptyField("title"), .cellError("#DIV/0!"), .uncalculatedFormula,
      .ambiguousDate("2021-03-05", or: "2021-05-03", text: "5/3/2021"), .totalRow("Total général"), .madeIDs(1),
      .madeIDs(24), .sharedTitles(2),
    ] + faults.map(TableFinding.unreadable)

  private static let faults: [TableFault] = [
    .damaged(part: nil), .damaged(part: "xl/worksheets/sheet1.xml"), .missingPart("xl/workbook.xml"), .encrypted,
    .oldExcel, .binaryExcel, .documentType(part: "content.xml"), .oversized(limit: 128 << 20),
    .tooManyCells(limit: 1_000_000), .database("no such column: titre"), .writingQuery, .longQuery,
  ]
}
