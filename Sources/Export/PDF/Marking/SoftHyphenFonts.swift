import Bytes
import Frames

/// Finds the fonts in which a document has soft hyphens.
enum SoftHyphenFonts {
  /// The fonts, in the order of `Document.fonts`.
  static func find(in document: Document) -> [Document.FontIndex] {
    var found = Array(repeating: false, count: document.fonts.count)
    for page in document.pages {
      for frame in page.framesWithoutInk { note(frame.items, in: &found) }
    }
    return found.indices.filter { found[$0] }.map(Document.FontIndex.init)
  }

  private static func note(_ items: [FrameItem], in found: inout [Bool]) {
    for item in items {
      switch item {
      case .glyphs(let run): if !found[run.font.index] { found[run.font.index] = run.hasSoftHyphen }
      case .group(let group): note(group.items, in: &found)
      case .path, .image, .link: break
      }
    }
  }
}

extension GlyphRun {
  /// Whether U+00AD, in UTF-8 C2 AD, is in the text.
  fileprivate var hasSoftHyphen: Bool {
    text.withUnsafeBytes { text in
      var start = 0
      while let place = text.firstIndex(of: 0xc2, from: start) {
        if place + 1 < text.count, text[place + 1] == 0xad { return true }
        start = place + 1
      }
      return false
    }
  }
}
