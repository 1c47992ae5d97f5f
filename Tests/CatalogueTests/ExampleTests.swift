import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Catalogue

/// The June 2022 edition, which must be without a mistake.
private func tressons() throws -> Edition {
  try Edition.read("\(Repository.root)/Examples/tressons/editions/2022-06.yaml").expected()
}

/// The lines of the catalogue as it was published, space around them taken away, empty ones left out.
private func published() throws -> [String] {
  try Repository.text(of: "Tests/CatalogueTests/Fixtures/vademecum-2022-06.txt").split(separator: "\n")
    .map { $0.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed() }.map { String($0) }
    .filter { !$0.isEmpty && $0 != "\u{feff}" }
}

/// The lines that the edition gives, in the order of the published catalogue, without those that come from the layout.
private func lines(of edition: Edition) -> [String] {
  func text(_ text: RichText) -> [String] {
    text.blocks.flatMap { block in
      switch block {
      case .paragraph, .heading, .table, .picture, .code, .notes: [block.plainText]
      case .list(let list): list.items.map { "- " + $0.map(\.plainText).joined() }
      }
    }
  }
  var lines = [edition.title, edition.subtitle, edition.cover.partnersLabel, edition.programme?.about?.title]
    .compactMap { $0 }
  lines += edition.programme.flatMap(\.about).map { text($0.body) } ?? []
  for section in edition.sections {
    lines.append(section.section.title)
    for resource in section.resources {
      if let session = resource.session {
        lines += [session.series, session.title, day(session.date)].compactMap { $0 }
      }
      lines +=
        [resource.title, "\(resource.type ?? "") (\(resource.years?.lowerBound ?? 0))"] + resource.authors.map(\.name)
      lines += text(resource.summary)
    }
  }
  lines += [edition.partnerPage?.title, edition.partnerPage?.subtitle].compactMap { $0 }
  return lines + (edition.partnerPage.map { text($0.body) } ?? [])
}

/// The tree in JSON.
private func jsonText(_ node: Node) -> String {
  func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
  switch node.value {
  case .null: return "null"
  case .scalar(let scalar): return scalar.kind == .text ? quoted(scalar.text) : scalar.text
  case .sequence(let nodes): return "[\(nodes.map(jsonText).joined(separator: ",\n"))]"
  case .mapping(let entries):
    return "{\(entries.map { "\(quoted($0.key)): \(jsonText($0.value))" }.joined(separator: ", "))}"
  }
}

/// A day as the published catalogue prints it.
private func day(_ date: PartialDate?) -> String? {
  guard let date, let weekday = date.weekday, let month = date.month, let day = date.day else { return nil }
  let weekdays = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]
  let months = [5: "mai", 7: "juillet", 9: "septembre"]
  return "\(weekdays[weekday - 1]) \(day) \(months[month] ?? "") \(date.year)"
}

@Suite struct ExampleTests {
  @Test func everyWordIsThatOfThePublishedCatalogue() throws {
    let fromLayout = [
      "Date de réalisation : juin 2022", "SOMMAIRE", "[> Pour accéder à la ressource](#)",
      "- P.3 Comprendre la place de l'ESS dans les territoires ruraux", "- P.7 S'inspirer des solutions existantes",
      "- P.9 Passer à l'action et coconstruire les projets",
    ]
    let edition = try tressons()
    let headers = edition.sections.map(\.section.title)
    var expected: [String] = []
    for line in try published() where !fromLayout.contains(line) {
      // Running headers stand on each page of a section.
      if !headers.contains(line) || !expected.contains(line) { expected.append(line) }
    }
    let actual = lines(of: edition)
    for (actual, expected) in zip(actual, expected) { try #require(actual == expected) }
    #expect(actual.count == expected.count)
    #expect(expected.count > 120)
  }

  @Test func writtenAsJSONItIsTheSame() throws {
    let yaml = try SourceFile.read("\(Repository.root)/Examples/tressons/catalogue.yaml").expected()
    let json = SourceFile.parse(Array(jsonText(yaml).utf8), file: "catalogue.json", as: .json)
    #expect(try json.expected().hasSameContent(as: yaml))
  }

  @Test func factsOfTheEdition() throws {
    let edition = try tressons()
    #expect(edition.sections.map(\.section.id) == ["comprendre", "inspirer", "agir"])
    #expect(edition.sections.map(\.resources.count) == [10, 7, 7])
    #expect(edition.date?.description == "2022-06")
    #expect(edition.breaks.count == 5)
    #expect(edition.partnerPage?.partners.map(\.name) == ["Avise", "RTES", "Réseau rural français", "FEADER"])
    let resources = edition.sections.flatMap(\.resources)
    #expect(resources.filter { $0.url != nil }.count == 4)
    #expect(resources.compactMap { $0.session?.date?.description } == ["2020-05-27", "2020-07-02", "2020-09-22"])
    #expect(edition.warnings().all.allSatisfy { $0.id == "no-url" })
    #expect(edition.warnings().all.count == 20)
  }

  @Test(arguments: [("2025-05", [4, 6, 3]), ("2018-2025", [14, 15, 11])])
  func laterEditionsTakeFromTheSameCatalogue(name: String, counts: [Int]) throws {
    let edition = try Edition.read("\(Repository.root)/Examples/tressons/editions/\(name).yaml").expected()
    #expect(edition.sections.map(\.resources.count) == counts)
    #expect(edition.breaks.isEmpty)
  }
}
