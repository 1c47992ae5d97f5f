import Bytes
import Catalogue
import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Editions

/// Fingerprints: what makes a difference, and what makes none.
@Suite struct DigestTests {
  private let files = FileFingerprints()

  // MARK: Values

  @Test func whereOneTextEndsMatters() {
    let (first, second, third) = (Digest(), Digest(), Digest())
    for text in ["ab", "c"] { first.add(text) }
    for text in ["a", "bc"] { second.add(text) }
    for text in ["abc", nil] { third.add(text) }
    #expect(Set([first, second, third].map(\.hexadecimal)).count == 3)
  }

  // MARK: Editions

  private func edition() -> Edition {
    let place = Place(file: "catalogue.yaml", line: 3, column: 5)
    let rich = RichText([
      .paragraph([.init("Un "), .init("mot", isEmphasis: true, isStrong: true, link: "https://a.fr")]),
      .list(.init(isOrdered: true, start: 2, items: [[.paragraph([.init("x")])]])),
    ])
    let picture = ImageReference(
      path: #filePath, alt: "Alt", place: place, format: .png, width: 3, height: 4)
    let partner = Partner(id: "p", name: "P", longName: "Pe", logo: picture, url: "https://p.fr", place: place)
    let resource = Resource(
      id: "r", section: "s", phase: "f", title: "T", type: "Guide", years: 2020...2020, authors: ["A"], summary: rich,
      url: "https://r.fr", thumbnail: picture,
      session: Session(series: "S", title: "T", date: PartialDate(year: 2021)), place: place)
    return Edition(
      path: "e.yaml", directory: ".", title: "E", subtitle: "U", date: PartialDate(year: 2022, month: 6),
      cover: Cover(partnersLabel: "L", partners: [partner], image: picture),
      sections: [
        EditionSection(
          section: Section(id: "s", title: "S", accent: "#112233", index: 0, place: place), resources: [resource])
      ], breaks: ["r"],
      partnerPage: PartnerPage(title: "P", subtitle: "Q", partners: [partner], body: rich), language: "fr",
      programme: Programme(name: "N", about: About(title: "B", body: rich)),
      phases: [Phase(id: "f", title: "F", period: "2019")], partners: [partner])
  }

  private func fingerprint(_ edition: Edition) -> String {
    let digest = EditionDigest(edition, files)
    return digest.data.hexadecimal + digest.pictures.hexadecimal
  }

  private static let changes: [@Sendable (inout Edition) -> Void] = [
    { $0.title = "F" }, { $0.subtitle = nil }, { $0.date = PartialDate(year: 2022) }, { $0.cover.partnersLabel = "M" },
    { $0.cover.partners = [] }, { $0.cover.image = nil }, { $0.cover.image?.alt = "x" },
    { $0.cover.image?.fit = .whole },
    { $0.cover.image?.path = "/dev/null" }, { $0.sections[0].section.id = "t" }, { $0.sections[0].section.title = "t" },
    { $0.sections[0].section.accent = nil }, { $0.sections[0].section.index = 1 }, { $0.sections[0].resources = [] },
    { $0.sections[0].resources[0].id = "x" }, { $0.sections[0].resources[0].phase = "g" },
    { $0.sections[0].resources[0].title = "x" }, { $0.sections[0].resources[0].type = nil },
    { $0.sections[0].resources[0].years = 2020...2021 }, { $0.sections[0].resources[0].authors = ["A", "B"] },
    { $0.sections[0].resources[0].summary = RichText() }, { $0.sections[0].resources[0].url = nil },
    { $0.sections[0].resources[0].thumbnail = nil }, { $0.sections[0].resources[0].session?.series = "x" },
    { $0.sections[0].resources[0].session?.title = "x" }, { $0.sections[0].resources[0].session?.date = nil },
    { $0.breaks = [] },
    { $0.stability = 3 }, { $0.fills = 4 }, { $0.showsNews = true }, { $0.accessLine = .always },
    { $0.partnerPage = nil },
    { $0.partnerPage?.title = nil },
    { $0.partnerPage?.subtitle = nil },
    { $0.partnerPage?.partners[0].name = "x" }, { $0.partnerPage?.partners[0].longName = nil },
    { $0.partnerPage?.partners[0].logo = nil }, { $0.partnerPage?.partners[0].url = nil },
    { $0.partnerPage?.body = RichText([.paragraph([.init("Un ")])]) }, { $0.language = "en" },
    { $0.programme = nil }, { $0.programme?.name = "x" }, { $0.programme?.about = nil },
    { $0.programme?.about?.title = nil }, { $0.phases = [] }, { $0.phases[0].title = "x" },
  ]

  @Test(arguments: changes.indices)
  func whatIsPrintedCounts(_ change: Int) {
    var other = edition()
    DigestTests.changes[change](&other)
    #expect(fingerprint(other) != fingerprint(edition()))
  }

  @Test func whereThingsStandInFilesDoesNotCount() {
    var other = edition()
    let place = Place(file: "elsewhere.json", line: 9, column: 9)
    (other.path, other.directory, other.catalogueDirectory) = ("a/b.yaml", "a", "a")
    other.values.place = place
    other.catalogue.place = place
    other.sections[0].section.values.place = place
    other.sections[0].resources[0].values.place = place
    let title = FieldTable.resource.position(named: "title")
    other.sections[0].resources[0].values.set(title, .text("T"), at: place)
    other.cover.image?.place = place
    #expect(fingerprint(other) == fingerprint(edition()))
  }

  /// Whoever adds a field decides here, and in `EditionDigest` or `DocumentDigest`, whether it counts.
  @Test func everyFieldIsKnown() {
    let edition = edition()
    let section = edition.sections[0]
    let resource = section.resources[0]
    func fields(_ value: Any) -> String {
      Mirror(reflecting: value).children.compactMap(\.label).joined(separator: " ")
    }
    // What is left of being made: of an edition that is checked, fields that are declared stand in its table.
    let made = "declaredFields isChecked knownLanguages"
    #expect(
      fields(edition)
        == "values catalogue resourceTable path directory catalogueDirectory sections breaks previous phases partners \(made)"
    )
    #expect(fields(edition.cover) == "values partners")
    #expect(fields(section) == "section resources")
    #expect(fields(section.section) == "values index")
    #expect(fields(resource) == "values undeclared")
    #expect(fields(edition.cover.partners[0]) == "values")
    #expect(fields(Author("A")) == "name sortName kind isOneName")
    #expect(
      fields(FieldTable.resource.fields[0])
        == "name type isRequired label summary example printed isDigested isRecorded filter")
    #expect(fields(RichText.Inline("")) == "text isEmphasis isStrong isStruck isCode link note language")
    #expect(fields(RichText.List(items: [])) == "isOrdered start items")
    #expect(fields(RichText()) == "blocks source")
    let document = document()
    #expect(fields(document) == "information outline destinations record packedRecord origin storage")
    let content = Document.Content(fonts: [], images: [], pages: [], structure: document.structure)
    #expect(fields(content) == "fonts images pages structure")
    #expect(fields(document.information) == "title authors subject keywords language date hasFacingPages")
    // Where cards lie is told to those who look at pages, and follows from the frames.
    #expect(fields(document.pages[0]) == "boxes label storage cards")
    var element = document.structure.elements[0]
    element.language = "fr"
    #expect(fields(element) == "role place children seldom")
    let seldom = Mirror(reflecting: element).descendant("seldom", "words").map(fields)
    #expect(seldom == "resource alternative actualText language")
    #expect(fields(document.outline[0]) == "title page y children")
    let run = GlyphRun(font: .init(0), size: 1, color: .black, glyphs: [], clusters: [], text: [])
    // The origin of a run gives what the run has anyway.
    #expect(fields(run) == "font size color glyphs clusters text lines origin")
    #expect(fields(GlyphRun.Line(glyphs: 1, scale: 1)) == "glyphs scale ratio tracking adjustment")
    #expect(fields(FrameItem.Shape(path: Path())) == "path fill stroke")
    #expect(fields(FrameItem.Picture(image: 0, frame: Rect(x: 0, y: 0, width: 0, height: 0))) == "image frame")
    #expect(fields(FrameItem.Group(items: [])) == "transform clip opacity items")
    let link = FrameItem.Link(area: Rect(x: 0, y: 0, width: 0, height: 0), target: .uri(""), description: "")
    #expect(fields(link) == "area target description")
    #expect(fields(FrameItem.Stroke(color: .black, width: 1)) == "color width")
  }

  // MARK: Documents

  private func document() -> Document {
    var tree = StructureTree()
    let paragraph = tree.add(.paragraph, to: 0, alternative: "a", actualText: "b", language: "en")
    let run = GlyphRun(
      font: .init(0), size: 10, color: .black, glyphs: [.init(id: 4, x: 1, y: 2)],
      clusters: [.init(bytes: 1, glyphs: 1)],
      text: [97], lines: [.init(glyphs: 1, scale: 1)])
    let rect = Rect(x: 1, y: 2, width: 3, height: 4)
    let items: [FrameItem] = [
      .glyphs(run), .path(.init(path: .ellipse(in: rect), fill: .white, stroke: .init(color: .black, width: 1))),
      .group(.init(clip: .rectangle(rect), items: [.image(.init(image: 0, frame: rect))])),
      .link(.init(area: rect, target: .page(0, y: 3), description: "d")),
    ]
    return Document(
      information: .init(title: "T", language: "fr", date: .init(year: 2022, month: 1)),
      fonts: [.init(path: #filePath, unitsPerEm: 1000)],
      images: [.init(path: #filePath, format: .png, size: Size(width: 1, height: 1))],
      pages: [
        Page(size: Size(width: 9, height: 9), label: "i", frames: [Frame(tag: .element(paragraph), items: items)])
      ],
      structure: tree, outline: [.init(title: "O", page: 0, y: 0)],
      destinations: [.init(name: "n", page: 0, y: 0)])
  }

  private static let redrawings: [@Sendable (inout Document) -> Void] = [
    { $0.information.title = "U" }, { $0.information.keywords = ["k"] }, { $0.information.date?.day = 2 },
    { $0.fonts[0].unitsPerEm = 1 }, { $0.fonts[0].path = "/dev/null" }, { $0.images[0].path = "/dev/null" },
    { $0.pages[0].label = "1" }, { $0.pages[0].boxes.bleed.x = -1 }, { $0.pages[0].boxes.trim.width = 1 },
    { $0.information.date = nil }, { $0.structure.assign(resource: "r", toElementsFrom: 1) },
    { $0.pages[0].frames[0].tag = .artifact(.header) }, { $0.pages[0].frames[0].items.removeLast() },
    { $0.pages[0].frames[0].items.swapAt(0, 1) }, { $0.pages.append($0.pages[0]) },
    { $0.information.authors = ["a"] }, { $0.information.hasFacingPages = true }, { $0.destinations[0].y = 1 },
    { $0.destinations[0].name = "m" }, { $0.outline[0].y = 1 }, { $0.outline[0].children = $0.outline },
    { _ = $0.structure.add(.span, to: 1) },
    { $0.change(item: 0) { if case .glyphs(var run) = $0 { run.glyphs[0].x = 1.5; $0 = .glyphs(run) } } },
    { $0.change(item: 0) { if case .glyphs(var run) = $0 { run.text = [98]; $0 = .glyphs(run) } } },
    { $0.change(item: 0) { if case .glyphs(var run) = $0 { run.lines[0].tracking = 0.1; $0 = .glyphs(run) } } },
    { $0.change(item: 1) { if case .path(var shape) = $0 { shape.fill = nil; $0 = .path(shape) } } },
    { $0.change(item: 2) { if case .group(var group) = $0 { group.clip = nil; $0 = .group(group) } } },
    { $0.change(item: 2) { if case .group(var group) = $0 { group.transform.tx = 1; $0 = .group(group) } } },
    { $0.change(item: 3) { if case .link(var link) = $0 { link.target = .uri("x"); $0 = .link(link) } } },
    { $0.change(item: 3) { if case .link(var link) = $0 { link.description = "x"; $0 = .link(link) } } },
  ]

  @Test(arguments: redrawings.indices)
  func whatIsDrawnCounts(_ change: Int) {
    var other = document()
    DigestTests.redrawings[change](&other)
    #expect(other.fingerprint(files) != document().fingerprint(files))
  }

  @Test func theRecordDoesNotCount() {
    var other = document()
    other.record = [1]
    #expect(other.fingerprint(files) == document().fingerprint(files))
  }

  // MARK: Files

  @Test func filesCountByNameFromTheirFolderAndBytes() throws {
    func fingerprint(_ contents: [String: String]) -> String {
      let folder = TemporaryFolder(contents)
      return FileFingerprints().fingerprint(ofFolder: folder.path, ending: ".yaml")
    }
    let first = fingerprint(["a.yaml": "1", "pages/b.yaml": "2"])
    #expect(fingerprint(["a.yaml": "1", "pages/b.yaml": "2", "README": "x", ".b.yaml": "x"]) == first)
    #expect(fingerprint(["a.yaml": "1", "pages/b.yaml": "3"]) != first)
    #expect(fingerprint(["a.yaml": "1", "b.yaml": "2"]) != first)
    #expect(FileFingerprints().fingerprint(ofFile: TemporaryFolder().path("none")).isEmpty)
  }
}

extension Document {
  fileprivate mutating func change(item: Int, _ change: (inout FrameItem) -> Void) {
    change(&pages[0].frames[0].items[item])
  }
}
