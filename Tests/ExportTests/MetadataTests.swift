import Export
import Frames
import Testing

/// What files say of themselves: who made them and when, how they are shown, where their parts are, and what is on their pages.
@Suite struct MetadataTests {
  private let compositor = Compositor(lato("Regular"))

  private func objects(_ document: Document, _ conformance: Conformance = [.ua1, .a2a]) throws -> String {
    try inspect(pdf(document, conformance), "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
  }

  private func described(_ page: Page = page([])) -> Document { document([page]) }

  @Test(arguments: [
    (Document.Day(year: 2022), "2022", "D:2022"), (.init(year: 2022, month: 6), "2022-06", "D:202206"),
    (.init(year: 2022, month: 6, day: 1), "2022-06-01", "D:20220601"), (.init(year: 2022, day: 7), "2022", "D:2022"),
  ])
  func aDateIsNoMoreThanWhatIsKnown(day: Document.Day, xmp: String, pdf: String) throws {
    var document = described()
    document.information.date = day
    let objects = try objects(document)
    #expect(objects.contains("<xmp:CreateDate>\(xmp)</xmp:CreateDate>") && objects.contains("/CreationDate (\(pdf))"))
    #expect(try self.objects(document, []).contains("/CreationDate (\(pdf))"))
  }

  @Test func eachAuthorStandsAlone() throws {
    var document = described()
    document.information.authors = ["Avise", "RTES & amis"]
    let objects = try objects(document)
    #expect(objects.contains("<dc:creator><rdf:Seq><rdf:li>Avise</rdf:li><rdf:li>RTES &amp; amis</rdf:li></rdf:Seq>"))
    #expect(objects.contains("/Author (Avise, RTES & amis)"))
  }

  /// The identifier is that of the document, not of the file.
  @Test func versionsOfADocumentHaveOneIdentifier() throws {
    func identifier(_ change: (inout Document) -> Void = { _ in }) throws -> Substring {
      var document = described()
      change(&document)
      return try #require(try objects(document).firstMatch(of: #/<xmpMM:DocumentID>(uuid:[-0-9a-f]{36})</#)).1
    }
    let own = try identifier()
    #expect(try identifier { $0.pages.append(page([])) } == own)
    #expect(try identifier { $0.information.title = "Un autre" } != own)
    #expect(try identifier { $0.information.date = nil } != own)
  }

  @Test(arguments: [("1", "/PageLayout /TwoPageRight"), ("4", "/PageLayout /TwoPageLeft"), ("i", "TwoPageRight")])
  func facingPagesStandSideBySide(label: String, layout: String) throws {
    var document = described(page([], label: label))
    #expect(try !objects(document).contains("/PageLayout"))
    document.information.hasFacingPages = true
    #expect(try objects(document).contains(layout))
  }

  @Test func pagesWithoutLabelsHaveNone() throws {
    #expect(try !objects(described(page([], label: ""))).contains("/PageLabels"))
    let some = try objects(document([page([], label: ""), page([], label: "a")]))
    #expect(some.contains("/PageLabels") && !some.contains("/P ()"))
  }

  @Test(arguments: [Conformance.ua1, []]) func placesHaveNames(conformance: Conformance) throws {
    var document = document([page([], label: "1"), page([], label: "2")])
    document.destinations = [.init(name: "zeta", page: 0, y: 10), .init(name: "alpha", page: 1, y: 20)]
    let names = try inspect(pdf(document, conformance), "pdfinfo", ["-dests"])
    #expect(names.contains("\"alpha\"") && names.contains("\"zeta\""), "\(names)")
    let part = document.excerpt(pages: [1])
    #expect(part.destinations == [.init(name: "alpha", page: 0, y: 20)])
  }

  // MARK: Pages as pictures

  private func readPage() -> Document {
    var tree = StructureTree()
    let heading = tree.add(.heading1, to: 0)
    let list = tree.add(.list, to: 0)
    let item = tree.add(.listItem, to: list)
    let (label, body) = (tree.add(.label, to: item), tree.add(.listBody, to: item))
    let point = tree.add(.paragraph, to: body)
    let figure = tree.add(.figure, to: 0, alternative: "Une forme <ronde>")
    func text(_ words: String) -> [FrameItem] { [.glyphs(compositor.run([words]))] }
    let shape = FrameItem.path(.init(path: .ellipse(in: Rect(x: 1, y: 1, width: 9, height: 9)), fill: .black))
    var document = described()
    document.structure = tree
    document.pages[0].frames = [
      Frame(tag: .element(point), items: text("Un point")), Frame(tag: .element(heading), items: text("Titre & suite")),
      Frame(tag: .element(label), items: text("-")), Frame(tag: .artifact(.footer), items: text("12")),
      Frame(tag: .element(figure), items: [shape]),
    ]
    return document
  }

  @Test func anSVGPageSaysWhatIsOnIt() throws {
    let file = String(decoding: try SVGExporter().export(readPage(), page: 0), as: UTF8.self)
    #expect(file.contains(#"<svg lang="fr" xml:lang="fr" "#))
    #expect(file.contains("<title>Catalogue des ressources – 1</title>\n"))
    #expect(file.contains("<desc>Titre &amp; suite\n- Un point"), "\(file.prefix(600))")
    #expect(!file.contains("12</desc>"))
  }

  @Test func aPNGPageSaysHowLargeItIs() throws {
    let file = try PNGExporter(resolution: 150).export(readPage(), page: 0)
    // Behind the signature and the header: 5906 pixels a metre either way, and the checksum.
    let chunk = Array("pHYs".utf8) + [0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1] + [0x67, 0x9f, 0xd2, 0x52]
    #expect(Array(file[37..<54]) == chunk)
    #expect(try !Raster(png: file).pixels.isEmpty)
  }
}
