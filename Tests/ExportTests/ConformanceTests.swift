import Export
import Files
import Foundation
import Frames
import TestSupport
import Testing

/// Files that meet standards: their structure, and how they fail.
@Suite struct ConformanceTests {
  let compositor = Compositor(lato("Regular"))

  func text(_ lines: String..., y: Double = 30) -> FrameItem { .glyphs(compositor.run(lines, y: y)) }

  func link(_ target: FrameItem.Link.Target, _ description: String, y: Double = 20) -> FrameItem {
    .link(.init(area: Rect(x: 20, y: y, width: 80, height: 12), target: target, description: description))
  }

  /// Two pages: a heading, a paragraph with a link amid it that goes on overleaf, a list, and what is not read.
  func sample() -> Document {
    var result = document([])
    var tree = StructureTree()
    let section = tree.add(.section, to: 0)
    let heading = tree.add(.heading2, to: section, actualText: "Titre")
    let paragraph = tree.add(.paragraph, to: section)
    let anchor = tree.add(.link, to: paragraph)
    _ = tree.add(.paragraph, to: section)
    let list = tree.add(.list, to: section)
    let item = tree.add(.listItem, to: list)
    let label = tree.add(.label, to: item)
    let body = tree.add(.listBody, to: item)
    let skipped = tree.add(.heading3, to: section, language: "en")
    result.structure = tree
    let ground = FrameItem.path(
      .init(path: .rectangle(Rect(x: -9, y: -9, width: 218, height: 138)), fill: Color(hex: "#E6F1EF")))
    result.pages = [
      Page(
        size: Size(width: 200, height: 120), bleed: 9, label: "i",
        frames: [
          Frame(tag: .artifact(.layout), items: [ground, text("Orné", y: 12)]),
          Frame(tag: .artifact(.header), items: [text("Colonne", y: 20)]),
          Frame(tag: .element(heading), items: [text("T I T R E")]),
          Frame(tag: .element(paragraph), items: [text("Avant ", y: 50)]),
          Frame(
            tag: .element(anchor),
            items: [text("lien ", y: 60), link(.uri("https://a.fr/(é)"), "Vers l’Avise", y: 60)]),
          Frame(tag: .element(paragraph), items: [text("après ", y: 70)]),
        ]),
      Page(
        size: Size(width: 200, height: 120), label: "2",
        frames: [
          Frame(tag: .element(paragraph), items: [text("et suite")]),
          Frame(tag: .element(label), items: [text("1.", y: 50)]),
          Frame(tag: .element(body), items: [text("Point", y: 60)]),
          Frame(tag: .element(skipped), items: [text("End", y: 70)]),
          Frame(tag: .artifact(.footer), items: [text("2", y: 110), link(.page(0, y: 30), "Début", y: 100)]),
        ]),
    ]
    result.outline = [.init(title: "Première", page: 0, y: 10, children: [.init(title: "L’autre", page: 1, y: 0)])]
    return result
  }

  /// What is found wrong with how the parts of a file lead to each other.
  func mistakes(_ file: [UInt8]) throws -> String {
    let scratch = TemporaryFolder()
    scratch.write(file, to: "it.pdf")
    return try run("python3", ["\(Repository.root)/.ci/pdf-consistency.py", scratch.path("it.pdf")]).printed
  }

  func expectSound(_ file: [UInt8]) throws {
    let check = try inspect(file, "qpdf", ["--check"])
    #expect(check.contains("No syntax or stream encoding errors found") && !check.contains("WARNING"), "\(check)")
    let mistakes = try mistakes(file)
    #expect(mistakes.contains(" 0 mistakes"), "\(mistakes)")
  }

  @Test(arguments: [Conformance.ua1, .a2a, .a3a, [.ua1, .a2a]])
  func isSound(_ conformance: Conformance) throws { try expectSound(pdf(sample(), conformance)) }

