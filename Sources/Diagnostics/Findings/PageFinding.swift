/// What is found on the pages.
public enum PageFinding: Hashable, Sendable {
  /// A card fits no page in any size.
  case flowingCard(resource: String, pages: Int)
  /// Cards have no room on the one page that they should all stand on: the first of their resources, and how many more there are.
  case leftOver([String], more: Int, layout: String)
  /// Something stands out of the frame that a layout gave it; `text` is how its text begins, where it has one.
  case overflow(text: String?, by: ReportedLength)
  /// A box cannot be parted and stands out of the text block of its page.
  case overflowingPage(kind: String, by: ReportedLength)
  /// A text, or a picture where it is nil, stands out of the sheet, on pages of a kind.
  case outsideSheet(text: String?, kind: String, by: ReportedLength)
  /// A page of the edition's own, of a kind, has nothing that the layout shows, and is left out.
  case emptyPage(kind: String)
  /// Pages end elsewhere with each number that is printed on them, so that some of the numbers are not true.
  case unsettledNumbers
  /// A QR code has modules that telephones hardly read; `side` is the least side that it needs.
  case smallCode(text: String, module: ReportedLength, side: ReportedLength)
  /// A text is too long for any QR code.
  case unusableCode(text: String)
  /// The words of a table need more room than its text has, in the smallest size that a table may have.
  case wideTable(by: ReportedLength)
  /// Two texts, or a text and a picture, which is nil, are printed one upon the other, on pages of a kind.
  case meeting(String?, String?, kind: String)
  /// However many pages of the kind are added, or blank ones where that is nil, the catalogue's do not become a multiple.
  case unfilledSheets(kind: String?, pages: Int, multiple: Int)
  /// No font has a character; a font that does could lie in `folder`, or come with the system's package.
  case missingGlyph(Character, folder: String, package: String?)
  /// No font has some characters, all of which the package has, if there is one.
  case missingGlyphs([Character], folder: String, package: String?)
  /// A text has fewer words than its author wrote, because the layout asks for that. `subject` is how it begins, or the
  /// name of its field.
  case shortenedText(subject: String, words: Int, of: Int, hasLink: Bool)
  /// A text can hardly be told from its ground; `page` is the page's label, colours are of the form `#RRGGBB`.
  case lowContrast(text: String, page: String, color: String, ground: String, contrast: Double)
  /// A picture has too few pixels for its size in print.
  case lowResolution(image: String, Coarseness)
  /// A picture makes a file heavier by about so many bytes.
  case heavyPicture(image: String, HeavyContent, bytes: Int)

  /// How a picture is printed that has too few pixels.
  public struct Coarseness: Hashable, Sendable {
    /// Its pixels to the inch.
    public var dpi: Int
    /// What is seen of it, in millimetres.
    public var width, height: Int
    /// The pixels to the inch that it should have at least.
    public var least: Int
    /// How many pixels the whole picture would need for them.
    public var neededWidth, neededHeight: Int

    /// Takes the numbers.
    public init(dpi: Int, width: Int, height: Int, least: Int, neededWidth: Int, neededHeight: Int) {
      (self.dpi, self.width, self.height) = (dpi, width, height)
      (self.least, self.neededWidth, self.neededHeight) = (least, neededWidth, neededHeight)
    }
  }

  /// What makes a picture heavy.
  public enum HeavyContent: Hashable, Sendable {
    /// A JPEG that has hardly more pixels than it needs, in many bytes.
    case photograph
    /// Pixels without loss.
    case pixels
    /// Lines and surfaces.
    case drawing
  }
}

extension PageFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .flowingCard: "flowing-card"
    case .leftOver: "left-over"
    case .overflow, .overflowingPage: "overflow"
    case .outsideSheet: "outside-sheet"
    case .meeting: "overprint"
    case .unfilledSheets: "unfilled-sheets"
    case .missingGlyph, .missingGlyphs: "missing-glyph"
    case .emptyPage: "empty-page"
    case .unsettledNumbers: "unsettled-numbers"
    case .smallCode: "small-code"
    case .unusableCode: "unusable-code"
    case .wideTable: "wide-table"
    case .shortenedText: "shortened-text"
    case .lowContrast: "low-contrast"
    case .lowResolution: "low-resolution"
    case .heavyPicture: "heavy-picture"
    }
  }
}

extension PageFinding {
  /// How a text begins, by some forty letters, to name it by.
  public static func beginning(of text: String) -> String { text.count > 42 ? "\(text.prefix(40))…" : text }
}
