import Diagnostics

extension Samples {
  private static let notes: [CatalogueFinding] = {
    let summary = Operand.field("summary", of: Subject("resource", "a"))
    return [
      .cellsLeftOut(summary, cells: 3, columns: 2), .missingNote(summary, "1"), .uncalledNote(summary, "1"),
      .emptyNote(summary), .unknownTarget(summary, "guid", near: "guide"), .unknownTarget(summary, "x", near: nil),
      .takenID("glossaire", first: Place(file: "e.yaml", line: 7, column: 9)),
    ]
  }()

  static let catalogue: [CatalogueFinding] =
    [
      .invalidID("a_b", repaired: "a-b"), .invalidID("été", repaired: nil),
      .duplicateID(.resource, "a", first: Place(file: "c.yaml", line: 4, column: 11)),
      .foreignSubsection("films", of: "voir", in: "agir", among: ["guides", "cartes"]),
      .foreignSubsection("films", of: "voir", in: "agir", among: []),
      .repeatedReference(.partner, "rtes"),
      .unknownValue("Guides", of: "type", near: "Guide"),
      .unknownValue("Film", of: "type", near: nil),
      .unknownValue("élu", of: "audience", near: "élus"), .unsortable("titre", near: "title", among: []),
      .unsortable("map", near: nil, among: ["title", "year"]), .reservedField("title"),
      .tooManyFields(limit: 500),
      .invalidNumber(.field("price", of: Subject("resource", "a")), "12,5", repaired: "12.5"),
      .invalidNumber(.each("price"), "1e400", repaired: nil),
      .idleDeclaration("unit", of: "duration", needs: "number"), .invalidID("durée", field: "field", repaired: nil),
      .invalidDate(field: "date", "27/05/2020"), .nonexistentDate(field: "date", "2021-13", month: nil),
      .invalidTime(field: "start", "14.30", near: "14:30"), .invalidTime(field: "end", "soon", near: nil),
      .nonexistentTime(field: "start", "25:00"), .backwardTimes(start: "14:30", end: "14:00"),
      .timeWithoutDay("14:30"), .localAddress(field: "url", "documents/guide.pdf"),
      .invalidExcerpt("60"),
      .nonexistentDate(field: "date", "2021-02-29", month: MonthLength(month: "2021-02", days: 28)),
      .nonexistentYear(field: "year", 20222),
      .invalidYears(field: "years", "recent", near: nil), .invalidYears(field: "year", "recent", near: nil),
      .invalidYears(field: "years", "c. 2019", near: "2019"), .invalidYears(field: "year", "2 019", near: "2019"),
      .backwardYears(field: "years", "2022–2018"), .backwardYears(field: "year", "2022–2018"),
      .invalidLanguage("fr_FR", near: "fr-FR"), .invalidLanguage("français", near: nil),
      .invalidColor(field: "accent", "teal"), .blankColor(.field("accent", of: Subject("section", "un"))),
      .negativeStability(-1), .deepBlocks(limit: 50), .deepInlines(limit: 50), .tooManyPictures("summary", limit: 1000),
      .notAnEdition,
      .noPrevious(field: "stability"), .emptySection("un"), .emptyEdition, .unselectedBreak("a"),
      .noLanguage(assumed: "fr"), .noDate, .noURL(resource: "a"), .noSummary(resource: "a"),
      .sameShortLink("b", "a"), .shortLinkBase("mailto:a@b.org"), .shortLinkFile("../a.csv"),
      .sameTitle(resource: "b", first: "a"), .noAlt(.field("image", of: Subject("cover"))),
    ] + references + [.titleForID(.section, "Agir", id: "agir")]
    + addresses.map { .invalidAddress(field: "url", "www.rtes.fr", $0) }
    + markup.map { .unsupportedMarkup(.field("summary", of: Subject("resource", "a")), $0) }
    + html.map { .html(.field("summary", of: Subject("resource", "a")), $0) }
    + notes
    + [.pastedBullets(.field("summary", of: Subject("resource", "a")), "•")]
    + [.strayMarks(.field("summary", of: Subject("resource", "a")), "**")]
    + [.changedNumber(.field("summary", of: Subject("resource", "a")), written: 2003, printed: 1996)]
    + [.joinedLines(.field("summary", of: Subject("resource", "a")), 1...3)]
    + images.map { .unusableImage("images/a.png", $0) }
    + [.unusableProfile("images/a.jpg")]
    + [.invalidFocus(.field("focus", of: Subject("thumbnail", nil)))]
    + [[], ["rapport.pdf", "images/rapport.pdf", "a.pdf"]].map { .noCoverDocument(tried: $0) }
    + PictureSeries.allCases.map { .otherPictures("images/a.gif", $0) }
    + losses.map { .drawingLoss("images/a.svg", LocatedDrawingLoss($0, line: 12)) }

