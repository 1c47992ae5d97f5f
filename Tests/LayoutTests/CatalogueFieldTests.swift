import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutTestSupport
import Testing
import Typesetting

@testable import LayoutDesign

/// Fields that a catalogue gives its resources, as layouts print them.
@Suite struct CatalogueFieldTests {
  /// A field of each type that a catalogue can declare, and what a resource holds in it.
  private static let fields: [(row: Field, value: FieldValue?)] = [
    (field("duration", .line, "Durée"), .text("45 min")),
    (field("method", .richText, "Méthode"), .richText(RichText([paragraph("Une *enquête*"), paragraph("et plus.")]))),
    (field("audience", .list, "Public visé"), .list(["élus", "agents", "Avise et RTES"])),
    (field("price", .number(unit: "€"), "Prix"), DecimalNumber("1234.50").map(FieldValue.number)),
    (field("updated", .date, "Mise à jour"), FieldValue.date(PartialDate(year: 2022, month: 6))),
    (field("slides", .link, "Diaporama"), .text("https://example.org/d.pdf")),
    (field("licence", .choice(["CC BY-SA", "CC BY"]), "Licence"), .text("CC BY")),
    (field("paper", .yesNo, "Papier"), .flag(false)),
    (field("map", .picture(words: nil), "Carte"), .picture(BoxFixture.picture(20, 10))),
    (field("empty", .line, "Rien"), nil),
  ]

  private static func field(_ name: String, _ type: FieldType, _ label: String) -> Field {
    Field(name, type, label: label, "", "", example: "")
  }

  private static func paragraph(_ text: String) -> RichText.Block { .paragraph([.init(text)]) }

  /// An edition of one resource with those fields.
  private static func edition(
    _ fields: [(row: Field, value: FieldValue?)] = CatalogueFieldTests.fields, language: String = "fr"
  ) -> Edition {
    var edition = BoxFixture.edition()
    edition.language = language
    edition.resourceTable = FieldTable.resource.appending(fields.map(\.row))
    edition.sections[0].resources = [resource("r", fields.map { ($0.row.name, $0.value) }, edition.resourceTable)]
    return edition
  }

  private static func resource(
    _ id: String, _ values: [(name: String, value: FieldValue?)], _ table: FieldTable
  ) -> Resource {
    var fields = FieldValues(table, at: Place(file: "catalogue.yaml", line: 1, column: 1))
    for (name, value) in [("id", .text(id)), ("section", .text("s")), ("title", .text(id))] + values {
      fields[name] = value
    }
    return Resource(fields)
  }

  /// The layout of fixtures with words for yes and no.
  private static func layout(_ box: String, _ more: [String: String] = [:]) -> LayoutFixture {
    let words = LayoutFixture.files["layout.yaml"]!
      .replacing("hello: Bonjour", with: "hello: Bonjour\n    yes: oui\n    no: non\n    last-separator: ' et '")
    return LayoutFixture(
      ["layout.yaml": words, "cards/resource.yaml": "sizes: { large: { fills-page: 2 } }\nbox: \(box)\n"]
        .merging(more) { $1 })
  }

