import Cairo

/// Tries whether pages can be drawn with a font.
package enum FontTrial {
  /// Whether a face of the file at `path` can be opened to draw with: a file may be sound enough to be set in, and not for that.
  package static func canDraw(with path: String, face: Int) -> Bool {
    do throws(CairoError) {
      _ = try FontFace(path: path, face: face)
      return true
    } catch {
      return false
    }
  }
}
