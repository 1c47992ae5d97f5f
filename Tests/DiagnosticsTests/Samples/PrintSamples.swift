import Diagnostics

extension Samples {
  static let print: [PrintFinding] = [
    .unusableProfile("press.icc", reason: "the profile is damaged"), .malformedInks("brand"), .reservedInk("All"),
    .malformedInkLimit("lots"),
    .conflictingInks("brand", other: "ink"), .coarsePicture("dune.jpg", dpi: 140, least: 225, page: "6"),
    .noBleed(.left, page: "1", more: 0), .noBleed(.top, page: "2", more: 3),
    .heavyInk(percent: 340, limit: 300, .init(page: "2", x: 20, y: 30)),
    .hairline(width: 0.2, least: 0.25, .init(page: "2", x: 20, y: 30)),
    .smallType(size: 4.5, least: 5, .init(page: "2", x: 20, y: 30, text: "Le mot du")),
    .reversedType(size: 5.5, least: 6, .init(page: "2", x: 20, y: 30, text: "Le mot du")),
    .manyInks(3, size: 8, most: 2, .init(page: "2", x: 20, y: 30, text: "Le mot du")),
    .screenColors("dune.jpg", page: "6"), .unfilledSheet(pages: 11, wanted: 12),
    .nearEdge(least: 3, .init(page: "2", x: 1, y: 30, text: "Le mot du", more: 4)),
    .mixedSizes(page: "12", size: "297 × 210 mm", usual: "210 × 297 mm", more: 0),
    .inksOfPaperOrBlack("paper"), .namelessInk, .longInkName(bytes: 300, most: 127), .narrowSlug(least: 9),
    .vanishing(.init(page: "2", x: 20, y: 30, text: "Le mot du")), .marksBesideNone, .unusableBleed(-5, most: 50),
    .undatedPrint, .unknownLeaf, .thickBooklet(pages: 252, most: 96),
    .spine(leaves: 60, width: 6),
    .narrowSpine(width: 1.2, least: 3),
  ]
}
