import Export
import Files
import Frames
import Layout
import TestSupport
import Testing

@testable import Vademecum

/// Pages of all examples that are composed without the others: they are those of the whole.
@Suite struct ComposedPageTests {
  private static let editions = Repository.files(below: "Examples").filter { $0.contains("/editions/") }

  /// The document of an example, of which nothing is composed yet.
  private func fresh(_ edition: String) throws -> Document {
    try document(of: "\(Repository.root)/Examples/\(edition)")
  }

  private func document(of edition: String) throws -> Document {
    let loaded = try #require(EditionLoader(sourceFiles).load(edition).value)
    let pages = loaded.paginated(threads: 1)
    return Document(from: pages.pages(ofSections: Array(loaded.edition.sections.indices)))
  }

  /// The dump of the only page, without the indices of elements.
  private func page(_ document: Document) -> String {
    let dump = DumpExporter().text(document)
    let page = String(dump[dump.range(of: "\npage 1 ")!.lowerBound...])
    return page.replacing(#/(?<name>\n +[A-Z]\w*) \d+/#) { $0.name }
  }

  @Test(arguments: editions)
  func aPageAloneIsThatOfTheWhole(edition: String) throws {
    let (alone, known) = (try fresh(edition), try fresh(edition))
    let whole = known.composed()
    #expect(whole.pages.map(\.label) == alone.pageLabels && whole.pages.map(\.boxes) == alone.pageBoxes)
    let exporter = PNGExporter(resolution: 30)
    for index in 0..<alone.pageCount {
      let (page, part) = (alone.excerpt(pages: [index]), whole.excerpt(pages: [index]))
      let same = known.excerpt(pages: [index])
      #expect(DumpExporter().text(page) == DumpExporter().text(same))
      #expect(page.structure.elements == same.structure.elements)
      #expect(self.page(page) == self.page(part))
      #expect(try exporter.export(page, page: 0) == exporter.export(whole, page: index))
      #expect(ReadingOrder(page).text(of: 0) == ReadingOrder(part).text(of: 0))
    }
  }

  /// A file of some pages is the same, whether they are composed alone, taken from the whole, or from a whole that was
  /// composed for its indices.
  @Test(arguments: editions)
  func aFileOfSomePagesIsTheSame(edition: String) throws {
    let (alone, known) = (try fresh(edition), try fresh(edition))
    let whole = known.composed()
    for pages in [[0], [1], [0, 2, 3]] where pages.allSatisfy({ $0 < alone.pageCount }) {
      let files = try [alone, known, whole].map { document in
        let sink = MemorySink()
        try PDFExporter().export(document.excerpt(pages: pages), to: sink)
        return sink.bytes
      }
      #expect(files[0] == files[1] && files[1] == files[2])
    }
  }

  /// A card that goes on over pages, with a paragraph and a list that are parted: a page of it alone has their elements, as
  /// those of the resource.
  @Test func aCardThatGoesOnIsTheSame() throws {
    let paragraph = String(repeating: "Une phrase de plus, pour que le texte soit long. ", count: 120)
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: s, title: S }]
      resources:
        - { id: a, section: s, title: A }
        - id: b
          section: s
          title: B
          summary: |
            \(paragraph)

            - \(paragraph)
            - \(paragraph)
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: E\n",
    ])
    let (alone, known) = (try document(of: folder.path("edition.yaml")), try document(of: folder.path("edition.yaml")))
    let first = try #require(known.composed().outline.flatMap(\.children).first { $0.title == "B" }).page
    #expect(known.pageCount >= first + 3)
    for index in first..<known.pageCount {
      let (page, same) = (alone.excerpt(pages: [index]), known.excerpt(pages: [index]))
      #expect(DumpExporter().text(page) == DumpExporter().text(same))
      #expect(page.structure.elements == same.structure.elements)
    }
    let next = alone.excerpt(pages: [first + 1])
    let elements = next.pages[0].frames.compactMap { if case .element(let element) = $0.tag { element } else { nil } }
    let element = try #require(elements.first { next.structure.elements[$0].role == .paragraph })
    #expect(next.structure.resource(of: element) == "b")
  }
}
