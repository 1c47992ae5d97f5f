import CHarfBuzz
import Synchronization

/// A font of a `FontLibrary`; the index is that of `Document.fonts` too.
package struct FontID: Hashable, Sendable {
  /// The place in the library, in the order of opening.
  package let index: Int

  /// Names the font at `index`.
  package init(index: Int) { self.index = index }
}

/// Why a font file cannot be used.
package enum FontError: Error, Hashable {
  /// There is no such file, or it may not be read.
  case unreadable(path: String)
  /// The file is no font with outlines and a character map.
  case notAFont(path: String)
}

/// The fonts of a run: those whose files somebody named, never the system's.
///
/// All threads share one library; a font once opened never changes.
package final class FontLibrary: Sendable {
  private let opened = Mutex<[Font]>([])

  /// Makes a library without fonts.
  package init() {}

  /// The font in the file at `path`; the same path gives the same font.
  ///
  /// - Throws: `FontError` when the file is missing or holds no font.
  package func open(_ path: String) throws(FontError) -> FontID {
    let result = opened.withLock { fonts -> Result<FontID, FontError> in
      if let index = fonts.firstIndex(where: { $0.path == path }) { return .success(FontID(index: index)) }
      do throws(FontError) {
        fonts.append(try Font(path: path))
      } catch {
        return .failure(error)
      }
      return .success(FontID(index: fonts.count - 1))
    }
    return try result.get()
  }

  /// The font that `open` gave the number of.
  package subscript(id: FontID) -> Font { opened.withLock { $0[id.index] } }

  /// All fonts, in the order of opening.
  package var fonts: [Font] { opened.withLock { $0 } }
}
