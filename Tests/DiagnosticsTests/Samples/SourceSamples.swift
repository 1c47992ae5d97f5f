import Diagnostics

extension Samples {
  static let folders: [FolderFinding] = [
    .pagesWithoutSection(name: "fiches/"), .noFiles(pattern: "*.md"), .subfolders(1, path: "un/index.md"),
    .subfolders(12, path: "un/index.md"), .tooManyFiles(limit: 50_000), .noFrontMatter,
    .openFrontMatter, .foreignFrontMatter(.toml), .foreignFrontMatter(.json),
    .unprintedKey("Durée", count: 12, name: "duree"), .unprintedKey("_x", count: 1, name: nil), .drafts(1), .drafts(3),
    .secondSummary(key: "description", count: 2), .furtherSections(key: "categories", count: 2), .distantPictures(1),
    .relativeLink("../guide.html"), .generatorTags("{{ site.url }}", count: 1), .generatorTags("{{< ref >}}", count: 2),
  ]

  static let bibliographies: [BibliographyFinding] =
    [
      .entriesWithoutSection(name: "fonds.bib"), .noEntries, .openEntry("book avise2019"), .longText(limit: 1 << 20),
      .longEntry(limit: 1000),
      .unknownString("avize", near: "avise"), .unknownString("avise", near: nil),
      .unknownParent("acte", near: "actes"), .unknownParent("actes", near: nil), .circularParents("actes"),
      .unknownCommand("\\foo"), .oddName("a, b, c, d"), .unknownEntryType("podcast", count: 1),
      .unknownEntryType("podcast", count: 4), .unprintedFields(["publisher (12)", "isbn (1)"]), .sharedKeys(2),
    ]
    + [
      .noBrace(type: "book"), .noField(before: "{"), .noEqualsSign(field: "title"), .noValue(field: "title"),
      .noComma(before: "year"),
    ].map(BibliographyFinding.badEntry)
}
