import Frames

/// Finds the fonts in which a document has soft hyphens.
enum SoftHyphenFonts {
  /// The fonts, in the order of `Document.fonts`.
  static func find(in document: Document) -> [Document.FontIndex] {
    var found = Array(repeating: false, count: document.fonts.count)
    for page in document.pages {
      for font in page.fontsWithSoftHyphens { found[font.index] = true }
    }
    return found.indices.filter { found[$0] }.map(Document.FontIndex.init)
  }
}
