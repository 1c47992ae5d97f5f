import Cairo
import Frames

/// The fonts of a document: each file opened once, each size made once.
final class TypeCase {
  private let files: [Document.FontFile]
  private var faces: [Face?]
  private var sizes: [(font: Int, size: Double, scaled: ScaledFont)] = []

  /// A font file with what the text of its glyphs depends on.
  struct Face {
    let face: FontFace
    /// The glyphs that stand for a space and a hyphen, and often for their no-break and soft sisters too.
    let space, hyphen: UInt16
  }

  init(_ files: [Document.FontFile]) {
    self.files = files
    faces = Array(repeating: nil, count: files.count)
  }

  /// Font number `index` of the document.
  func face(_ index: Int) throws(ExportError) -> Face {
    if let face = faces[index] { return face }
    do throws(CairoError) {
      let face = try FontFace(path: files[index].path)
      let opened = Face(face: face, space: face.glyph(of: " "), hyphen: face.glyph(of: "-"))
      faces[index] = opened
      return opened
    } catch {
      throw .unreadable(path: files[index].path, reason: error.reason)
    }
  }

  /// Font number `index` at `size` points. Documents have a dozen of these, so the search is short.
  func font(_ index: Int, size: Double) throws(ExportError) -> ScaledFont {
    if let known = sizes.first(where: { $0.font == index && $0.size == size }) { return known.scaled }
    let face = try face(index)
    do throws(CairoError) {
      let scaled = try ScaledFont(face.face, size: size)
      sizes.append((index, size, scaled))
      return scaled
    } catch {
      throw .unreadable(path: files[index].path, reason: error.reason)
    }
  }
}
