import Cairo
import Frames

/// A PDF file in the making that is cairo's own.
final class PlainPen {
  private let document: Document
  private let stream: SinkStream
  private let surface: PDFSurface
  private let context: Context
  private let painter: Painter

  init(_ document: Document, writingTo stream: SinkStream) throws(ExportError) {
    let sheet = document.pages[0].sheet
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try PDFSurface(width: sheet.width, height: sheet.height) { stream.take($0) }
      return (surface, try Context(surface))
    }
    (self.document, self.stream, self.surface, self.context) = (document, stream, surface, context)
    painter = Painter(
      on: context, fonts: TypeCase(document.fonts),
      pictures: Pictures(document, pages: document.pages.indices, for: .pdf))
    surface.describe(document.information)
  }

  /// Draws all pages, and tells `progress` after each how many are drawn.
  ///
  /// The document tag around them is what cairo 1.16 needs to write a sound file: with links and no other tag, its table of
  /// objects has entries that point nowhere, and `qpdf --check` calls the file damaged.
  func drawPages(_ progress: (Int) -> Void) throws(ExportError) {
    let destinations = Destinations(document.pages)
    for (index, page) in document.pages.enumerated() {
      surface.setSize(width: page.sheet.width, height: page.sheet.height)
      surface.setPageLabel(page.label)
      if index == 0 { context.beginTag("Document") }
      anchor()
      destinations.each(on: index) { name, y in
        context.beginTag("cairo.dest", attributes: LinkAttributes.destination(named: name, y: y + page.bleed))
        context.endTag("cairo.dest")
      }
      try painter.draw(page) { link, _, transform in add(link, transform, on: page) }
      if index == document.pages.count - 1 { context.endTag("Document") }
      context.showPage()
      try ExportError.drawing(context.check)
      if let failure = stream.failure { throw failure }
      progress(index + 1)
    }
  }

  /// Draws a speck of white that nobody sees: cairo forgets the tags of a page on which nothing is drawn, and what it has
  /// written of them by then leads nowhere.
  private func anchor() {
    context.save()
    context.setColor(red: 255, green: 255, blue: 255)
    context.rectangle(x: 0, y: 0, width: 0.1, height: 0.1)
    context.fill()
    context.restore()
  }

  private func add(_ link: FrameItem.Link, _ transform: Transform, on page: Page) {
    let area = link.area.mapped(by: transform.followed(by: .translation(x: page.bleed, y: page.bleed)))
    context.beginTag("Link", attributes: LinkAttributes.link(from: area, to: link.target))
    context.endTag("Link")
  }

  /// Adds the bookmarks, each after its parent.
  func addBookmarks() {
    func add(_ entries: [Document.OutlineEntry], to parent: Int32) {
      for entry in entries {
        let place = LinkAttributes.bookmark(page: entry.page, y: entry.y, on: document.pages)
        add(entry.children, to: surface.addOutline(parent: parent, title: entry.title, attributes: place))
      }
    }
    add(document.outline, to: PDFSurface.outlineRoot)
  }

  /// Writes fonts and tables.
  ///
  /// Cairo (1.16 and 1.18) writes the date without the `D:` that ISO 32000-1, 7.9.4, asks for. The day is all we know of it,
  /// so the right form has room where the wrong one stands.
  func finish() throws(ExportError) {
    let day = document.information.date.iso8601.filter { $0 != "-" }
    stream.correct(Array("(\(day)000000Z)".utf8), to: Array("(D:\(day))     ".utf8))
    try ExportError.drawing(surface.finish)
    if let failure = stream.failure { throw failure }
  }
}

extension PDFSurface {
  /// Says what a viewer shows of the document. The language has no place here: cairo cannot write it.
  fileprivate func describe(_ information: Document.Information) {
    set(.title, information.title)
    if !information.author.isEmpty { set(.author, information.author) }
    if !information.subject.isEmpty { set(.subject, information.subject) }
    if !information.keywords.isEmpty { set(.keywords, information.keywords.joined(separator: ", ")) }
    set(.creator, "Vademecum")
    set(.creationDate, "\(information.date.iso8601)T00:00:00Z")
  }
}