  /// The scope of the only resource, in a layout whose card is that box.
  private static func scope(_ box: String, _ edition: Edition = edition()) throws -> Scope {
    let fixture = layout(box)
    #expect(fixture.findings() == [])
    var scope = Scope(RenderContext(edition: edition, design: try #require(fixture.read().value)))
    (scope.section, scope.resource) = (0, 0)
    return scope
  }

  private static let plain = "{ text: A, style: text }"

  private static func text(_ name: String, _ edition: Edition = edition()) throws -> String? {
    try scope(plain, edition).text(of: try #require(TextField(named: name)))
  }

  // MARK: Values

  @Test(arguments: [
    ("duration", "45 min"), ("method", "Une *enquête* et plus."), ("audience", "élus, agents et Avise et RTES"),
    ("price", "1234,50\u{202f}€"), ("updated", "juin 2022"), ("slides", "Diaporama"), ("licence", "CC BY"),
    ("paper", "non"), ("map", nil), ("empty", nil), ("unheard-of", nil),
  ])
  func eachTypeIsPrinted(name: String, text: String?) throws {
    #expect(try Self.text("resource.\(name)") == text)
  }

  @Test func numbersHaveTheMarkOfTheLanguage() throws {
    #expect(try Self.text("resource.price", Self.edition(language: "en-GB")) == "1234.50\u{202f}€")
    #expect(try Self.text("resource.price", Self.edition(language: "fr-CA")) == "1234,50\u{202f}€")
  }

  @Test func labelsAreKnownEverywhere() throws {
    #expect(try Self.text("fields.price.label") == "Prix")
    #expect(try Self.text("fields.unheard-of.label") == nil)
    let label = [(row: Self.field("a", .line, "{resource.title} [x]"), value: FieldValue?.some(.text("1")))]
    #expect(try Self.text("fields.a.label", Self.edition(label)) == "{resource.title} [x]")
  }

  @Test func boxesTakeWhatTheyCanOfOtherTypes() throws {
    let scope = try Self.scope(Self.plain)
    func prose(_ name: String) throws -> RichText? { scope.text(of: try #require(RichField(named: name))) }
    #expect(try prose("resource.price") == RichText([Self.paragraph("1234,50\u{202f}€")]))
    #expect(try prose("resource.method")?.blocks.count == 2)
    #expect(try prose("resource.map") == nil)
    #expect(scope.image(of: try #require(ImageField(named: "resource.map")))?.file.path == "picture.jpg")
    #expect(scope.image(of: try #require(ImageField(named: "resource.price"))) == nil)
  }

  @Test func conditionsAskWhatIsFilledIn() throws {
    let scope = try Self.scope(Self.plain)
    for (name, isThere) in [
      ("resource.price", true), ("resource.paper", true), ("resource.map", true), ("resource.empty", false),
      ("resource.unheard-of", false), ("resource.details", true), ("resource.summary", false),
    ] {
      let field = try #require(AnyField(named: name))
      #expect(scope.holds([Condition(field: field, isNegated: false)]) == isThere, "\(name)")
    }
  }

  // MARK: Details

  private static func details(_ scope: Scope) throws -> [String] {
    try scope.members(of: #require(ListField(named: "resource.details"))).map { detail in
      let texts = try ["detail.label", "detail.value", "detail.link"].map {
        detail.text(of: try #require(TextField(named: $0)))
      }
      return texts.compactMap { $0 }.joined(separator: " = ")
    }
  }

  @Test func detailsAreInOrderWithoutPictures() throws {
    #expect(
      try Self.details(Self.scope(Self.plain)) == [
        "Durée = 45 min", "Méthode = Une *enquête* et plus.", "Public visé = élus, agents et Avise et RTES",
        "Prix = 1234,50\u{202f}€", "Mise à jour = juin 2022",
        "Diaporama = Diaporama = https://example.org/d.pdf", "Licence = CC BY", "Papier = non",
      ])
  }

  @Test func whatACardNamesIsNoDetail() throws {
    let card = """
      { stack: [{ text: "{resource.duration}[{words.hello}]", style: text }, { prose: resource.method, style: text },
        { when: resource.audience, link: resource.slides, text: A, style: text }, { text: "{fields.price.label}", style: text }] }
      """
    #expect(try Self.details(Self.scope(card)) == ["Mise à jour = juin 2022", "Licence = CC BY", "Papier = non"])
  }

  @Test func detailsAreRunIn() throws {
    let scope = try Self.scope(Self.plain)
    let text = try #require(scope.text(of: RichField.details))
    #expect(text.blocks.count == 1)
    #expect(
      text.plainText.hasPrefix("Durée:\u{a0}45 min\u{a0}· Méthode:\u{a0}Une *enquête* et plus.\u{a0}· Public visé:"))
    guard case .paragraph(let inlines) = text.blocks[0] else { return #expect(Bool(false)) }
    #expect(inlines.filter { $0.link != nil }.map(\.text) == ["Diaporama"])
    #expect(inlines.filter(\.isStrong).count == 7)
  }

  @Test func aCardWithoutDetailsHasNone() throws {
    let edition = Self.edition(Self.fields.map { ($0.row, nil) })
    #expect(try Self.details(Self.scope(Self.plain, edition)) == [])
    #expect(try Self.scope(Self.plain, edition).text(of: RichField.details) == nil)
  }

  @Test func manyAndLongAndForeignDetailsAreSet() throws {
    var fields: [(row: Field, value: FieldValue?)] = (0..<200).map {
      (Self.field("f\($0)", .line, "{label} \($0)"), .text("value \($0)"))
    }
    fields.append((Self.field("long", .line, "Long"), .text(String(repeating: "lettres ", count: 1250))))
    fields.append((Self.field("unbroken", .line, "Unbroken"), .text(String(repeating: "x", count: 10_000))))
    fields.append((Self.field("hebrew", .line, "עברית"), .text("שלום עולם 12")))
    let box = "{ stack: [{ each: resource.details, box: { text: '{detail.label} {detail.value}', style: text } }] }"
    let fixture = try BoxFixture(box, Self.edition(fields))
    let block = try #require(fixture.block(width: 200))
    #expect(block.size.height > 2400)
    #expect(try BoxFixture("{ prose: resource.details, style: text }", Self.edition(fields)).block(width: 200) != nil)
  }

  // MARK: Names

  @Test func everyRowOfTextIsAName() {
    for row in FieldTable.resource.fields where row.type == .line || row.type == .richText {
      #expect(AnyField(named: "resource.\(row.name)") == .data(DataField(named: "resource.\(row.name)")!))
      #expect(AnyField.names.contains("resource.\(row.name)"))
    }
    #expect(TextField(named: "resource.section") == nil)
    #expect(TextField(named: "resource.details") == nil)
    #expect(TextField(named: "resource.new") == nil)
    #expect(TextField(named: "resource.a b") == nil)
    #expect(TextField(named: "section.number") == .computed(.sectionNumber))
    #expect(TextField(named: "section.accent") == nil)
  }

  @Test func undeclaredAndUnfitFieldsAreTold() throws {
    let card = """
      { stack: [{ text: "{resource.autors} {resource.price} {resource.price}", style: text },
        { image: resource.price, says: A }, { link: resource.duration, text: A, style: text },
        { unless: resource.isbn, text: "{resource.map}", style: text }] }
      """
    let fixture = Self.layout(card)
    #expect(fixture.findings() == [])
    let design = try #require(fixture.read().value)
    let found = design.warnings(for: Self.edition().resourceTable, language: "fr", at: Place(file: "catalogue.yaml"))
    #expect(
      found.sorted().all.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.id)" } == [
        "2:24 undeclared-field", "3:12 unfit-field", "3:47 unfit-field", "4:13 undeclared-field", "4:34 unfit-field",
      ])
    #expect(found.all.contains { $0.description.contains("did you mean 'resource.authors'?") })
  }

  @Test func wordsForYesAndNoAreAskedForWhereTheyArePrinted() throws {
    let table = Self.edition().resourceTable
    func warnings(_ box: String) throws -> [String] {
      let design = LayoutFixture(["cards/resource.yaml": "sizes: { large: {} }\nbox: \(box)\n"]).read().value
      return try #require(design).warnings(for: table, language: "fr", at: Place(file: "catalogue.yaml")).all.map(\.id)
    }
    #expect(try warnings("{ prose: resource.details, style: text }") == ["missing-word"])
    #expect(try warnings("{ text: '{resource.paper}', style: text }") == ["missing-word"])
    #expect(try warnings("{ when: resource.paper, text: A, style: text }") == [])
  }

  // MARK: Indexes

  /// The groups of an index by a field: title, pages, titles of entries.
  private static func index(_ name: String, _ resources: [[(String, FieldValue?)]], _ row: Field?) throws -> [String] {
    let table = FieldTable.resource.appending(row.map { [$0] } ?? [])
    var edition = BoxFixture.edition()
    edition.resourceTable = table
    edition.sections[0].resources = resources.enumerated().map { resource("\(9 - $0)", $1, table) }
    let words = Words()
    let field = try #require(DataField(named: "resource.\(name)"))
    let index = CatalogueIndex(edition, words: words, sections: [0], fields: [field])
    return try #require(index.byField[field]).map { group in
      "\(group.title ?? "") \(group.entries.map { edition.sections[0].resources[$0.resources[0].resource].title })"
    }
  }

  @Test func listsAreIndexedByEachElement() throws {
    let row = Self.field("audience", .list, "Public")
    let values: [[(String, FieldValue?)]] = [
      [("audience", .list(["élus", "agents", "élus"]))], [("audience", .list(["Zèbres", "agents"]))],
      [("audience", nil)],
    ]
    #expect(
      try Self.index("audience", values, row) == [#"agents ["8", "9"]"#, #"élus ["9"]"#, #"Zèbres ["8"]"#])
  }

  @Test func choicesAreInTheOrderOfTheCatalogue() throws {
    let row = Self.field("licence", .choice(["Z", "A"]), "Licence")
    #expect(
      try Self.index("licence", [[("licence", .text("A"))], [("licence", .text("Z"))]], row)
        == [#"Z ["8"]"#, #"A ["9"]"#])
  }

  @Test func yearsNumbersAndDatesAreInOrder() throws {
    #expect(
      try Self.index("year", [[("year", .years(2020...2020))], [("year", .years(2019...2021))]], nil)
        == [#"2019–2021 ["8"]"#, #"2020 ["9"]"#])
    let row = Self.field("n", .number(unit: nil), "N")
    let values = ["10", "9.5"].map { [("n", DecimalNumber($0).map(FieldValue.number))] }
    #expect(try Self.index("n", values, row) == [#"9,5 ["8"]"#, #"10 ["9"]"#])
  }

  @Test func authorsAreFiledByTheirSortNames() throws {
    let hugo = Author("Victor Hugo", sortName: "Hugo", kind: .person)
    let values: [[(String, FieldValue?)]] = [
      [("authors", .authors([hugo, "Avise et RTES", Author("Cour des comptes", sortName: "comptes", kind: .body)]))]
    ]
    #expect(
      try Self.index("authors", values, nil).map { $0.dropLast(6) } == [
        "Avise et RTES", "Cour des comptes", "Hugo, Victor",
      ])
  }

  @Test func picturesAndAddressesAreNotIndexed() throws {
    #expect(try Self.index("slides", [[("slides", .text("https://a.b"))]], Self.field("slides", .link, "D")) == [])
    #expect(ListField(named: "index.resource.summary") == nil)
    #expect(ListField(named: "index.resource.id") == nil)
  }

  @Test func pagesOfAGroupLeadToItsCards() throws {
    let row = Self.field("audience", .list, "Public")
    let table = FieldTable.resource.appending([row])
    var edition = BoxFixture.edition()
    edition.resourceTable = table
    edition.sections[0].resources = (1...5).map { number in
      Self.resource("\(number)", [("audience", .list([number == 3 ? "agents" : "élus"]))], table)
    }
    let fixture = Self.layout(
      "{ text: '{resource.title}', style: text, height: 300pt }",
      [
        "pages/front.yaml": """
        margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }
        flow:
          - { text: "{index.page}", style: text }
          - each: index.resource.audience
            box: { text: "{group.title} {group.pages}", style: text }
        """
      ])
    #expect(fixture.findings() == [])
    let design = try #require(fixture.read().value)
    let pages = PaginatedEdition(edition, in: design) { Typesetter(fonts: design.fonts, hyphenation: "") }
    #expect(pages.found.all.map(\.description) == [])
    let (document, _) = pages.document(sections: [0])
    var texts: [String] = []
    for case .glyphs(let run) in document.pages[0].frames.flatMap(\.items) {
      texts.append(String(decoding: run.text, as: UTF8.self))
    }
    #expect(
      texts.joined(separator: " ").split(separator: " ").joined(separator: " ") == "1 agents 4 élus 2 , 3 , 5 , 6")
  }
}
