import Diagnostics

extension Samples {
  static let editions: [EditionFinding] = [
    .unknownSection("agri", near: "agir", among: ["comprendre", "agir"]),
    .unknownSection("x", near: nil, among: ["comprendre", "agir"]), .unknownResource("atout", near: "atouts"),
    .unknownResource("x", near: nil), .unknownLine(13, resource: "atouts", count: 12),
    .unknownLine(1, resource: "atouts", count: 0),
    .unreadableRecord(.missing), .unreadableRecord(.notRegular), .noRecord,
    .damagedRecord, .newerRecord(format: 3, known: 2), .previousEdition(name: "2022-06.pdf", .edition(.noRecord)),
    .previousEdition(name: "2022-06.yaml", .catalogue(.notAnEdition)),
    .circularPrevious(["a.yaml", "b.yaml", "a.yaml"]),
    .partialPrevious(name: "2022-06.pdf"), .livingPrevious(name: "old/2022-06.yaml"), .noNewsPage(layout: "look"),
    .typewriterMarks(.quotes, texts: 1, quotes: "« … »"), .typewriterMarks(.quotes, texts: 2, quotes: "“…”"),
    .typewriterMarks(.dots, texts: 12, quotes: "« … »"),
    .leftOutPictures(1, limit: 24), .leftOutPictures(120, limit: 24), .badFont,
    .noProgramFiles(
      .layouts, searched: ["/opt/bin/vademecum_Layouts.resources", "/opt/share/vademecum/Layouts", "/src/Layouts"]),
    .noProgramFiles(.fonts, searched: ["/opt/share/Fonts"]), .noProgramFiles(.patterns, searched: ["a", "b"]),
    .noProgramFiles(.schemas, searched: ["a"]), .noProgramFiles(.starters, searched: ["a"]),
    .systemFont(path: "/usr/share/fonts/a.ttf", folder: "fonts"),
    .noHyphenation(language: "de", package: "hyphen-de"), .noHyphenation(language: "br", package: nil),
    .systemHyphenation(language: "de", path: "/usr/share/hyphen/hyph_de_DE.dic"),
  ]
}
