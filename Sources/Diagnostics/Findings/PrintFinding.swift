/// What is found about how a document is printed.
public enum PrintFinding: Hashable, Sendable {
  // What a layout says

  /// The file of a profile cannot be used.
  case unusableProfile(String, reason: String)
  /// A colour is to be printed with something other than four shares of ink.
  case malformedInks(String)
  /// An ink of its own has the name of a plate that is none.
  case reservedInk(String)
  /// The limit of ink is no number of per cent.
  case malformedInkLimit(String)
  /// Two colours that look alike on screens, or have one ink of their own, are to be printed differently.
  case conflictingInks(String, other: String)

  /// White, or black in more than one ink, is said to be printed with inks: all that is white or black would be.
  case inksOfPaperOrBlack(String)
  /// An ink of its own has no name.
  case namelessInk
  /// The name of an ink of its own is longer than files take, in bytes.
  case longInkName(bytes: Int, most: Int)
  /// Marks have no room beyond the bleed; the least in points.
  case narrowSlug(least: Double)
  /// Marks are named beside `none`.
  case marksBesideNone
  /// The thickness of a leaf is not known, by which a glued spine has its width.
  case unknownLeaf

  // What a build asks for

  /// Colour cannot run so far over the edges, in millimetres.
  case unusableBleed(Double, most: Double)
  /// The edition has no date, which a file for a press must have.
  case undatedPrint

  // What is on the pages

  /// A picture has few pixels for the size at which it is printed; the page where it is largest.
  case coarsePicture(String, dpi: Int, least: Int, page: String)
  /// What reaches an edge of a page does not run over it; so many other pages have the same.
  case noBleed(PrintEdge, page: String, more: Int)
  /// More ink lies on a place of a page than the paper takes, both in per cent.
  case heavyInk(percent: Int, limit: Int, PrintSpot)
  /// A line is thinner than presses hold, in points.
  case hairline(width: Double, least: Double, PrintSpot)
  /// Letters are smaller than presses hold, in points.
  case smallType(size: Double, least: Double, PrintSpot)
  /// Letters in the colour of the paper are so small that the ink around them fills them, in points.
  case reversedType(size: Double, least: Double, PrintSpot)
  /// Small letters are printed with more inks than lie on each other exactly; the size in points.
  case manyInks(Int, size: Double, most: Int, PrintSpot)
  /// Letters that are seen on screens are printed with no ink.
  case vanishing(PrintSpot)
  /// Letters are nearer to an edge than is safe, in millimetres.
  case nearEdge(least: Double, PrintSpot)
  /// A page is not as large as most are; so many others are not either.
  case mixedSizes(page: String, size: String, usual: String, more: Int)
  /// A picture keeps the colours of screens; the first page that shows it.
  case screenColors(String, page: String)
  /// Pages that do not fill the last sheet of a booklet.
  case unfilledSheet(pages: Int, wanted: Int)
  /// Pages that are too many for staples.
  case thickBooklet(pages: Int, most: Int)
  /// The width of a glued spine in millimetres.
  case spine(leaves: Int, width: Double)
  /// A spine is too narrow for glue, both in millimetres.
  case narrowSpine(width: Double, least: Double)
}

extension PrintFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .unusableProfile: "unusable-profile"
    case .malformedInks: "malformed-inks"
    case .reservedInk: "reserved-ink"
    case .malformedInkLimit: "malformed-ink-limit"
    case .conflictingInks: "conflicting-inks"
    case .inksOfPaperOrBlack: "inks-of-paper-or-black"
    case .namelessInk: "nameless-ink"
    case .longInkName: "long-ink-name"
    case .narrowSlug: "narrow-slug"
    case .vanishing: "print-vanishing-text"
    case .marksBesideNone: "marks-beside-none"
    case .unknownLeaf: "unknown-leaf"
    case .unusableBleed: "unusable-bleed"
    case .undatedPrint: "print-no-date"
    case .coarsePicture: "print-coarse-picture"
    case .noBleed: "print-no-bleed"
    case .heavyInk: "print-heavy-ink"
    case .hairline: "print-hairline"
    case .smallType: "print-small-type"
    case .reversedType: "print-reversed-type"
    case .manyInks: "print-many-inks"
    case .nearEdge: "print-near-edge"
    case .mixedSizes: "print-mixed-sizes"
    case .screenColors: "print-screen-colours"
    case .unfilledSheet: "print-unfilled-sheet"
    case .thickBooklet: "print-thick-booklet"
    case .spine: "print-spine"
    case .narrowSpine: "print-narrow-spine"
    }
  }
}
