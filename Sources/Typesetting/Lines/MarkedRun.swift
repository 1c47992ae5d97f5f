import Frames

/// Glyphs of one font, colour, mark and language in their places, in reading order. The font is one of the library that set them.
package struct MarkedRun: Sendable {
  /// The number that the caller gave to their span.
  package let mark: Int
  /// The language of the text (BCP 47).
  package let language: String
  /// The font, by its place in the library.
  package let font: FontID
  /// The size of the em in points.
  package let size: Double
  /// The colour of the ink.
  package let color: Color
  /// The glyphs.
  package let glyphs: [GlyphRun.Glyph]
  /// Which bytes of `text` which glyphs stand for, as in `GlyphRun`.
  package let clusters: [GlyphRun.Cluster]
  /// The text in UTF-8, as a reader gets it back.
  package let text: [UInt8]
  /// How the lines of justified text were fitted, in order; empty for other text.
  package let lines: [GlyphRun.Line]
  /// The areas that the glyphs take, one a line, from the ascender to the descender; none for a space at a line's end.
  package let boxes: [Rect]

  /// The run for a document that has the font at `font`: only here does a font of the library become one of the
  /// document's. `origin` gives its ink again.
  package func glyphRun(font: Document.FontIndex, from origin: GlyphRun.Origin? = nil) -> GlyphRun {
    GlyphRun(font: font, size: size, color: color, ink, from: origin)
  }

  /// Its text and its ink.
  var ink: GlyphRun.Ink { GlyphRun.Ink(text: text, glyphs: glyphs, clusters: clusters, lines: lines) }
}
