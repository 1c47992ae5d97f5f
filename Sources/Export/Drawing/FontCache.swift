import Cairo
import Frames

/// The fonts of a document, each file opened once and each size made once.
final class FontCache {
  private let files: [Document.FontFile]
  private var faces: [Face?]
  private var sizes: [(font: Document.FontIndex, size: Double, scale: Float, scaled: ScaledFont)] = []

  /// An open font file, with the glyphs whose text needs care.
  struct Face {
    let face: FontFace
    /// The glyphs of the space and of the hyphen, which many fonts also use for the no-break space and the soft hyphen.
    let space, hyphen: UInt16
    /// The ligatures that have a character of their own.
    let ligatures: [Ligature]

    /// A ligature: its glyph, the letters it stands for, and its own character, both in UTF-8.
    struct Ligature {
      let glyph: UInt16
      let letters, character: [UInt8]
    }

    init(_ face: FontFace) {
      self.face = face
      space = face.glyph(of: " ")
      hyphen = face.glyph(of: "-")
      ligatures = LigatureCharacter.all.compactMap { ligature in
        let glyph = face.glyph(of: ligature.scalar)
        return glyph == 0
          ? nil
          : Ligature(
            glyph: glyph, letters: Array(ligature.letters.utf8), character: Array(String(ligature.scalar).utf8))
      }
    }
  }

  init(_ files: [Document.FontFile]) {
    self.files = files
    faces = Array(repeating: nil, count: files.count)
  }

  /// The open file of a font.
  func face(_ font: Document.FontIndex) throws(ExportError) -> Face {
    let index = font.index
    if let face = faces[index] { return face }
    do throws(CairoError) {
      let face = try FontFace(path: files[index].path, face: files[index].face)
      let opened = Face(face)
      faces[index] = opened
      return opened
    } catch {
      throw .unreadableFont(path: files[index].path, reason: error.reason)
    }
  }

  /// The font at `size` points, with glyphs `scale` times their own width. Documents have a few dozen of these, so the search
  /// is short; cairo embeds the face once for all of them.
  func font(_ font: Document.FontIndex, size: Double, scale: Float) throws(ExportError) -> ScaledFont {
    for known in sizes where known.scale == scale && known.size == size && known.font == font { return known.scaled }
    let face = try face(font)
    do throws(CairoError) {
      let scaled = try ScaledFont(face.face, size: size, scale: Double(scale))
      sizes.append((font, size, scale, scaled))
      return scaled
    } catch {
      throw .unreadableFont(path: files[font.index].path, reason: error.reason)
    }
  }
}
