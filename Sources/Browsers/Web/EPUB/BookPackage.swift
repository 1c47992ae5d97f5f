import Bytes
import Catalogue

/// What a book says of itself and of its files (EPUB 3.3, 5).
struct BookPackage {
  private let edition: WebEdition
  private let items: [Book.Item]

  init(_ edition: WebEdition, items: [Book.Item]) { (self.edition, self.items) = (edition, items) }

  /// The type of texts.
  static let pageType = "application/xhtml+xml"

  /// Where the package is.
  static var container: [UInt8] {
    var writer = MarkupWriter(.xhtml)
    writer.beginData()
    writer.element(
      .container, [.named("version", "1.0"), .xmlns("urn:oasis:names:tc:opendocument:xmlns:container")]
    ) { writer in
      writer.element(.rootfiles) { writer in
        writer.void(
          .rootfile,
          [.named("full-path", "EPUB/package.opf"), .named("media-type", "application/oebps-package+xml")])
      }
    }
    return writer.take()
  }

  /// The package.
  var bytes: [UInt8] {
    var writer = MarkupWriter(.xhtml)
    writer.beginData()
    writer.element(
      .package,
      [
        .xmlns("http://www.idpf.org/2007/opf"), .named("version", "3.0"), .named("unique-identifier", "id"),
        .named("xml:lang", edition.language),
      ] + (runsToTheLeft(edition.language) ? [.dir("rtl")] : [])
    ) { writer in
      writer.lineBreak()
      metadata(&writer)
      manifest(&writer)
      spine(&writer)
    }
    writer.lineBreak()
    return writer.take()
  }

  // MARK: Metadata

  private func metadata(_ writer: inout MarkupWriter) {
    writer.element(.metadata, [.named("xmlns:dc", "http://purl.org/dc/elements/1.1/")]) { writer in
      writer.lineBreak()
      func line(_ tag: Tag, _ text: String, _ attributes: [Attribute] = []) {
        writer.element(tag, attributes, text: text)
        writer.lineBreak()
      }
      line(.identifier, edition.name(of: ""), [.id("id")])
      line(.bookTitle, edition.title.text)
      line(.bookLanguage, edition.language)
      if let date = edition.date { line(.bookDate, date.description) }
      if let publisher = edition.publisher { line(.bookPublisher, publisher.name.text) }
      if let subtitle = edition.subtitle { line(.bookDescription, subtitle.text) }
      if !edition.pageBreaks.isEmpty { line(.bookSource, "\(edition.title.text) (PDF)") }
      for (name, value) in properties { line(.meta, value, [.named("property", name)]) }
    }
    writer.lineBreak()
  }

  private var properties: [(String, String)] {
    var properties: [(String, String)] = [("dcterms:modified", "\(edition.day)T00:00:00Z")]
    let hasPictures = items.contains { $0.type.hasPrefix("image/") && $0.properties == nil }
    properties.append(("schema:accessMode", "textual"))
    if hasPictures { properties.append(("schema:accessMode", "visual")) }
    if isDescribed { properties.append(("schema:accessModeSufficient", "textual")) }
    var features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]
    if hasPictures, isDescribed { features.append("alternativeText") }
    if !edition.pageBreaks.isEmpty { features += ["pageBreakMarkers", "pageNavigation"] }
    properties += features.map { ("schema:accessibilityFeature", $0) }
    properties.append(("schema:accessibilityHazard", "none"))
    properties.append(("schema:accessibilitySummary", edition.words[.accessible]))
    if !edition.pageBreaks.isEmpty { properties.append(("pageBreakSource", "\(edition.title.text) (PDF)")) }
    return properties
  }

  /// Whether all pictures are described.
  private var isDescribed: Bool { !edition.hasUndescribedPictures }

  // MARK: Files

  private func manifest(_ writer: inout MarkupWriter) {
    writer.element(.manifest) { writer in
      writer.lineBreak()
      for item in items {
        let properties = item.properties.map { [Attribute.named("properties", $0)] } ?? []
        writer.void(
          .item, [.id(item.id), .href(Address(file: item.path)), .named("media-type", item.type)] + properties)
        writer.lineBreak()
      }
    }
    writer.lineBreak()
  }

  private func spine(_ writer: inout MarkupWriter) {
    let direction = runsToTheLeft(edition.language) ? "rtl" : "ltr"
    writer.element(.spine, [.named("page-progression-direction", direction)]) { writer in
      for item in items where item.isText { writer.void(.itemref, [.named("idref", item.id)]) }
    }
    writer.lineBreak()
  }
}