  @Test func readsInTheOrderOfTheTree() throws {
    let structure = try inspect(pdf(sample(), [.ua1, .a2a]), "pdfinfo", ["-struct-text"])
    let lines = structure.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines.filter { !$0.hasPrefix("/") && !$0.hasPrefix("Object") } == [
        "Document", "Sect", "H1 (block)", "\"T I T R E\"", "P (block)", "\"Avant \"", "Link (inline)", "\"lien \"",
        "\"après \"", "\"et suite\"", "L (block):", "LI (block)", "Lbl (block)", "\"1.\"", "LBody (block)", "\"Point\"",
        "H2 (block)", "\"End\"", "Link (inline)",
      ], "\(structure)")
  }

  @Test func saysWhatItIs() throws {
    let file = try pdf(sample(), [.ua1, .a2a])
    let objects = try inspect(file, "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
    for words in [
      "%PDF-1.7", "/Lang (fr)", "/Marked true", "/DisplayDocTitle true", "<pdfuaid:part>1<", "<pdfaid:part>2<",
      "<pdfaid:conformance>A<", "<pdfaProperty:name>part<", "<dc:title>", "/S /GTS_PDFA1", "/Tabs /S",
      "/ActualText (Titre)", "/Lang (en)", "/ListNumbering /Decimal", "/URI (https://a.fr/%28%C3%A9%29)",
      "/Contents (Début)",
    ] { #expect(objects.contains(words) || objects.contains(words.pdfText), "\(words)") }
    #expect(try inspect(file, "pdfinfo", ["-box"]).contains("TrimBox:             9.00     9.00   209.00   129.00"))
    let outline = try inspect(file, "mutool", ["show"], after: ["outline"])
    #expect(outline.contains("\"Première\"\t#page=1") && outline.contains("\"L’autre\"\t#page=2"), "\(outline)")
    let labels = try inspect(file, "qpdf", ["--json=1", "--json-key=pagelabels"])
    #expect(labels.contains("\"/P\": \"i\"") && labels.contains("\"/St\": 2"), "\(labels)")
  }

  @Test func eachStandardStandsAlone() throws {
    let accessible = String(decoding: try pdf(sample(), .ua1), as: UTF8.self)
    #expect(accessible.contains("pdfuaid:part") && !accessible.contains("pdfaid:part"))
    #expect(!accessible.contains("pdfaExtension"))
    let archivable = String(decoding: try pdf(sample(), .a3a), as: UTF8.self)
    #expect(archivable.contains("<pdfaid:part>3<") && !archivable.contains("pdfuaid"))
  }

  @Test func aDocumentWithoutDateHasNone() throws {
    var sample = sample()
    sample.information.date = nil
    let file = try pdf(sample, [.ua1, .a2a])
    try expectSound(file)
    let objects = try inspect(file, "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
    #expect(objects.contains("<dc:title>") && !objects.contains("Date"))
  }

  @Test func standardsAreNamed() {
    #expect(Conformance(named: "ua1+a2a") == [.a2a, .ua1])
    #expect(Conformance(named: "a3a") == .a3a)
    for names in ["", "x4", "ua1+", "a2a ua1", "a2a+a3a", "ua1+ua1"] { #expect(Conformance(named: names) == nil) }
    #expect(Set(PDFStandard.all.map(\.name)).count == PDFStandard.all.count)
  }

  @Test func looksAsItDoesWithoutStandards() throws {
    let (plain, marked) = (try pdf(sample()), try pdf(sample(), [.ua1, .a2a]))
    #expect(try Raster(pdf: plain).pixels == Raster(pdf: marked).pixels)
  }

  @Test func equalDocumentsGiveEqualBytes() throws {
    let first = try pdf(sample(), [.ua1, .a2a])
    for _ in 0..<3 { #expect(try pdf(sample(), [.ua1, .a2a]) == first) }
    var other = sample()
    other.information.title += "!"
    let (one, two) = (try identifier(first), try identifier(pdf(other, [.ua1, .a2a])))
    #expect(one != two && one.contains("/ID"))
  }

  /// The line of the trailer with the file's identifier.
  func identifier(_ file: [UInt8]) throws -> String {
    try inspect(file, "qpdf", ["--show-object=trailer"])
  }

  @Test func manyPagesAreSound() throws {
    try expectSound(pdf(manyPages(), [.ua1, .a2a]))
  }

  private func manyPages() -> Document {
    var many = sample()
    many.pages = (0..<150).map { index in
      var page = many.pages[1]
      page.label = String(index)
      page.frames[1].tag = .artifact(.layout)
      return page
    }
    many.outline = []
    return many
  }

  @Test(arguments: [2, 5])
  func threadsChangeNoBytes(_ threads: Int) throws {
    let sink = MemorySink()
    try PDFExporter([.ua1, .a2a], threads: threads).export(manyPages(), to: sink)
    #expect(try sink.bytes == pdf(manyPages(), [.ua1, .a2a]))
  }

  @Test func emptyPagesAreSound() throws {
    try expectSound(pdf(document([page([]), page([link(.page(0, y: 0), "")])]), [.ua1, .a2a]))
  }

  // MARK: Text

  @Test func softHyphensAndLigaturesReadAsSuch() throws {
    var run = compositor.run(["tran-", "sition-nisme"])
    // A font that draws the soft hyphen with the hyphen's glyph.
    let hyphen = run.clusters.indices[4]
    run.clusters[hyphen].bytes = 2
    run.text.replaceSubrange(4..<5, with: [0xc2, 0xad])
    var ligature = compositor.run(["e\u{fb01}n"], y: 80)
    ligature.clusters[1].bytes = 2
    ligature.text = Array("efin".utf8)
    var sample = sample()
    sample.pages = [sample.pages[1]]
    sample.outline = []
    sample.pages[0].frames[4].items.removeLast()
    sample.pages[0].frames[0].items = [.glyphs(run), .glyphs(ligature)]
    let file = try pdf(sample, [.ua1, .a2a])
    try expectSound(file)
    let text = try inspect(file, "pdftotext", after: ["-"])
    #expect(text.contains("tran\u{ad}\nsition-nisme") && text.contains("efin"), "\(text)")
    let objects = try inspect(file, "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
    // Viewers that have no glyph for the code of WinAnsiEncoding find it by its name.
    #expect(!objects.contains("/Span") && objects.contains("<ad> <00ad>") && objects.contains(#/173\s+\/hyphen/#))
    let spoken = try inspect(file, "pdfinfo", ["-struct-text"]).replacing("\u{ad}", with: "")
    #expect(spoken.contains("\"transition-nismeefin\""), "\(spoken)")
    #expect(try Raster(pdf: file).pixels == Raster(pdf: pdf(sample)).pixels)
  }

  /// A font of cubic outlines, where the Debian package fonts-urw-base35 is.
  static let cubic = "/usr/share/fonts/opentype/urw-base35/C059-Roman.otf"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: cubic))) func cubicFontsNameTheirGlyphs() throws {
    var sample = sample()
    sample.fonts = [.init(path: Self.cubic, unitsPerEm: 1000)]
    let compositor = Compositor(sample.fonts[0])
    sample.pages = [sample.pages[1]]
    sample.outline = []
    sample.pages[0].frames = [Frame(tag: .element(5), items: [.glyphs(compositor.run(["Blé’ 1"]))])]
    let file = try pdf(sample, [.ua1, .a2a])
    try expectSound(file)
    let objects = try inspect(file, "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
    #expect(objects.contains("/CharSet (/space/one/B/l/quoteright/eacute)"))
  }

  @Test func aSinkThatFailsIsTheReason() {
    final class Full: ByteSink {
      var room = 2000
      func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        room -= bytes.count
        if room < 0 { throw FileError(.write, "x", .full) }
      }
    }
    #expect(throws: ExportError.file(FileError(.write, "x", .full))) {
      try PDFExporter().export(sample(), to: Full())
    }
  }

  // MARK: What is refused

  @Test func aFigureWithoutWordsIsRefused() throws {
    var sample = sample()
    let picture = PictureTests.image("alpha.png", .png)
    sample.images = [picture]
    let figure = sample.structure.add(.figure, to: 0)
    let item = FrameItem.image(.init(image: 0, frame: Rect(x: 10, y: 10, width: 30, height: 30)))
    sample.pages[0].frames.append(Frame(tag: .element(figure), items: [item]))
    let shortcoming = Shortcoming(.alternative, page: "i", picture: picture.path)
    #expect(throws: ExportError.lacking([shortcoming])) { try pdf(sample, .ua1) }
    #expect(
      ExportError.lacking([shortcoming]).description
        == "the document lacks what its standards ask for: page i: the picture \(picture.path) has no alternative text")
    try expectSound(pdf(sample, .a2a))
    let told = sample.structure.add(.figure, to: 0, alternative: "Un carré")
    sample.pages[0].frames[sample.pages[0].frames.count - 1].tag = .element(told)
    let file = try pdf(sample, .ua1)
    try expectSound(file)
    let lines = try inspect(file, "qpdf", ["--qdf", "--object-streams=disable"], after: ["-"])
    let objects = lines.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(objects.contains("/Alt") && objects.contains("/BBox [ 19.00 89.00 49.00 119.00 ]"), "\(objects)")
  }

  @Test func allThatIsLackingIsTold() {
    var sample = sample()
    sample.information.title = ""
    sample.information.language = "?"
    sample.images = [PictureTests.image("alpha.png", .png)]
    let start = sample.structure.elements.count
    let figure = sample.structure.add(.figure, to: 1)
    sample.structure.assign(resource: "r", toElementsFrom: start)
    let item = FrameItem.image(.init(image: 0, frame: Rect(x: 10, y: 10, width: 30, height: 30)))
    for index in [0, 1, 1] { sample.pages[index].frames.append(Frame(tag: .element(figure), items: [item])) }
    let path = sample.images[0].path
    let expected = [
      Shortcoming(.title), Shortcoming(.language("?")),
      Shortcoming(.alternative, page: "i", picture: path, resource: "r"),
      Shortcoming(.alternative, page: "2", picture: path, resource: "r"),
    ]
    #expect(throws: ExportError.lacking(expected)) { try pdf(sample, .ua1) }
    #expect(throws: ExportError.lacking([expected[1]])) { try pdf(sample, .a2a) }
  }

  @Test func whatCannotBeMarkedIsToldWithItsPage() {
    var sample = sample()
    // Room for four sentinels.
    sample.pages[1].boxes = PageBoxes(trim: Size(width: 4, height: 4))
    let error = ExportError.drawing(reason: "a page has more parts than can be marked", page: "2")
    #expect(throws: error) { try pdf(sample, .ua1) }
    #expect(error.description == "drawing failed on page 2: a page has more parts than can be marked")
  }

  @Test func aLanguageMustHaveAName() {
    var sample = sample()
    sample.information.language = "français"
    #expect(throws: ExportError.self) { try pdf(sample, .ua1) }
    sample.information.language = "fr-FR"
    #expect(throws: Never.self) { try pdf(sample, .ua1) }
  }

  /// Changes to a sound file, and what is then said of it.
  static let damages = [
    ("/P <</MCID 1>>BDC", "/P <</MCID 9>>BDC", "MCIDs do not count from 0"),
    ("EMC\n", "   \n", "marked content without end"),
    ("/Artifact <</Type/Pagination", "/P <</MCID 7>>BDC <<         ", "mistakes"),
    ("/StructParent 2\n", "/StructParent 3\n", "do not lead to each other"),
  ]

  @Test(arguments: damages)
  func theCheckSeesDamage(_ wrong: String, _ damage: String, _ words: String) throws {
    let scratch = TemporaryFolder()
    let plain = scratch.path("plain.pdf")
    scratch.write(try pdf(sample(), [.ua1, .a2a]), to: "it.pdf")
    _ = try run("qpdf", ["--qdf", "--object-streams=disable", scratch.path("it.pdf"), plain])
    var bytes = try Data(contentsOf: URL(filePath: plain))
    let place = try #require(bytes.firstRange(of: Data(wrong.utf8)))
    bytes.replaceSubrange(place, with: Data(damage.utf8))
    let found = try mistakes(Array(bytes))
    #expect(found.contains(words) && !found.contains(" 0 mistakes"), "\(found)")
  }
}

extension String {
  /// The string as `qpdf --qdf` shows it, where it is not ASCII.
  fileprivate var pdfText: String {
    guard let open = firstIndex(of: "("), let close = lastIndex(of: ")") else { return self }
    let digits = self[index(after: open)..<close].utf16.map { String(format: "%04x", $0) }.joined()
    return self[..<open] + "<feff\(digits)>"
  }
}
