import Catalogue
import Diagnostics
import Editions
import Frames
import Layout
import LayoutTestSupport
import Testing
import Threads
import Typesetting

@testable import LayoutDesign

/// Cards and pages that are kept between editions: what changes shows, and what does not is not laid out again.
@Suite struct LayoutCacheTests {
  /// A card that reads something of every kind.
  private static let card = """
    sizes: { large: { fills-page: 2 }, small: { fills-page: 5 } }
    between: { gap: 8pt, stretch: 6pt, shrink: 4pt, rule: 1pt }
    box:
      stack:
        - row:
            - { layer: [{ shape: icon, colour: accent, at: { top: 0pt, bottom: 0pt } }, { image: resource.thumbnail, fit: cover, width: 20pt, height: 20pt }], width: 20pt, height: 20pt }
            - { text: "{section.number} {section.title}: {resource.title}", style: small, link: section }
        - { text: "{words.hello} {edition.title}[ {edition.subtitle}][ {programme.name}]", style: text, when: resource.new }
        - { text: "{resource.type}[ {resource.year}][ {resource.authors}]", style: text }
        - { text: "{words.hello}", style: text, unless: resource.revised }
        - { prose: resource.summary, style: prose, max-lines: 9, shorten: true }
        - { each: resource.details, box: { text: "{detail.label}: {detail.value}", style: text, width: 100pt, height: 14pt } }
        - { text: "{fields.price.label}: {resource.price}", style: text }
        - { each: partner-page.partners, box: { text: "{partner.name}", style: text, link: partner.url } }
        - { text: "{session.date}", style: text, when: session }
        - { text: "{previous.date}", style: text, link: resource.url }
      gap: 0pt
      fill: tint
    """