  private static let references: [CatalogueFinding] =
    RecordKind.allCases.map { .unknownReference($0, "comprendr", near: "comprendre", among: []) } + [
      .unknownReference(.phase, "x", near: nil, among: []),
      .unknownReference(.section, "Divers", near: nil, among: ["comprendre", "agir"]),
    ]

  private static let losses: [DrawingLoss] = [
    .reference("photo.png"), .target(id: "shade", of: "mask"), .picture, .element("foreignObject"),
    .likeness("feDiffuseLighting"), .property("vector-effect", value: "non-scaling-stroke"), .rule("@media"),
    .font("Helvetica", instead: "Lato"), .characters(["漢"]), .characters(["漢", "字"]),
    .characters(Array("一二三四五六七".unicodeScalars)), .ligature("fi"), .element("feDropShadow"), .everything, .others(1),
    .others(12), .others(DrawingLoss.mostOthers),
  ]

  private static let addresses: [AddressFault] = [
    .noScheme(repaired: nil), .noScheme(repaired: "https://www.rtes.fr"), .otherScheme, .incomplete,
    .several, .spaced(repaired: "https://www.rtes.fr/a%20b"),
  ]

  private static let html: [HTMLPart] = [
    .comment, .tag("br", .lineBreak), .tag("p", .paragraph), .tag("h2", .heading), .tag("li", .list),
    .tag("b", .strong), .tag("i", .emphasis), .tag("code", .code), .tag("a", .link), .tag("img", .picture),
    .tag("span", .leftOut), .tag("td", .cell),
    .tag("script", .hidden),
  ]

  private static let markup: [Markup] = [.quote, .indentedLines, .backticks, .html, .rule, .picture]

  private static let images: [ImageFault] =
    [
      .missing(near: nil), .missing(near: "images/b.png"), .address, ImageFault.outside(of: .catalogue),
      .outside(of: .layout), .unreadable(.notRegular), .empty,
      .tooManyBytes(limit: 64 << 20), .unpacksTooLarge(limit: 4 << 20),
      .tooManyPixels(width: 20_000, height: 20_000, limit: 100_000_000),
      .unknownFormat(nil), .unknownFormat(.pdf), .unknownFormat(.html), .truncated,
      .unsupported(.coding),
      .unsupported(.bits(12)), .unsupported(.components(2)),
      .unsupported(.noSize), .unsupported(.viewBox("0 0 0 0")), .tooLong(width: 40_000, height: 1000, limit: 32_767),
      .unsupported(.scans(limit: 100)),
      .unsupported(.noLength("auto")), .unsupported(.extent(0.01...1_000_000)), .unsupported(.encoding("UTF-7")),
    ] + [
      .noSuchPage(3, count: 1), .noSuchPage(9, count: 8), .locked,
    ]
    + PictureReader.allCases.map(ImageFault.noReader)
    + damages.map(ImageFault.damaged) + drawingFaults.map(ImageFault.undrawable)

  private static let drawingFaults: [ImageFault.DrawingFault] = [
    .noLibrary("SVG pictures need librsvg 2.46 or later, which is not installed (Debian: librsvg2-2)"),
    .refused("Entity 'nbsp' not defined"), .entity("eacute"), .entities(limit: 1 << 20), .pixels(limit: 100_000_000),
    .markup, .number("1e9"), .depth(limit: 200), .references(limit: 100_000),
    .time(seconds: 4), .breakdown,
  ]

  private static let damages: [ImageFault.Damage] = [
    .noPixels, .sizeNotFirst, .shortSize, .noExtent, .pixelsBeforeSize, .endBeforePixels, .missingMarker,
    .noSegmentLength, .pages, .packing, .pixels(reason: nil),
    .pixels(reason: "Quantization table 0x00 was not defined"),
  ]
}
