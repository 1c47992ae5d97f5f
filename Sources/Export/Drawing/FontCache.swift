import Cairo
import Frames

/// The fonts of a document: each opened once, each size made once.
final class TypeCase {
  private let files: [Document.FontFile]
  private var faces: [Face?]
  private var sizes: [(font: Int, size: Double, scale: Float, scaled: ScaledFont)] = []

  /// A font file with what the text of its glyphs depends on.
  struct Face {
    let face: FontFace
    /// The glyphs that stand for a space and a hyphen, and often for their no-break and soft sisters too.
    let space, hyphen: UInt16
    /// The ligatures that have a character.
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

  /// Font number `index` of the document.
  func face(_ index: Int) throws(ExportError) -> Face {
    if let face = faces[index] { return face }
    do throws(CairoError) {
      let face = try FontFace(path: files[index].path, face: files[index].face)
      let opened = Face(face)
      faces[index] = opened
      return opened
    } catch {
      throw .unreadable(path: files[index].path, reason: error.reason)
    }
  }

  /// Font number `index` at `size` points, `scale` times as wide as it was drawn. Documents have a few dozen of these, so
  /// the search is short. Cairo embeds a face once for all of them.
  func font(_ index: Int, size: Double, scale: Float) throws(ExportError) -> ScaledFont {
    for known in sizes where known.scale == scale && known.size == size && known.font == index { return known.scaled }
    let face = try face(index)
    do throws(CairoError) {
      let scaled = try ScaledFont(face.face, size: size, scale: Double(scale))
      sizes.append((index, size, scale, scaled))
      return scaled
    } catch {
      throw .unreadable(path: files[index].path, reason: error.reason)
    }
  }
}
