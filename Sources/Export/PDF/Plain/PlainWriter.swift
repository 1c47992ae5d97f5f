import Cairo
import Files
import Frames

/// Writes a document as the PDF file that cairo makes of it: with links and bookmarks, without structure.
final class PlainWriter {
  private let document: Document
  private let stream: SinkStream
  private let boxes: PageBoxWriter?
  private let surface: PDFSurface
  private let context: Context
  private let painter: Painter
  private let letsGoOfPages: Bool

  /// Starts a file. With `letsGoOfPages` their frames are let go as they are drawn.
  init(
    _ document: Document, _ pictures: PictureCache?, letsGoOfPages: Bool = false, to sink: any ByteSink
  ) throws(ExportError) {
    // Of pictures that a page or an SVG draws twice, cairo 1.16 writes resources with keys that are repeated, which copying puts
    // right.
    let mustCopy = document.pages.contains { $0.boxes.isCut } || !document.images.isEmpty
    let boxes = mustCopy ? try PageBoxWriter(document.pages, to: sink) : nil
    let stream = SinkStream(boxes ?? sink)
    let media = document.pages[0].boxes.media
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try PDFSurface(width: media.width, height: media.height) { stream.take($0) }
      return (surface, try Context(surface))
    }
    if boxes != nil { surface.writeObjectsSeparately() }
    (self.document, self.stream, self.boxes, self.surface, self.context) = (document, stream, boxes, surface, context)
    self.letsGoOfPages = letsGoOfPages
    painter = Painter(
      on: context, fonts: FontCache(document.fonts),
      pictures: PictureDrawer(document, pages: document.pages.indices, for: .pdf, pictures))
    surface.describe(document.information)
  }

  /// Writes the file, and tells `progress` after each page how many are drawn.
  func write(_ progress: (Int) -> Void) throws(ExportError) {
    try stream.explaining { () throws(ExportError) in
      try drawPages(progress)
      addBookmarks()
      try finish()
    }
  }

  /// Draws all pages.
  ///
  /// The document tag around them is what cairo 1.16 needs to write a sound file: with links and no other tag, its
  /// cross-reference table has entries that point nowhere, and `qpdf --check` calls the file damaged.
  private func drawPages(_ progress: (Int) -> Void) throws(ExportError) {
    let destinations = NamedDestinations(document)
    for (index, page) in document.pages.enumerated() {
      try ExportError.onPage(page.label) { () throws(ExportError) in
        let media = page.boxes.media
        surface.setSize(width: media.width, height: media.height)
        if !page.label.isEmpty { surface.setPageLabel(page.label) }
        if index == 0 { context.beginTag("Document") }
        drawAnchor()
        destinations.each(on: index) { name, y in
          context.beginTag(
            "cairo.dest", attributes: CairoLinkAttributes.destination(named: name, y: y - media.y))
          context.endTag("cairo.dest")
        }
        try painter.draw(page) { link, _, transform in add(link, transform, on: page) }
        if letsGoOfPages { page.letGoOfFrames() }
        if index == document.pages.count - 1 { context.endTag("Document") }
        context.showPage()
        try ExportError.drawing(context.check)
        if let failure = stream.failure { throw failure }
        try boxes?.copyObjects()
      }
      progress(index + 1)
    }
  }

  /// Draws a speck of white: cairo forgets the tags of a page on which nothing is drawn, and what it has written of them by
  /// then leads nowhere.
  private func drawAnchor() {
    context.save()
    context.setColor(red: 255, green: 255, blue: 255)
    context.rectangle(x: 0, y: 0, width: 0.1, height: 0.1)
    context.fill()
    context.restore()
  }

  private func add(_ link: FrameItem.Link, _ transform: Transform, on page: Page) {
    let media = page.boxes.media
    let area = link.area.transformed(by: transform.followed(by: .translation(x: -media.x, y: -media.y)))
    context.beginTag("Link", attributes: CairoLinkAttributes.link(from: area, to: link.target))
    context.endTag("Link")
  }

  /// Adds the bookmarks, each after its parent.
  private func addBookmarks() {
    func add(_ entries: [Document.OutlineEntry], to parent: Int32) {
      for entry in entries {
        let place = CairoLinkAttributes.bookmark(page: entry.page, y: entry.y, on: document.pages)
        add(entry.children, to: surface.addOutline(parent: parent, title: entry.title, attributes: place))
      }
    }
    add(document.outline, to: PDFSurface.outlineRoot)
  }

  /// Lets cairo write fonts and tables.
  ///
  /// Cairo 1.16 and 1.18 write the date without the `D:` that ISO 32000-1, 7.9.4, asks for. Only the day is known, so the
  /// right form has room where the wrong one stands.
  private func finish() throws(ExportError) {
    if let date = document.information.date {
      let wrong = "(\(date.firstDay.filter { $0 != "-" })000000Z)"
      let right = "(\(date.pdfDate))"
      let room = String(repeating: " ", count: wrong.utf8.count - right.utf8.count)
      stream.correct(Array(wrong.utf8), to: Array((right + room).utf8))
    }
    try ExportError.drawing(surface.finish)
    if let failure = stream.failure { throw failure }
    try boxes?.finish()
  }
}

extension PDFSurface {
  /// Sets what a viewer shows of the document. Cairo cannot write its language.
  fileprivate func describe(_ information: Document.Information) {
    set(.title, information.title)
    if !information.author.isEmpty { set(.author, information.author) }
    if !information.subject.isEmpty { set(.subject, information.subject) }
    if !information.keywords.isEmpty { set(.keywords, information.keywords.joined(separator: ", ")) }
    set(.creator, "Vademecum")
    // Without a date of the document's own, cairo would write the clock's; an empty one is left out.
    set(.creationDate, information.date.map { "\($0.firstDay)T00:00:00Z" } ?? "")
  }
}

extension Document.Day {
  /// Its first day, where it is a month or a year: cairo takes no less.
  fileprivate var firstDay: String { Document.Day(year: year, month: month ?? 1, day: day ?? 1).iso8601 }
}
