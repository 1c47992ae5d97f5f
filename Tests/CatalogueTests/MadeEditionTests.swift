import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

/// Editions that a program makes are checked as those that are read.
@Suite struct MadeEditionTests {
  /// Finds the same, in the same words, as reading a file of that text does.
  private func expectSame(_ mistake: MadeMistake, location: SourceLocation = #_sourceLocation) {
    let folder = DataFolder(mistake.files)
    let read = folder.read().diagnostics.all.map { "\($0.severity) \($0.message().english) \($0.id)" }
    var edition = MadeMistake.edition(in: folder.folder.path)
    mistake.change(&edition)
    let report = edition.checked()
    let made = report.diagnostics.all
    // What is made names pictures by the paths by which the program can open them.
    let said = made.map { diagnostic in
      let message = diagnostic.message().english.replacing(folder.folder.path + "/", with: "")
      return "\(diagnostic.severity) \(message) \(diagnostic.id)"
    }
    #expect(said == read, sourceLocation: location)
    #expect(!made.isEmpty && (report.value == nil) == report.diagnostics.hasErrors, sourceLocation: location)
    for diagnostic in made {
      let file = diagnostic.place?.file ?? ""
      #expect(file.hasPrefix("made") && diagnostic.place?.line == 0, "\(file)", sourceLocation: location)
    }
  }

  @Test(arguments: MadeMistake.all) func mistakesAreThoseOfFiles(_ mistake: MadeMistake) { expectSame(mistake) }