  private static func layout(_ pages: String, _ card: String = card) -> LayoutFixture {
    LayoutFixture([
      "layout.yaml": LayoutFixture.files["layout.yaml"]!
        .replacing("  small:", with: "  prose: { as: text, align: justified }\n  small:")
        .replacing("pages: [front, section]", with: "pages: [front, section, index]")
        .replacing("hello: Bonjour", with: "hello: \"Bonjour {section.title}\""),
      "pages/front.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      flow:
        - { text: "{edition.title}", style: text, role: heading-1 }
        - { prose: programme.body, style: prose, gap: 4pt }
        - { each: sections, box: { text: "{section.number} {section.title} {section.page}", style: text, link: section } }
        - { text: "Index {index.page}", style: text, link: index }
      """,
      "pages/index.yaml": """
      margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
      columns: { count: 2, gap: 10pt }
      flow:
        - each: index
          box:
            stack:
              - { text: "{group.title}", style: text, role: heading-2 }
              - each: group.entries
                box: { text: "{entry.title}{entry.author} {entry.pages}", style: small, link: entry }
        - { each: index.resource.duration, box: { text: "{group.title} {group.pages}", style: small } }
      """,
      "pages/section.yaml": "each: sections\ncards: resource\n"
        + "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\n\(pages)\n",
      "cards/resource.yaml": card,
    ])
  }

  // MARK: Editions

  private static let table = FieldTable.resource.appending([
    Field("price", .number(unit: "€"), label: "Prix", "", "", example: ""),
    Field("duration", .line, label: "Durée", "", "", example: ""),
  ])

  private static let place = Place(file: "catalogue.yaml", line: 1, column: 1)

  private static func resource(_ id: String, _ index: Int) -> Resource {
    var values = FieldValues(table, at: Place(file: "catalogue.yaml", line: 10 * index + 1, column: 1))
    values["id"] = .text(id)
    values["section"] = .text("s")
    var resource = Resource(values)
    resource.title = "Titre \(index)"
    let words = ["commune", "habitants", "association", "ensemble", "projet", "de", "la", "et", "un", "coopération"]
    let text = (0..<30 + 17 * index % 40).map { words[($0 * 7 + index * 3) % words.count] }.joined(separator: " ")
    resource.summary = RichText([.paragraph([.init(text)])])
    return resource
  }

  /// So many paragraphs, over several pages.
  private static func prose(_ count: Int) -> RichText {
    RichText((0..<count).map { .paragraph([.init(String(repeating: "alinéa \($0) ", count: 60))]) })
  }

  private static func edition() -> Edition {
    let sections = ["s", "t"].enumerated().map { index, id in
      EditionSection(
        section: Section(id: id, title: "Section \(id)", index: index, place: place),
        resources: (0..<7).map { resource("\(id)\($0)", $0 + 7 * index) })
    }
    var edition = Edition(path: "edition.yaml", directory: ".", title: "Essai", sections: sections)
    edition.resourceTable = table
    edition.date = PartialDate(year: 2022, month: 6)
    edition.partnerPage = PartnerPage(partners: [BoxFixture.partner("Avise", url: "https://avise.org")])
    edition.programme = Programme(name: "Programme", about: About(body: prose(9)))
    return edition
  }

  /// What is done to an edition, one after the other; each changes what a card shows, or where.
  private static let edits: [(name: String, change: @Sendable (inout Edition) -> Void)] = [
    ("title", { $0.sections[0].resources[2].title = "Un autre titre" }),
    ("type", { $0.sections[0].resources[2].type = "Guide" }),
    ("years", { $0.sections[0].resources[3].years = 2020...2022 }),
    ("authors", { $0.sections[1].resources[0].authors = [Author("Avise")] }),
    ("summary", { $0.sections[1].resources[4].summary = RichText([.paragraph([.init("Court.")])]) }),
    ("emphasis", { $0.sections[1].resources[4].summary = RichText([.paragraph([.init("Court.", isStrong: true)])]) }),
    (
      "list",
      { edition in
        let items = ["Un", "Deux"].map { [RichText.Block.paragraph([.init($0)])] }
        edition.sections[0].resources[5].summary = RichText([.list(.init(items: items))])
      }
    ),
    (
      "long",
      { $0.sections[0].resources[1].summary = RichText([.paragraph([.init(String(repeating: "mot ", count: 300))])]) }
    ),
    ("url", { $0.sections[0].resources[1].url = "https://example.org/long" }),
    ("thumbnail", { $0.sections[0].resources[0].thumbnail = BoxFixture.picture(30, 20) }),
    ("picture", { $0.sections[0].resources[0].thumbnail?.path = "other.jpg" }),
    ("alt", { $0.sections[0].resources[0].thumbnail?.alt = "Couverture" }),
    ("focus", { $0.sections[0].resources[0].thumbnail?.focus = .init(x: 0, y: 1) }),
    ("fit", { $0.sections[0].resources[0].thumbnail?.fit = .whole }),
    ("turned", { $0.sections[0].resources[0].thumbnail?.orientation = 6 }),
    ("price", { $0.sections[0].resources[0].values["price"] = DecimalNumber("12.5").map(FieldValue.number) }),
    ("duration", { $0.sections[1].resources[6].values["duration"] = .text("45 min") }),
    (
      "label",
      { edition in
        edition.resourceTable = FieldTable.resource.appending([
          Field("price", .number(unit: "$"), label: "Coût", "", "", example: ""),
          Field("duration", .line, label: "Temps", "", "", example: ""),
        ])
      }
    ),
    ("section", { $0.sections[1].section.title = "Autre section" }),
    ("section's id", { $0.sections[1].section.id = "u" }),
    ("accent", { $0.sections[0].section.accent = "#804020" }),
    ("edition", { $0.title = "Autre édition" }),
    ("subtitle", { $0.subtitle = "Sous-titre" }),
    ("programme's text", { $0.programme?.about?.body = prose(8) }),
    ("programme", { $0.programme = Programme(name: "Autre programme") }),
    ("no programme", { $0.programme = nil }),
    ("partner", { $0.partnerPage?.partners[0].name = "RTES" }),
    ("partner's address", { $0.partnerPage?.partners[0].url = "https://rtes.fr" }),
    ("partners", { $0.partnerPage?.partners += [BoxFixture.partner("Ancrages")] }),
    (
      "session",
      { $0.sections[0].resources[4].session = Session(date: PartialDate(year: 2022, month: 6, day: 1)) }
    ),
    ("break", { $0.breaks = ["s2"] }),
    ("another break", { $0.breaks = ["s1", "t5"] }),
    ("order", { $0.sections[0].resources.swapAt(1, 4) }),
    ("removed", { $0.sections[1].resources.remove(at: 2) }),
    ("added", { $0.sections[0].resources.insert(resource("new", 40), at: 3) }),
    ("moved", { $0.sections[1].resources.append($0.sections[0].resources.removeFirst()) }),
    ("sections", { $0.sections.swapAt(0, 1) }),
    ("missing glyph", { $0.sections[0].resources[0].title = "\u{1F980} crabe" }),
    ("its place", { $0.sections[0].resources[0].values.place.line += 4 }),
    ("language", { $0.language = "en-GB" }),
    ("former title", { $0.sections[0].resources[2].title = "Titre" }),
  ]

  /// Edits that no page shows.
  private static let unseen: Set<String> = ["its place", "section's id"]

  // MARK: Comparing

  /// What is seen of an edition.
  private struct Seen: Equatable {
    let pages: String
    let found: [Diagnostic]
  }

  private struct Printer {
    let design: Design
    let fallbacks: FallbackFonts
    let cache: BoundedCache
    let former: Record

    init(_ fixture: LayoutFixture, limit: Int) throws {
      #expect(fixture.findings() == [])
      design = try #require(fixture.read().value)
      fallbacks = FallbackFonts(library: design.fonts, ownFolders: [], systemFolders: [])
      cache = BoundedCache(limit: limit)
      former = Record(edition(), pages: [:], program: "", files: FileFingerprints())
    }

    func typesetter() -> Typesetter { Typesetter(fonts: design.fonts, fallbacks: fallbacks, hyphenation: "") }

    func seen(_ edition: Edition, keeping: Bool) -> Seen {
      cache.beginRound()
      let pages = PaginatedEdition(
        edition, in: design, news: News(in: edition, since: former, files: FileFingerprints()),
        cache: keeping ? LayoutCache(cache, fallbacks: fallbacks) : nil
      ) { typesetter() }
      let (document, found) = pages.document(
        sections: Array(edition.sections.indices), reportingShortenedTexts: true)
      let pictures = document.images.map(\.path).joined(separator: " ")
      return Seen(
        pages: document.fingerprint(FileFingerprints()) + pictures, found: pages.found.joined(with: found).all)
    }
  }

  private static let pages = ["", "columns: { count: 2, gap: 20pt }", "grid: { columns: 2, rows: 3, gap: 10pt }"]

  @Test(arguments: zip(pages, [100_000_000, 400_000, 100_000_000]))
  func whatIsKeptChangesNothing(pages: String, limit: Int) throws {
    let printer = try Printer(Self.layout(pages), limit: limit)
    var edition = Self.edition()
    var seen: Set<String> = [printer.seen(edition, keeping: true).pages]
    for (name, change) in Self.edits {
      change(&edition)
      let kept = printer.seen(edition, keeping: true)
      #expect(kept == printer.seen(edition, keeping: false), "\(name)")
      // That the edit shows proves that the card reads it.
      if !Self.unseen.contains(name) { #expect(seen.insert(kept.pages).inserted, "\(name)") }
      #expect(printer.cache.byteCount <= limit)
    }
    #expect(printer.cache.byteCount > 0)
  }

  @Test func oneChangedCardIsLaidOutAlone() throws {
    let printer = try Printer(Self.layout(""), limit: 100_000_000)
    let cache = LayoutCache(printer.cache, fallbacks: printer.fallbacks)
    func cards(_ edition: Edition) throws -> [[SetCard]] {
      let context = RenderContext(edition: edition, design: printer.design)
      let boxLayout = BoxLayout(typesetter: printer.typesetter(), language: edition.language)
      let galley = try #require(
        Galley(context, threads: 2, cache: cache, boxLayout: boxLayout) { printer.typesetter() })
      return edition.sections.indices.map(galley.cards)
    }
    var edition = Self.edition()
    let before = try cards(edition)
    edition.sections[0].resources[2].title = "Un autre titre"
    let after = try cards(edition)
    for (section, resource) in [0, 1].flatMap({ section in (0..<7).map { (section, $0) } }) {
      #expect((before[section][resource] == after[section][resource]) == ((section, resource) != (0, 2)))
    }
    // Lines of the file that move change no card.
    for section in 0..<2 { for index in 0..<7 { edition.sections[section].resources[index].values.place.line += 3 } }
    #expect(try cards(edition) == after)
  }

  @Test func cardsThatReadTheWholeEditionAreNotKept() throws {
    let card =
      "sizes: { large: { fills-page: 2 } }\nbox: { each: sections, box: { text: \"{section.title}\", style: text } }"
    let printer = try Printer(Self.layout("", card), limit: 100_000_000)
    var edition = Self.edition()
    _ = printer.seen(edition, keeping: true)
    edition.sections[1].section.title = "Autre"
    #expect(printer.seen(edition, keeping: true) == printer.seen(edition, keeping: false))
  }
}
