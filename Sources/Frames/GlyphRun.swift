/// Glyphs of one font, size and colour, in reading order, with the text they stand for.
///
/// A run may span many lines: one paragraph in one style is one run, which exporters draw in one call.
public struct GlyphRun: Sendable {
  /// The font.
  public var font: Document.FontIndex
  /// The size of the em in points.
  public var size: Double
  /// The colour of the ink.
  public var color: Color
  /// The glyphs; never glyph 0, which no exporter may draw.
  public var glyphs: [Glyph] { didSet { origin = nil } }
  /// Which bytes of `text` which glyphs stand for; together they cover all glyphs and all of `text`, in order.
  public var clusters: [Cluster] { didSet { origin = nil } }
  /// The text in UTF-8, as a reader should get it back: spaces at the ends of wrapped lines are there, a hyphen
  /// set at a line's end is U+00AD.
  public var text: [UInt8] { didSet { origin = nil } }
  /// How the lines of a justified run were fitted, in order; together they have all glyphs. Empty when no glyph is
  /// stretched.
  public var lines: [Line] { didSet { origin = nil } }
  /// What gives the glyphs again; nil where nothing does.
  private(set) var origin: Origin?

  /// Makes a run.
  public init(
    font: Document.FontIndex, size: Double, color: Color, glyphs: [Glyph], clusters: [Cluster], text: [UInt8],
    lines: [Line] = []
  ) {
    self.font = font
    self.size = size
    self.color = color
    self.glyphs = glyphs
    self.clusters = clusters
    self.text = text
    self.lines = lines
  }

  /// Makes a run of text and ink that `origin` can give again, so that packed pages need not hold it.
  package init(font: Document.FontIndex, size: Double, color: Color, _ ink: Ink, from origin: Origin?) {
    self.init(
      font: font, size: size, color: color, glyphs: ink.glyphs, clusters: ink.clusters, text: ink.text, lines: ink.lines
    )
    self.origin = origin
  }

  /// What of a run is not the same for all that is set in its font, size and colour.
  package struct Ink: Sendable {
    /// The text in UTF-8.
    package let text: [UInt8]
    /// The glyphs.
    package let glyphs: [Glyph]
    /// Which bytes of the text they stand for.
    package let clusters: [Cluster]
    /// How lines were fitted.
    package let lines: [Line]

    /// Takes the ink of a run.
    package init(text: [UInt8], glyphs: [Glyph], clusters: [Cluster], lines: [Line]) {
      (self.text, self.glyphs, self.clusters, self.lines) = (text, glyphs, clusters, lines)
    }

    /// That of no text.
    static let none = Ink(text: [], glyphs: [], clusters: [], lines: [])
  }

  /// Where the ink of a run comes from: one of those of a set text.
  package struct Origin: Sendable {
    let text: any InkSource
    /// The place of the run among those of the text.
    let run: Int

    /// Names a run of a text.
    package init(_ text: any InkSource, run: Int) { (self.text, self.run) = (text, run) }
  }

  /// One glyph in its place.
  public struct Glyph: Hashable, Sendable, BitwiseCopyable {
    /// The glyph's number in the font file.
    public var id: UInt16
    /// The origin, in points from the left of the page.
    public var x: Float
    /// The baseline, in points from the top of the page.
    public var y: Float

    /// Makes a glyph in its place.
    public init(id: UInt16, x: Float, y: Float) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// The smallest piece of text that glyphs stand for as a whole (a letter, a ligature).
  public struct Cluster: Hashable, Sendable, BitwiseCopyable {
    /// How many bytes of UTF-8.
    public var bytes: UInt8
    /// How many glyphs.
    public var glyphs: UInt8

    /// Makes a cluster.
    public init(bytes: UInt8, glyphs: UInt8) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// What of the run stands on one line, and how that was fitted to its measure.
  public struct Line: Hashable, Sendable {
    /// How many of the run's glyphs; whole clusters.
    public var glyphs: Int
    /// The width of the glyphs as a share of the width they were drawn with, near 1.
    public var scale: Float
    /// By how much of its width each word space is widened (positive) or narrowed (negative).
    public var ratio: Float
    /// What is added between two letters, as a share of the em.
    public var tracking: Float
    /// How much of all that the line could give was asked of it: 1 for its full stretch, -1 for its full shrink.
    public var adjustment: Float

    /// Whether its spaces are so wide that a reader sees holes: three quarters more than their own width.
    public var isLoose: Bool { ratio > 0.75 }
    /// Whether its words are so near each other that a reader stumbles.
    public var isTight: Bool { ratio < -0.3 }

    /// Makes a line.
    public init(glyphs: Int, scale: Float, ratio: Float = 0, tracking: Float = 0, adjustment: Float = 0) {
      self.glyphs = glyphs
      self.scale = scale
      self.ratio = ratio
      self.tracking = tracking
      self.adjustment = adjustment
    }
  }
}

/// A text in its place on a page, which gives the texts of its runs and their ink as often as somebody asks, and always the same.
package protocol InkSource: AnyObject, Sendable {
  /// The ink of all its runs, in order.
  var ink: [GlyphRun.Ink] { get }
}

extension Document {
  /// A font of a document, by its place among `fonts`. Where text is set, fonts have numbers of another type.
  public struct FontIndex: Hashable, Sendable {
    /// The place among `fonts`.
    public let index: Int

    /// Names the font at a place.
    public init(_ index: Int) { self.index = index }
  }
}
