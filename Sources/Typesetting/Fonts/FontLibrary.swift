import CHarfBuzz
import Threads

/// A font of a `FontLibrary`.
package struct FontID: Hashable, Sendable {
  /// The place in the library, in the order of opening.
  package let index: Int

  /// Names the font at `index`.
  package init(index: Int) { self.index = index }

  init(number: UInt16) { index = Int(number) }

  /// The index as a shaped glyph keeps it; no program opens more fonts than it can count.
  var number: UInt16 { UInt16(index) }
}

/// Why a font file cannot be used.
package enum FontError: Error, Hashable {
  /// There is no such file, or it may not be read.
  case unreadable(path: String)
  /// The file is no font with outlines and a character map.
  case notAFont(path: String)
}

/// The fonts that the program has opened, each once.
///
/// All threads share a library; a font never changes once it is opened.
package final class FontLibrary: Sendable {
  private let opened: Mutex<[Font]>

  /// Makes a library without fonts.
  package init() { opened = Mutex([]) }

  /// Makes a library that has the fonts of another one, by the same ids, and is free to open others.
  package init(extending other: FontLibrary) { opened = Mutex(other.fonts) }

  /// Opens a face of the file at `path`, the first unless another is named; the same face gives the same font each time.
  ///
  /// - Throws: `FontError` when the file is missing or holds no font.
  package func open(_ path: String, face: Int = 0) throws(FontError) -> FontID {
    let result = opened.withLock { fonts -> Result<FontID, FontError> in
      if let index = fonts.firstIndex(where: { $0.path == path && $0.index == face }) {
        return .success(FontID(index: index))
      }
      do throws(FontError) {
        fonts.append(try Font(path: path, face: face))
      } catch {
        return .failure(error)
      }
      return .success(FontID(index: fonts.count - 1))
    }
    return try result.get()
  }

  /// Opens all faces of the file at `path`, in its order.
  ///
  /// - Throws: `FontError` when the file is missing or one of its faces is no font that can be used.
  func openAll(_ path: String) throws(FontError) -> [FontID] {
    var faces: [FontID] = []
    for face in 0..<max(1, Font.count(in: path)) { faces.append(try open(path, face: face)) }
    return faces
  }

  /// The font that `open` returned the id of.
  package subscript(id: FontID) -> Font { opened.withLock { $0[id.index] } }

  /// All fonts, in the order of opening.
  package var fonts: [Font] { opened.withLock { $0 } }
}
