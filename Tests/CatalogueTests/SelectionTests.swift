import Diagnostics
import TestSupport
import Testing

@testable import Catalogue

private let catalogue = """
  sections:
    - { id: un, title: Un }
    - { id: deux, title: Deux }
    - { id: trois, title: Trois }
  phases: [{ id: first }, { id: second }]
  resources:
    - { id: a, section: un, title: A, type: Guide, year: 2018, phase: first }
    - { id: b, section: deux, title: B, type: Vidéo, year: 2020, phase: second }
    - { id: c, section: un, title: C, year: 2022, phase: first }
    - { id: d, section: trois, title: D, type: Guide }
    - { id: e, section: un, title: E, type: Vidéo, year: 2020, phase: second }
  """

@Suite struct SelectionTests {
  @Test(arguments: [
    ("{}", "un: a c e, deux: b, trois: d"), ("{ sections: [deux, un] }", "deux: b, un: a c e"),
    ("{ sections: trois }", "trois: d"), ("{ phases: [first] }", "un: a c"),
    ("{ phases: [second, first] }", "un: a c e, deux: b"),
    ("{ types: [Guide] }", "un: a, trois: d"), ("{ years: 2020 }", "un: e, deux: b"),
    ("{ years: 2018–2020 }", "un: a e, deux: b"), ("{ years: 2018-2020 }", "un: a e, deux: b"),
    ("{ years: [2018, \"2021 - 2023\"] }", "un: a c"), ("{ resources: [d, a] }", "un: a, trois: d"),
    ("{ exclude: [a, c, e] }", "deux: b, trois: d"), ("{ exclude: a, types: Guide }", "trois: d"),
    ("{ resources: [a, b, e], years: 2020, phases: second, sections: [deux, un, trois], exclude: e }", "deux: b"),
    ("{ phases: [], types: }", ""),
  ])
  func allGivenFiltersHold(select: String, expected: String) throws {
    let data = DataFolder([
      "catalogue.yaml": catalogue, "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nselect: \(select)\n",
    ])
    let report = data.read()
    #expect(report.diagnostics.all.allSatisfy { ["empty-section", "empty-edition"].contains($0.id) })
    let edition = try #require(report.value)
    let sections = edition.sections.map { "\($0.section.id): \($0.resources.map(\.id).joined(separator: " "))" }
    #expect(sections.joined(separator: ", ") == expected)
    for section in edition.sections {
      #expect(section.section.index == ["un", "deux", "trois"].firstIndex(of: section.section.id))
    }
  }

  @Test func phasesAreThoseOfTheSelection() throws {
    let data = DataFolder([
      "catalogue.yaml": catalogue,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nselect: { phases: second, sections: [un, deux] }\n",
    ])
    #expect(try data.edition().phases.map(\.id) == ["second"])
  }

