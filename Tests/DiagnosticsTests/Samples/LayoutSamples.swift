import Diagnostics

extension Samples {
  static let layout: [LayoutFinding] = [
    .unknownPageKind("editorail", layout: "liste", near: "editorial", among: ["editorial", "text"]),
    .unknownPageKind("text", layout: "x", near: nil, among: []),
    .unknownLayout("list", near: "liste", among: ["grille", "liste"]),
    .unknownLayout("x", near: nil, among: ["grille", "liste"]), .noLayoutAtPath("look", near: "looks"),
    .noLayoutAtPath("look", near: nil), .noLayoutFile("look"), .circularLayout(["a", "b", "a"]),
    .longLineage(most: 16),
    .fieldOfOtherCard("sizes", card: "webinar", other: "resource"), .missingFile("pages/front.yaml", near: nil),
    .missingFile("cards/webinaire.yaml", near: "webinar"), .missingFont("Lato.ttf"), .badFont("Lato.ttf"),
    .excludedField("left", beside: ["inner", "outer"]), .dependentField("fills", needs: ["each", "cards"]),
    .partedSizes, .noChosenSize(card: "resource"), .partedCells(page: "section"), .idleSizes(page: "section"),
    .idleGivesWay(page: "opening"), .unmovedBox(page: "text"),
    .smallSheet,
    .largeSheet,
    .wideMargins(page: "front"), .narrowColumns(page: "front", count: 9), .unknownTurn("resources"), .noSectionPage,
    .secondSectionPage("b", first: "a"), .partedSectionPages("b", earlier: "a"), .secondFillingPage("b", first: "a"),
    .undeclaredField("resource.autors", near: "resource.authors"), .undeclaredField("resource.price", near: nil),
    .unfitField("resource.price", .text), .unfitField("resource.price", .condition),
    .unfitField("resource.price", .picture), .unfitField("resource.price", .link),
    .unfitField("resource.price", .index), .unprintedField("resource.thumbnail", layout: "liste"),
  ]

  static let boxes: [BoxFinding] =
    [
      .noKind(near: "text", among: ["text", "stack"]), .noKind(near: nil, among: ["text", "stack"]),
      .twoKinds("text", "stack"), .sizesOutsideCard, .unknownField("resource.titel", near: "resource.title", among: []),
      .unknownField("x", near: nil, among: []), .unknownField("x", near: nil, among: ["cover.image", "partner.logo"]),
      .listOnCard("index.authors"), .unknownRole("title", near: nil, among: ["heading", "artifact"]),
      .unknownTarget("resource", near: nil, among: ["resource.url", "page"]), .gridColumns(0), .shortenWithoutLimit,
      .limitWithoutShorten, .unknownSide("inner"), .pictureWithoutWords("cover.image"), .nestedLink,
    ] + subjects.map { .unavailableField("resource.title", $0) }

  private static let subjects: [BoxFinding.FieldSubject] = [
    .section, .subsection, .resource, .detail, .link, .partner, .page, .ownPage, .group, .entry, .contents, .withdrawn,
  ]

  static let measures: [MeasureFinding] = [
    .negativeLength(field: "gap", text: "-2mm", instead: "2mm"), .shortLength(field: "size", text: "0.5pt", least: 1),
    .longLength(field: "width", text: "99999in", most: 14_400),
    .noUnit(field: "gap", text: "2"), .noLength(field: "gap", text: "wide"),
    .wrongSides(field: "padding", count: 3, sides: 4), .wrongSides(field: "pull", count: 3, sides: 2),
    .notAbove(0, field: "leading", number: -1), .outsideRange(0...1.5, field: "looseness", number: 2),
    .impossibleCount(1...12, field: "columns", count: 13), .noneAtAll(field: "max-lines", count: 0),
    .negativeNumber(field: "page"), .misplacedSizes, .missingSize("large"),
    .unknownSize("larg", near: "large", among: ["large", "small"]),
    .unknownSize("x", near: nil, among: ["large", "small"]),
  ]

