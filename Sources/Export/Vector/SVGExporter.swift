import Bytes
import Cairo
import Files
import Frames

/// Draws a page as an SVG file: text as outlines, so that viewers need no fonts, and areas over it for the links that lead out
/// of the document.
package struct SVGExporter {
  /// Makes an exporter.
  package init() {}

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
    return SVGIdentifiers.renumbered(drawing).dropLast(end.count) + Array(links.utf8) + end
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
    let pictures = PictureDrawer(document, pages: index..<(index + 1), for: .svg)
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