  @Test func resourcesMayStandInFilesOfTheirOwn() throws {
    let data = DataFolder([
      "catalogue.yaml": """
      language: en
      sections: [{ id: un, title: Un }]
      resources: [lists/first.yaml, lists/second.json, { id: z, section: un, title: Z }]
      """,
      "lists/first.yaml": "- { id: a, section: un, title: A }\n- { id: b, section: un, title: B }\n",
      "lists/second.json": "[{\"id\": \"c\", \"section\": \"un\", \"title\": \"C\"}]",
    ])
    let edition = try data.edition()
    #expect(edition.sections[0].resources.map(\.id) == ["a", "b", "c", "z"])
    #expect(edition.sections[0].resources[2].place.description == "\(data.folder.path)/lists/second.json:1:2")
    data.folder.write("- { id: a, section: une, title: A }\n", to: "lists/first.yaml")
    #expect(
      data.findings() == ["lists/first.yaml:1:21: error: unknown section 'une'; did you mean 'un'? [unknown-section]"]
    )
    data.folder.write("a: b", to: "lists/first.yaml")
    #expect(
      data.findings() == [
        "lists/first.yaml:1:1: error: a file of resources must be a list, not a mapping of fields [wrong-type]"
      ])
  }

  @Test func anEditionMayTellOfTheProgrammeItself() throws {
    let data = DataFolder([
      "catalogue.yaml": catalogue + "\nprogramme: { name: P, about: { title: A propos, body: Avant } }\n",
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nabout: { title: Maintenant, body: \"Un *mot*.\" }\n",
    ])
    let edition = try data.edition()
    #expect(edition.programme?.name == "P")
    #expect(edition.programme?.about?.title == "Maintenant")
    #expect(edition.programme?.about?.body.plainText == "Un mot.")
  }

  @Test func everyFieldOfTheFormatIsRead() throws {
    let data = DataFolder([
      "catalogue.yaml": """
      language: fr-CA
      programme: { name: P, about: { title: A propos, body: "Un *mot*." } }
      phases: [{ id: first, title: Première, period: 2018–2021 }]
      sections: [{ id: un, title: Un, accent: "#0E6B66" }]
      resources:
        - id: a
          section: un
          phase: first
          title: A
          type: Guide
          year: 2019
          authors: [X, Y et Z]
          summary: Texte
          url: HTTPS://example.org/é
          session: { series: S, title: T, date: 2020-07-02 }
      partners: [{ id: p, name: P, long-name: Le P, url: mailto:p@example.org }]
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      title: T
      subtitle: S
      date: 2022-06
      layout: other
      cover: { partners-label: avec, partners: [p] }
      breaks: [a]
      partner-page: { title: PP, subtitle: PS, partners: p, body: Fin }
      """,
    ])
    let edition = try data.edition()
    #expect(edition.language == "fr-CA")
    #expect(edition.programme?.name == "P")
    #expect(edition.programme?.about?.title == "A propos")
    #expect(edition.programme?.about?.body.plainText == "Un mot.")
    #expect(edition.phases == [Phase(id: "first", title: "Première", period: "2018–2021")])
    #expect(edition.sections[0].section.accent == "#0E6B66")
    let resource = edition.sections[0].resources[0]
    #expect(resource.phase == "first")
    #expect(resource.type == "Guide")
    #expect(resource.years == 2019...2019)
    #expect(resource.authors.map(\.name) == ["X", "Y et Z"])
    #expect(resource.summary.plainText == "Texte")
    #expect(resource.url == "HTTPS://example.org/é")
    #expect(resource.session == Session(series: "S", title: "T", date: PartialDate(year: 2020, month: 7, day: 2)))
    #expect(resource.titlePlace.line == 9)
    #expect(resource.values.place(of: FieldTable.resource.position(named: "summary")).line == 13)
    #expect(edition.partners[0].longName == "Le P")
    #expect(edition.partners[0].url == "mailto:p@example.org")
    #expect(edition.subtitle == "S")
    #expect(edition.date == PartialDate(year: 2022, month: 6))
    #expect(edition.layout == "other")
    #expect(edition.layoutPlace.line == 5)
    #expect(edition.cover.partnersLabel == "avec")
    #expect(edition.cover.partners.map(\.id) == ["p"])
    #expect(edition.breaks == ["a"])
    #expect(edition.partnerPage?.partners.map(\.id) == ["p"])
    #expect(edition.partnerPage?.body.plainText == "Fin")
    #expect(edition.directory == data.folder.path)
  }

  @Test func whatIsLeftOutIsAbsent() throws {
    let edition = try DataFolder().edition()
    #expect(edition.subtitle == nil)
    #expect(edition.date == nil)
    #expect(edition.layout == "vademecum-2022")
    #expect(edition.programme == nil)
    #expect(edition.partnerPage == nil)
    #expect(edition.language == "fr")
    let resource = edition.sections[0].resources[1]
    #expect(resource.authors.isEmpty)
    #expect(resource.summary.isEmpty)
  }

  @Test func warningsAreNoMistakes() throws {
    let data = DataFolder([
      "catalogue.yaml": """
      sections: [{ id: un, title: Un }]
      resources:
        - { id: a, section: un, title: A, summary: x, url: "https://x.org" }
        - { id: b, section: un, title: A, thumbnail: i.svg }
      """,
      "i.svg": "<svg width='4' height='2'/>",
    ])
    let warnings = try data.edition().warnings().lines(in: data.folder)
    #expect(
      warnings == [
        "catalogue.yaml: warning: the catalogue names no language; 'fr' is taken for it [no-language]",
        "catalogue.yaml:4:5: warning: resource 'b' has no url [no-url]",
        "catalogue.yaml:4:5: warning: resource 'b' has no summary [no-summary]",
        "catalogue.yaml:4:34: warning: resource 'b' has the title of 'a'; if they are two, let their titles tell them apart [same-title]",
        "catalogue.yaml:4:48: warning: thumbnail of resource 'b' has no alt; say in a few words what is to be seen [no-alt]",
        "edition.yaml: warning: the edition has no date [no-date]",
      ])
  }
}
