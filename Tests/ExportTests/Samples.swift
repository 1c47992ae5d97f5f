import CFreeType
import Frames
import TestSupport

/// A fixture's path.
func fixture(_ name: String) -> String { "\(Repository.root)/Tests/ExportTests/Fixtures/\(name)" }

/// Lato, as document font.
func lato(_ style: String) -> Document.FontFile {
  Document.FontFile(path: "\(Repository.fonts)/Lato/Lato-\(style).ttf", unitsPerEm: 2000)
}

/// Sets letters side by side, as plainly as can be: one cluster a letter, no kerning.
struct Compositor {
  private let face: FT_Face

  init(_ font: Document.FontFile) {
    var library: FT_Library?
    FT_Init_FreeType(&library)
    var face: FT_Face?
    FT_New_Face(library, font.path, 0, &face)
    self.face = face!
  }

  func glyph(_ character: Unicode.Scalar) -> UInt16 { UInt16(FT_Get_Char_Index(face, FT_ULong(character.value))) }

  func advance(_ glyph: UInt16, size: Double) -> Double {
    FT_Load_Glyph(face, FT_UInt(glyph), Int32(FT_LOAD_NO_SCALE))
    return Double(face.pointee.glyph.pointee.metrics.horiAdvance) / Double(face.pointee.units_per_EM) * size
  }

  /// A run of `lines`, each starting at `x`, the baselines `leading` apart.
  func run(
    _ lines: [String], font: Int = 0, size: Double = 10, color: Color = .black, x: Double = 20, y: Double = 30,
    leading: Double = 14, tracking: Double = 0
  ) -> GlyphRun {
    var run = GlyphRun(font: .init(font), size: size, color: color, glyphs: [], clusters: [], text: [])
    for (row, line) in lines.enumerated() {
      var position = x
      for scalar in line.unicodeScalars {
        let glyph = glyph(scalar)
        run.glyphs.append(.init(id: glyph, x: Float(position), y: Float(y + Double(row) * leading)))
        let bytes = Array(String(scalar).utf8)
        run.clusters.append(.init(bytes: UInt8(bytes.count), glyphs: 1))
        run.text += bytes
        position += advance(glyph, size: size) + tracking
      }
    }
    return run
  }
}

/// A document of `pages` in Lato Regular.
func document(_ pages: [Page], images: [Document.ImageFile] = []) -> Document {
  Document(
    information: .init(
      title: "Catalogue des ressources", author: "Avise", subject: "L'ESS (rurale)", keywords: ["ESS", "ruralité"],
      language: "fr", date: .init(year: 2022, month: 6, day: 1)),
    fonts: [lato("Regular")], images: images, pages: pages)
}

/// A small page that holds `items`.
func page(_ items: [FrameItem], label: String = "1", bleed: Double = 0) -> Page {
  Page(
    size: Size(width: 200, height: 120), bleed: bleed, label: label,
    frames: [Frame(tag: .artifact(.layout), items: items)])
}
