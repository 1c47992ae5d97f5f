import Vademecum

/// Writes what a document says as HTML, in reading order. Where it stands on the pages does not matter.
struct HTMLExporter {
  private let document: Document
  private let order: ReadingOrder

  init(_ document: Document) { (self.document, order) = (document, ReadingOrder(document)) }

  /// The whole document.
  var page: String {
    let information = document.information
    return """
      <!DOCTYPE html>
      <html lang="\(information.language)">
      <head><meta charset="utf-8"><title>\(information.title.escaped)</title></head>
      <body>\(content(of: 0))
      </body>
      </html>
      """
  }

  private func content(of element: Int) -> String {
    order.content(of: element).map { part in
      switch part {
      case .text(let text): text.escaped
      case .element(let child): html(child)
      case .picture, .link: ""
      }
    }.joined()
  }

  private func html(_ index: Int) -> String {
    let element = document.structure.elements[index]
    // Letter-spaced text and the like is drawn in another form than it is read.
    let content = element.actualText?.escaped ?? content(of: index)
    switch element.role {
    case .heading1, .heading2, .heading3, .heading4:
      let level = element.role.rawValue.lowercased()
      return "\n<\(level)>\(content)</\(level)>"
    case .paragraph, .tableOfContentsItem: return "\n<p>\(content)</p>"
    case .section: return "\n<section>\(content)\n</section>"
    case .article: return "\n<article>\(content)\n</article>"
    case .list: return "\n<ul>\(content)\n</ul>"
    case .listItem: return "\n<li>\(content)</li>"
    case .label: return ""
    case .table: return "\n<table>\(content)\n</table>"
    case .tableHead: return "\n<thead>\(content)</thead>"
    case .tableBody: return "\n<tbody>\(content)</tbody>"
    case .tableRow: return "\n<tr>\(content)</tr>"
    case .tableHeading: return "<th scope=\"col\">\(content)</th>"
    case .tableCell: return "<td>\(content)</td>"
    case .note: return "\n<aside role=\"doc-footnote\">\(content)</aside>"
    case .figure: return "\n<p role=\"img\">\((element.alternative ?? "").escaped)</p>"
    case .link: return link(index, content)
    case .code: return "<code>\(content)</code>"
    case .document, .listBody, .tableOfContents, .reference, .span: return content
    }
  }

  /// What a link says; one that leads out of the document leads there.
  private func link(_ element: Int, _ content: String) -> String {
    for case .link(let link) in order.content(of: element) {
      if case .uri(let address) = link.target { return "<a href=\"\(address.escaped)\">\(content)</a>" }
    }
    return content
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