  static let styles: [StyleFinding] = [
    .unknownHouseColor("brant", layout: "grille", near: "brand", among: ["brand", "ink"]),
    .unknownHouseColor("x", layout: "grille", near: nil, among: ["brand", "ink"]),
    .unknownHouseColor("x", layout: "look", near: nil, among: []),
    .unknownColor("inc", near: "ink"), .unknownColor("x", near: nil), .malformedColor("#12"), .blankColor("ink"),
    .circularColor("tint"), .noAccents, .unknownStyle("titel", near: "title"), .unknownStyle("x", near: nil),
    .circularStyle("title"), .longStyle("title", most: 32), .unknownFont("lata", near: "lato"),
    .unknownFont("x", near: nil),
    .missingFace("bold", style: "title", font: "lato"),
    .missingFaces(["bold"], font: "lato", styles: 1), .missingFaces(["bold", "black"], font: "lato", styles: 37),
    .malformedFeature("old style"), .unknownFeature("onun", font: "lato", near: "onum", among: ["kern", "onum"]),
    .unknownFeature("smcp", font: "lato", near: nil, among: ["kern", "onum"]), .unknownShape("arow", near: "arrow"),
    .unknownShape("x", near: nil), .malformedPath(shape: "arrow"), .reservedName("accent", noun: "colour"),
    .faintAccent("#F4B860", on: .white, contrast: 1.75), .faintAccent("#0E6B66", on: .tint("#5BA58C"), contrast: 2.29),
    .smallText(style: "note", size: 4.4),
  ]

  static let words: [WordFinding] = [
    .noWords(language: "de", printed: "fr"), .missingWords(["contents", "more"], language: "en"),
    .missingNames("months", language: "en"),
    .wrongCount(field: "months", expected: 12, count: 11), .circularWord("a", language: "fr"),
    .longWord("a", language: "fr", most: 1_000),
    .unknownWord("contants", near: "contents"), .unknownWord("x", near: nil),
    .unknownField("edition.titel", near: "edition.title"), .unknownField("x", near: nil),
    .unknownPart("dya", of: .date, near: "day", among: ["day", "year"]),
    .unknownPart("x", of: .date, near: nil, among: ["day", "year"]),
    .unknownPart("pag", of: .page, near: "page", among: ["page"]), .unclosedBracket("{", text: "{a"),
    .strayBracket("}", text: "a}"),
  ]

  static let pages: [PageFinding] = [
    .leftOver(["a", "b"], more: 0, layout: "affiche"), .leftOver(["a", "b"], more: 12, layout: "affiche"),
    .flowingCard(resource: "a", pages: 2), .overflow(text: "Les atouts", by: ReportedLength(roundingUp: 10)),
    .overflow(text: nil, by: ReportedLength(roundingUp: 10)),
    .smallCode(
      text: "https://example.org/r", module: ReportedLength(roundingUp: 0.8), side: ReportedLength(roundingUp: 40)),
    .unusableCode(text: "https://example.org/r"), .emptyPage(kind: "text"), .unsettledNumbers,
    .wideTable(by: ReportedLength(roundingUp: 10)),
    .overflowingPage(kind: "front", by: ReportedLength(roundingUp: 10)),
    .outsideSheet(text: "Les atouts", kind: "cover", by: ReportedLength(roundingUp: 10)),
    .outsideSheet(text: nil, kind: "cover", by: ReportedLength(roundingUp: 10)),
    .meeting("Les atouts", "Avise", kind: "cover"), .meeting(nil, "Avise", kind: "cover"),
    .unfilledSheets(kind: "notes", pages: 13, multiple: 4), .unfilledSheets(kind: nil, pages: 13, multiple: 4),
    .missingGlyph("\u{4e00}", folder: "fonts", package: "fonts-noto-cjk"),
    .missingGlyph("\u{4e00}", folder: "fonts", package: nil),
    .missingGlyphs(["\u{4e00}", "\u{4e8c}"], folder: "fonts", package: "fonts-noto-cjk"),
    .missingGlyphs("一二三四五六七八九十".map { $0 }, folder: "fonts", package: nil),
    .missingGlyph("\u{1f1eb}\u{1f1f7}", folder: "fonts", package: "fonts-symbola"),
    .shortenedText(subject: "Les atouts", words: 40, of: 90, hasLink: true),
    .shortenedText(subject: "Les atouts", words: 40, of: 90, hasLink: false),
    .lowContrast(text: "Les atouts", page: "3", color: "#999999", ground: "#FFFFFF", contrast: 2.85),
    .lowResolution(
      image: "a.png", .init(dpi: 68, width: 52, height: 39, least: 150, neededWidth: 308, neededHeight: 231)),
    .heavyPicture(image: "a.jpg", .photograph, bytes: 2_400_000),
    .heavyPicture(image: "a.png", .pixels, bytes: 2_400_000),
    .heavyPicture(image: "a.svg", .drawing, bytes: 2_400_000),
  ]
}
