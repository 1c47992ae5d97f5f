import Bytes
import Cairo
import Files
import Frames

/// Draws a page as an SVG file: text as outlines, so that viewers need no fonts, with a description for those who cannot see
/// them, and areas over it for the links that lead out of the document.
package struct SVGExporter {
  /// What is kept of pictures from run to run; the file does not depend on it.
  package var pictures: PictureCache?

  /// Makes an exporter.
  package init(pictures: PictureCache? = nil) { self.pictures = pictures }

  /// Page number `index` of the document, the whole media box, as an SVG file.
  ///
  /// - Precondition: the page exists.
  package func export(_ document: Document, page index: Int) throws(ExportError) -> [UInt8] {
    let page = document.pages[index]
    let media = page.boxes.media
    var links = ""
    let drawing = try withCNumbers { () throws(ExportError) in
      try ExportError.onPage(page.label) { () throws(ExportError) in
        try draw(document, page: index) { link, _, transform in
          let map = transform.followed(by: .translation(x: -media.x, y: -media.y))
          links += anchor(link, in: link.area.transformed(by: map))
        }
      }
    }
    let end = Array("</svg>\n".utf8)
    precondition(drawing.suffix(end.count).elementsEqual(end), "cairo ends an SVG file as such")
    let described = SVGExporter.describe(SVGIdentifiers.renumbered(drawing), document, page: index)
    return described.dropLast(end.count) + Array(links.utf8) + end
  }

  /// The file with its language, a title and the text of the page, which stands before all that is drawn (SVG 1.1, 5.4).
  private static func describe(_ file: [UInt8], _ document: Document, page index: Int) -> [UInt8] {
    let root = Array("<svg ".utf8)
    guard let start = file.withUnsafeBytes({ file in root.withUnsafeBytes { file.firstIndex(of: $0) } }),
      let end = file[start...].firstIndex(of: UInt8(ascii: ">"))
    else { preconditionFailure("cairo begins an SVG file as such") }
    let information = document.information
    let language = information.language.xmlEscaped(inAttribute: true)
    let label = document.pages[index].label
    let title = label.isEmpty ? information.title : "\(information.title) – \(label)"
    let text = PageText.text(of: document, page: index)
    var description = "\n<title>\(title.xmlEscaped())</title>\n"
    if !text.isEmpty { description += "<desc>\(text.xmlEscaped())</desc>" }
    let attributes = "lang=\"\(language)\" xml:lang=\"\(language)\" "
    let head = file[..<start] + root + Array(attributes.utf8) + file[(start + root.count)...end]
    return head + Array(description.utf8) + file[(end + 1)...]
  }

  private func draw(
    _ document: Document, page index: Int, link: Painter.LinkAction
  ) throws(ExportError) -> [UInt8] {
    let page = document.pages[index]
    let sink = MemorySink()
    let (surface, context) = try ExportError.drawing { () throws(CairoError) in
      let surface = try SVGSurface(width: page.boxes.media.width, height: page.boxes.media.height) { bytes in
        sink.write(bytes)
        return true
      }
      return (surface, try Context(surface))
    }
    let pictures = PictureDrawer(document, pages: index..<(index + 1), for: .svg, pictures)
    try Painter(on: context, fonts: FontCache(document.fonts), pictures: pictures).draw(page, link: link)
    try ExportError.drawing { () throws(CairoError) in
      try context.check()
      context.showPage()
      try surface.finish()
    }
    return sink.bytes
  }

  /// A clear rectangle that leads to an address; a link to another page has no address, each page being a file.
  private func anchor(_ link: FrameItem.Link, in area: Rect) -> String {
    guard case .uri(let address) = link.target else { return "" }
    let values = [("x", area.x), ("y", area.y), ("width", area.width), ("height", area.height)]
    let sides = values.map { "\($0)=\"\(String($1, places: 2))\"" }.joined(separator: " ")
    let title = link.description.xmlEscaped(inAttribute: true)
    return """
      <a xlink:href="\(address.uriEscaped.xmlEscaped(inAttribute: true))"><title>\(title)</title>\
      <rect \(sides) fill-opacity="0"/></a>

      """
  }
}
