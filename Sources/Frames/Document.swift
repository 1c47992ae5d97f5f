/// Finished pages with their structure and bookmarks: all that an exporter sees.
///
/// The pages of a document that comes from an edition are composed when somebody first asks for what is on them. Until then it
/// says how many there are, what they are called and how large they are, and an excerpt composes its own pages alone.
public struct Document: Sendable {
  /// Its title, its author and other metadata.
  public var information: Information { didSet { origin?.isAltered = true } }
  /// The bookmarks, in order.
  public var outline: [OutlineEntry] { didSet { origin?.isAltered = true } }
  /// A record of what the document was made from, which a PDF file carries as it is; nil for none.
  public var record: [UInt8]?
  /// Where its pages come from; nil for pages that were given.
  package internal(set) var origin: Origin?
  /// What is on its pages.
  var storage: Storage

  /// Makes a document of finished pages.
  public init(
    information: Information, fonts: [FontFile] = [], images: [ImageFile] = [], pages: [Page] = [],
    structure: StructureTree = StructureTree(), outline: [OutlineEntry] = [], record: [UInt8]? = nil
  ) {
    self.information = information
    self.outline = outline
    self.record = record
    storage = .given(Content(fonts: fonts, images: images, pages: pages, structure: structure))
  }

  /// Makes a document whose pages `source` composes.
  package init(from source: any DocumentSource) {
    let origin = Origin(source)
    self.init(information: source.information, outline: source.outline, origin, .deferred(origin.content, of: origin))
  }

  /// Makes a document of pages that may have to be composed.
  init(
    information: Information, outline: [OutlineEntry], record: [UInt8]? = nil, _ origin: Origin?, _ storage: Storage
  ) {
    self.information = information
    self.outline = outline
    self.record = record
    self.origin = origin
    self.storage = storage
  }

  /// The metadata of a document.
  public struct Information: Hashable, Sendable {
    /// The title.
    public var title: String
    /// The author or the publisher; empty for none.
    public var author: String
    /// What it is about, in a sentence; empty for none.
    public var subject: String
    /// Words to find it by.
    public var keywords: [String]
    /// Its language (BCP 47).
    public var language: String
    /// The day it is dated: the edition's own, never the clock's; nil for an edition without a date.
    public var date: Day?

    /// Makes the information.
    public init(
      title: String, author: String = "", subject: String = "", keywords: [String] = [], language: String,
      date: Day? = nil
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.language = language
      self.date = date
    }
  }

  /// A day of the Gregorian calendar.
  public struct Day: Hashable, Sendable {
    /// The year, the month from 1 and the day from 1.
    public var year, month, day: Int

    /// Makes a day.
    public init(year: Int, month: Int = 1, day: Int = 1) {
      (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day in the form of ISO 8601, such as 2022-06-01.
    package var iso8601: String {
      func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
      }
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
  }

  /// A font file.
  public struct FontFile: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Which face of the file, from 0; collections have several.
    public var face: Int
    /// The units of the em in which its outlines are drawn.
    public var unitsPerEm: Int

    /// Names a font file, or one face of a collection.
    public init(path: String, face: Int = 0, unitsPerEm: Int) {
      self.path = path
      self.face = face
      self.unitsPerEm = unitsPerEm
    }
  }

  /// A picture file.
  public struct ImageFile: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// The format of its bytes.
    public var format: Format
    /// Its width and height in pixels (SVG: user units) as stored, before `orientation`.
    public var size: Size
    /// EXIF's orientation, 1 (as it is stored) to 8.
    public var orientation: Int
    /// Whether a JPEG is CMYK, which screens cannot show without conversion.
    public var isCMYK: Bool
    /// How many of its pixels a file gets.
    public var printQuality: PrintQuality

    /// Names a picture file.
    public init(
      path: String, format: Format, size: Size, orientation: Int = 1, isCMYK: Bool = false,
      printQuality: PrintQuality = PrintQuality()
    ) {
      self.path = path
      self.format = format
      self.size = size
      self.orientation = orientation
      self.isCMYK = isCMYK
      self.printQuality = printQuality
    }

    /// The picture formats.
    public enum Format: Hashable, Sendable {
      /// A picture in one of these.
      case png, jpeg, svg
    }
  }

  /// How finely pictures are printed.
  public struct PrintQuality: Hashable, Sendable {
    /// The pixels to the inch that are enough: pictures that have far more are reduced to so many.
    public var dpi: Int
    /// How well photographs are kept that are reduced, from 1 to 100, as JPEG measures it.
    public var quality: Int

    /// Makes a quality: that of most printers, unless you say otherwise.
    public init(dpi: Int = 300, quality: Int = 85) {
      (self.dpi, self.quality) = (dpi, quality)
    }
  }

  /// A bookmark.
  public struct OutlineEntry: Sendable {
    /// Its title.
    public var title: String
    /// The page it leads to, as an index into `pages`.
    public var page: Int
    /// Points from that page's top.
    public var y: Double
    /// The bookmarks under it.
    public var children: [OutlineEntry]

    /// Makes a bookmark.
    public init(title: String, page: Int, y: Double, children: [OutlineEntry] = []) {
      self.title = title
      self.page = page
      self.y = y
      self.children = children
    }
  }
}
