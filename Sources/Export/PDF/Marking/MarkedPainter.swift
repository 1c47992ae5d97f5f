import Cairo
import Frames

/// Draws pages with sentinels between the runs of content.
final class MarkedPainter {
  private let painter: Painter
  private let marker: ContentMarker
  private let fonts: FontCache
  /// The fonts with soft hyphens whose hyphen cairo has not seen yet.
  private var unseenHyphens: [Document.FontIndex]

  /// Makes a painter for the document's pages.
  init(_ document: Document, _ pictures: PictureCache?, on context: Context, printedBy palette: InkPalette? = nil) {
    fonts = FontCache(document.fonts)
    marker = ContentMarker(document.structure, on: context)
    painter = Painter(
      on: context, fonts: fonts,
      pictures: PictureDrawer(
        document, pages: document.pages.indices, for: .pdf, pictures, printedBy: palette?.forPictures),
      textIsRepaired: true)
    unseenHyphens = SoftHyphenFonts.find(in: document)
  }

  /// The runs and links of the page that was drawn last.
  var marks: PageMarks { marker.marks }

  /// Draws all frames of a page, and calls `link` for each link.
  func draw(_ page: Page, _ frames: [Frame], link: Painter.LinkAction) throws(ExportError) {
    painter.begin(page)
    marker.begin(page)
    try introduceHyphens()
    for frame in frames {
      if try marker.enter(frame.tag) { painter.forgetColor() }
      try painter.draw(frame, link: link)
    }
    try marker.end()
    painter.end()
  }

  /// Notes a link in the run at hand; `annotation` is its index among the document's annotations.
  func note(link annotation: Int, of tag: Tag) { marker.note(link: annotation, of: tag) }

  /// Draws a hyphen in each font that has soft hyphens, which the filter removes again.
  ///
  /// Cairo takes the first text that a glyph is drawn for as its text, and marks every other. If the first were a soft hyphen,
  /// it would mark the hard ones.
  private func introduceHyphens() throws(ExportError) {
    guard !unseenHyphens.isEmpty else { return }
    try marker.enterRemoved()
    for font in unseenHyphens {
      let glyph = GlyphRun.Glyph(id: try fonts.face(font).hyphen, x: 9, y: 9)
      if glyph.id == 0 { continue }
      try painter.draw(
        GlyphRun(
          font: font, size: 9, color: .black, glyphs: [glyph], clusters: [.init(bytes: 1, glyphs: 1)],
          text: [UInt8(ascii: "-")]))
    }
    unseenHyphens = []
    painter.forgetColor()
  }
}