  @Test func placesNameTheThing() {
    var edition = MadeMistake.edition(in: ".")
    edition.sections[0].resources[0].url = "ftp://example.org"
    edition.sections[0].resources[0].session = Session(title: "\u{7}")
    edition.sections[0].section.accent = "teal"
    edition.phases = [Phase(id: "")]
    edition.partners = [Partner(id: "p", name: "")]
    edition.fields = [CatalogueField("title", label: "L")]
    edition.language = "fr_FR"
    let places = edition.checked().diagnostics.all.map { "\($0.place?.description ?? "") \($0.id)" }
    #expect(
      places == [
        "made invalid-language", "made: fields[0] 'title' reserved-field", "made: phases[0] '' missing-field",
        "made: sections[0] 'un' invalid-color", "made: partners[0] 'p' missing-field",
        "made: sections[0].resources[0] 'a' control-character", "made: sections[0].resources[0] 'a' url-scheme",
      ])
  }

  @Test func whatIsRightIsTakenAsReadingGivesIt() throws {
    var edition = MadeMistake.edition(in: ".")
    edition.title = " Un titre\n sur deux lignes "
    edition.subtitle = ""
    edition.sections[0].section.index = 0
    edition.sections.append(EditionSection(id: "deux", title: "Deux", resources: [Resource(id: "b", title: "B")]))
    edition.sections[0].resources[0].summary = RichText([
      .paragraph([.init("Un ", isEmphasis: true), .init("texte", isEmphasis: true), .init("")]), .paragraph([]),
      .list(.init(isOrdered: true, start: -3, items: [[], [.paragraph([.init("x")])]])),
    ])
    let checked = try edition.checked().expected()
    #expect(checked.title == "Un titre sur deux lignes" && checked.subtitle == nil)
    #expect(checked.sections.map(\.section.index) == [0, 1])
    #expect(checked.sections[1].resources[0].section == "deux")
    #expect(
      checked.sections[0].resources[0].summary.blocks == [
        .paragraph([.init("Un texte", isEmphasis: true)]),
        .list(.init(isOrdered: true, start: 0, items: [[], [.paragraph([.init("x")])]])),
      ])
  }

  @Test func emptySectionsAreLeftOut() throws {
    var edition = MadeMistake.edition(in: ".")
    edition.sections.append(EditionSection(id: "deux", title: "Deux", resources: []))
    let report = edition.checked()
    #expect(report.diagnostics.all.map(\.id) == ["empty-section"] && report.value?.sections.count == 1)
    edition.sections[0].resources = []
    #expect(edition.checked().diagnostics.all.map(\.id) == ["empty-section", "empty-section", "empty-edition"])
  }

  // MARK: Fields of the catalogue's own

  @Test func fieldsOfTheCataloguesOwnAreDeclaredAndFilled() throws {
    let folder = TemporaryFolder(["photo.svg": "<svg width=\"3\" height=\"4\"/>"])
    var guide = Resource(
      id: "a", title: "A",
      fields: [
        "text": "T", "rich": "Un *texte*", "list": ["u", "v"], "price": 12.5, "count": 3, "day": "2022-06",
        "link": "https://example.org/", "licence": "CC BY", "open": true,
      ])
    guide["photo"] = .picture(ImageReference(folder.path("photo.svg"), alt: "Photo", fit: .whole))
    let edition = Edition(
      directory: folder.path, title: "T", sections: [EditionSection(id: "un", title: "Un", resources: [guide])],
      fields: [
        CatalogueField("text", label: "Texte"), CatalogueField("rich", label: "Texte", type: .richText),
        CatalogueField("list", label: "Liste", type: .list),
        CatalogueField("price", label: "Prix", type: .number(unit: "€")),
        CatalogueField("count", label: "Nombre", type: .number()), CatalogueField("day", label: "Jour", type: .date),
        CatalogueField("link", label: "Lien", type: .link),
        CatalogueField("licence", label: "Licence", type: .choice(["CC BY", "CC0"])),
        CatalogueField("open", label: "Ouvert", type: .yesNo), CatalogueField("photo", label: "Photo", type: .picture),
      ])
    let checked = try edition.checked().expected()
    let resource = checked.sections[0].resources[0]
    #expect(checked.fields == edition.fields)
    #expect(resource["rich"] == .richText(RichText([.paragraph([.init("Un "), .init("texte", isEmphasis: true)])])))
    #expect(resource["price"] == .number(DecimalNumber(12.5)) && resource["count"]?.isEmpty == false)
    #expect(resource["day"] == .date(PartialDate("2022-06")))
    #expect(resource["open"] == .flag(true) && resource["licence"] == "CC BY" && resource["list"] == ["u", "v"])
    guard case .picture(let photo)? = resource["photo"] else { throw TestFailure("no picture") }
    #expect((photo.width, photo.height, photo.format, photo.alt) == (3, 4, .svg, "Photo"))
    #expect(photo.fit == .whole)
  }

  @Test func unknownFieldsAreToldWhereTheyMayBeDeclared() {
    var edition = MadeMistake.edition(in: ".")
    edition.sections[0].resources[0]["prise"] = 3
    #expect(edition.checked().diagnostics.all.map(\.hint) == ["declare it under 'fields:'"])
    edition.fields = [CatalogueField("price", label: "Prix", type: .number())]
    #expect(edition.checked().diagnostics.all.map(\.hint) == ["did you mean 'price'?"])
  }

  // MARK: Once

  @Test func whatWasCheckedIsNotCheckedAgain() throws {
    let read = try DataFolder().edition()
    #expect(read.isChecked)
    let made = MadeMistake.edition(in: ".")
    #expect(!made.isChecked)
    #expect(try made.checked().expected().isChecked)
  }

  private static let changes: [@Sendable (inout Edition) -> Void] = [
    { $0.path = "x" }, { $0.directory = "x" }, { $0.catalogueDirectory = "x" }, { $0.title = "x" },
    { $0.subtitle = "x" }, { $0.date = nil }, { $0.layout = "x" }, { $0.cover.partnersLabel = "x" },
    { $0.print.profile = "x" },
    { $0.sections[0].section.title = "x" }, { $0.sections[0].resources[0].url = "x" }, { $0.sections.removeLast() },
    { $0.breaks = ["x"] }, { $0.partnerPage = nil }, { $0.stability = 3 }, { $0.fills = 4 }, { $0.showsNews = true },
    { $0.accessLine = .always },
    { $0.previous = PreviousEdition(path: "x") }, { $0.language = "x" }, { $0.programme = nil }, { $0.phases = [] },
    { $0.partners = [] }, { $0.fields = [CatalogueField("x", label: "X")] },
    { $0.sections[0].resources[0]["x"] = "y" },
  ]

  @Test(arguments: changes.indices) func everyChangeIsChecked(_ change: Int) throws {
    var edition = try DataFolder().edition()
    MadeEditionTests.changes[change](&edition)
    #expect(!edition.isChecked)
  }

  @Test func aChangedEditionKeepsThePlacesOfItsFiles() throws {
    let folder = DataFolder()
    var edition = try folder.edition()
    edition.title = "Autre"
    edition.sections[0].resources[1].url = "www.example.org"
    #expect(
      edition.checked().diagnostics.lines(in: folder.folder) == [
        """
        catalogue.yaml:7:5: warning: url 'www.example.org' does not begin with http:, https: or mailto:; \
        did you mean 'https://www.example.org'? [invalid-url]
        """
      ])
    edition.sections[0].resources[1].url = nil
    let checked = try edition.checked().expected()
    #expect(checked.title == "Autre")
    #expect(checked.sections[1].resources[0].place == edition.sections[1].resources[0].place)
    #expect(checked.sections.flatMap(\.resources).map(\.values) == edition.sections.flatMap(\.resources).map(\.values))
  }
}

/// A test that cannot go on.
struct TestFailure: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

extension Message {
  /// What it says, in one line.
  fileprivate var english: String { hint.map { "\(summary); \($0)" } ?? summary }
}
