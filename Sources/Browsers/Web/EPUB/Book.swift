import Bytes
import Catalogue

/// An edition as a book for readers of books (EPUB 3.3), with a file for each section and each page of texts.
package struct Book {
  let edition: WebEdition
  private let pictures: [PictureKey: PictureFile]
  /// The front page as a picture, for shelves; nil for none.
  private let cover: PictureFile?

  /// Takes an edition, its pictures, and a picture of its front page.
  package init(_ edition: WebEdition, pictures: [PictureKey: PictureFile], cover: PictureFile? = nil) {
    (self.edition, self.pictures, self.cover) = (edition, pictures, cover)
  }

  /// A file of the book.
  struct Item {
    var id: String
    var path: String
    var type: String
    var properties: String?
    /// Whether it is one of the texts that are read one after the other.
    var isText: Bool
    var bytes: [UInt8]
  }

  /// The book as a file: what kind it is stands first, and as it is; no file in it has a time.
  package var bytes: [UInt8] {
    var archive = ZIPWriter()
    archive.add("mimetype", Array("application/epub+zip".utf8), .stored)
    archive.add("META-INF/container.xml", BookPackage.container)
    let items = items
    archive.add("EPUB/package.opf", BookPackage(edition, items: items).bytes)
    for item in items {
      let isPacked = item.type.hasPrefix("image/")
      archive.add("EPUB/\(item.path)", item.bytes, isPacked ? .stored : .deflated)
    }
    return archive.archive
  }

  private var items: [Item] {
    let images = PictureNames(edition, pictures)
    let composer = Composer(edition: edition, places: BookPlaces(edition: edition)) { key in
      images[key].map { (Address(file: "images/\($0.name)"), $0.file.width, $0.file.height) }
    }
    var items = [
      Item(
        id: "nav", path: "nav.xhtml", type: BookPackage.pageType, properties: "nav", isText: true,
        bytes: BookNavigation(composer).bytes),
      Item(
        id: "style", path: "style.css", type: "text/css", isText: false,
        bytes: Array(edition.theme.styleSheet.utf8) + PackageResources.book_css),
    ]
    items.insert(text("title", composer, edition.title) { composer.masthead(&$0) }, at: 0)
    for part in edition.front { items.append(text(part, composer)) }
    if let news = edition.news {
      items.append(text("news", composer, composer.word(.news)) { composer.news(news, level: 1, &$0) })
    }
    for part in edition.frontLists { items.append(text(part, composer)) }
    for section in edition.sections {
      items.append(
        text(BookPlaces.name(of: section), composer, section.title) { composer.section(section, level: 1, &$0) })
    }
    for part in edition.backLists { items.append(text(part, composer)) }
    for part in edition.back { items.append(text(part, composer)) }
    for image in images.all {
      items.append(
        Item(
          id: "i-\(image.name.prefix { $0 != "." })", path: "images/\(image.name)", type: image.file.type,
          isText: false, bytes: image.file.bytes))
    }
    if let cover {
      let name = cover.type == "image/png" ? "cover.png" : "cover.jpg"
      items.append(
        Item(
          id: "cover", path: "images/\(name)", type: cover.type, properties: "cover-image", isText: false,
          bytes: cover.bytes))
    }
    return items
  }

  private func text(_ part: TextPart, _ composer: Composer) -> Item {
    text(BookPlaces.name(of: part.id), composer, part.title ?? edition.title) { composer.text(part, level: 1, &$0) }
  }

  private func text(_ part: ListPart, _ composer: Composer) -> Item {
    text(BookPlaces.name(ofList: part.id), composer, part.title) { composer.list(part, level: 1, &$0) }
  }

  private func text(
    _ name: String, _ composer: Composer, _ title: Phrase, _ content: (inout MarkupWriter) -> Void
  ) -> Item {
    Item(
      id: name, path: "\(name).xhtml", type: BookPackage.pageType, isText: true,
      bytes: Book.page(title: title.text, in: edition.language, content))
  }

  /// A page of a book.
  static func page(title: String, in language: String, _ content: (inout MarkupWriter) -> Void) -> [UInt8] {
    var writer = MarkupWriter(.xhtml)
    writer.beginDocument()
    writer.element(.html, [.xmlns("http://www.w3.org/1999/xhtml"), .epubNamespace] + .language(language)) { writer in
      writer.element(.head) { writer in
        writer.void(.meta, [.charset])
        writer.element(.title, text: title)
        writer.void(.link, [.rel("stylesheet"), .href(Address(file: "style.css"))])
      }
      writer.lineBreak()
      writer.element(.body) { writer in
        writer.lineBreak()
        writer.element(.main) { content(&$0) }
      }
    }
    writer.lineBreak()
    return writer.take()
  }
}

/// Places of a book.
struct BookPlaces: Places {
  let edition: WebEdition

  /// The name of the file of a section.
  static func name(of section: SectionPart) -> String { "s-\(section.id)" }

  /// The name of the file of a page of texts.
  static func name(of text: String) -> String { "p-\(text)" }

  /// The name of the file of a list.
  static func name(ofList id: String) -> String { "l-\(id)" }

  // A name of XML begins with a letter, and ids of resources may begin with a digit.
  func id(ofResource id: String) -> String { "r.\(id)" }

  func address(of target: Target) -> Address? {
    switch target {
    case .resource(_, let section), .section(let section), .subsection(_, let section):
      Address(file: "\(BookPlaces.name(of: edition.sections[section])).xhtml", fragment: id(of: target))
    case .text(let id): Address(file: "\(BookPlaces.name(of: id)).xhtml")
    case .news: Address(file: "news.xhtml")
    case .list(let id): Address(file: "\(BookPlaces.name(ofList: id)).xhtml")
    case .contents: Address(file: "nav.xhtml")
    case .top: Address(file: "title.xhtml")
    }
  }
}
