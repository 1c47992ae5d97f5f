/// The elements that pages are made of.
enum Tag: String {
  case a, article, aside, bdi, body, br, caption, dd, div, dl, dt, em, fieldset, figcaption, figure, footer, form
  case h1, h2, h3, h4, h5, h6
  case head, header, html, img, input, label, legend, li, link, main, meta, nav, ol, option, p, path, s, script
  case section, select, span, strong, style, sup, svg, symbol, table, tbody, td, th, thead, time, title, tr, ul, use
  case button, code, pre

  // Feeds

  case feed, entry, updated, author, urlset, url, loc
  case feedID = "id"
  case feedName = "name"
  case feedSummary = "summary"

  // Packages of books

  case container, rootfiles, rootfile, package, metadata, manifest, item, spine, itemref
  case identifier = "dc:identifier"
  case bookTitle = "dc:title"
  case bookLanguage = "dc:language"
  case bookDate = "dc:date"
  case bookPublisher = "dc:publisher"
  case bookDescription = "dc:description"
  case bookSource = "dc:source"

  /// The heading of a level, the sixth at the most.
  static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
