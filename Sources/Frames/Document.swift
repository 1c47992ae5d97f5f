/// Finished pages with their structure and bookmarks: all that an exporter sees.
///
/// The pages of a document that comes from an edition are composed when somebody first asks for what is on them. Until then it
/// says how many there are, what they are called and how large they are, and an excerpt composes its own pages alone.
public struct Document: Sendable {
  /// Its title, its author and other metadata.
  public var information: Information { didSet { origin?.isAltered = true } }
  /// The bookmarks, in order.
  public var outline: [OutlineEntry] { didSet { origin?.isAltered = true } }
  /// The places with a name, each name once.
  public var destinations: [Destination] { didSet { origin?.isAltered = true } }
  /// A record of what the document was made from, which a PDF file carries as it is; nil for none.
  public var record: [UInt8]?
  /// Its record as a PDF file carries it, compressed, in the place of `record`; nil where that has not been done yet.
  package var packedRecord: [UInt8]?
  /// Where its pages come from; nil for pages that were given.
  package internal(set) var origin: Origin?
  /// What is on its pages.
  var storage: Storage

  /// Makes a document of finished pages.
  public init(
    information: Information, fonts: [FontFile] = [], images: [ImageFile] = [], pages: [Page] = [],
    structure: StructureTree = StructureTree(), outline: [OutlineEntry] = [], destinations: [Destination] = [],
    record: [UInt8]? = nil
  ) {
    self.information = information
    self.outline = outline
    self.destinations = destinations
    self.record = record
    storage = .given(Content(fonts: fonts, images: images, pages: pages, structure: structure))
  }

  /// Makes a document whose pages `source` composes.
  package init(from source: any DocumentSource) {
    let origin = Origin(source)
    self.init(
      information: source.information, outline: source.outline, destinations: source.destinations, origin,
      .deferred(origin.content, of: origin))
  }

  /// Makes a document of pages that may have to be composed.
  init(
    information: Information, outline: [OutlineEntry], destinations: [Destination], record: [UInt8]? = nil,
    _ origin: Origin?, _ storage: Storage
  ) {
    self.information = information
    self.outline = outline
    self.destinations = destinations
    self.record = record
    self.origin = origin
    self.storage = storage
  }

  /// The metadata of a document.
  public struct Information: Hashable, Sendable {
    /// The title.
    public var title: String
    /// Those who made it; empty for none.
    public var authors: [String]
    /// What it is about, in a sentence; empty for none.
    public var subject: String
    /// Words to find it by.
    public var keywords: [String]
    /// Its language (BCP 47).
    public var language: String
    /// The day it is dated: the edition's own, never the clock's; nil for an edition without a date.
    public var date: Day?
    /// Whether its pages face each other, so that viewers show two at once: a recto on the right.
    public var hasFacingPages: Bool

    /// Those who made it, in one text; empty for none.
    public var author: String {
      get { authors.joined(separator: ", ") }
      set { authors = newValue.isEmpty ? [] : [newValue] }
    }

    /// Makes the information; `author` is for one, `authors` for several.
    public init(
      title: String, author: String = "", authors: [String] = [], subject: String = "", keywords: [String] = [],
      language: String,
      date: Day? = nil, hasFacingPages: Bool = false
    ) {
      self.title = title
      self.authors = (author.isEmpty ? [] : [author]) + authors
      self.hasFacingPages = hasFacingPages
      self.subject = subject
      self.keywords = keywords
      self.language = language
      self.date = date
    }
  }

  /// A day of the Gregorian calendar, or a month or a year where no more is known.
  public struct Day: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// The month, from 1; nil for a whole year.
    public var month: Int?
    /// The day, from 1; nil for a whole month or year.
    public var day: Int?

    /// Makes a day, a month or a year.
    public init(year: Int, month: Int? = nil, day: Int? = nil) {
      (self.year, self.month, self.day) = (year, month, day)
    }

    /// What is known of the day in the form of ISO 8601, such as 2022-06-01 or 2022-06.
    package var iso8601: String {
      func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
      }
      let parts =
        [padded(year, to: 4)] + [month, month.flatMap { _ in day }].compactMap { $0.map { padded($0, to: 2) } }
      return parts.joined(separator: "-")
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
    /// Which page of a PDF it is, from 1; 1 for other files.
    public var page = 1
    /// Its width and height in pixels (SVG: user units; PDF: points) as stored, before `orientation`.
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
      case png, jpeg, svg, gif, webP, tiff, avif, heic, pdf
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

  /// A place that other files and programs can lead to, by a name: `file.pdf#NAME`.
  public struct Destination: Hashable, Sendable {
    /// Its name, such as the id of a resource.
    public var name: String
    /// The page, as an index into `pages`.
    public var page: Int
    /// Points from that page's top.
    public var y: Double

    /// Names a place.
    public init(name: String, page: Int, y: Double) {
      (self.name, self.page, self.y) = (name, page, y)
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
