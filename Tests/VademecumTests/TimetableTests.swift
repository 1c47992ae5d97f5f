import TestSupport
import Testing
import Vademecum

/// When and where sessions are, on cards and day by day.
@Suite struct TimetableTests {
  private func folder(_ edition: String, language: String = "fr", times: Bool = true) -> TemporaryFolder {
    func time(_ text: String) -> String { times ? text : "" }
    return TemporaryFolder([
      "catalogue.yaml": """
      language: \(language)
      sections: [{ id: a, title: A }]
      resources:
        - { id: r, section: a, title: Soir, summary: S., url: "https://a.org", session: { series: Rencontres, date: 2026-07-02\(time(", start: 18h, end: 19 h 30, room: Salle B")) } }
        - { id: s, section: a, title: Matin, summary: S., url: "https://a.org", session: { date: 2026-07-02\(time(", start: 9:00, end: 10:15")) } }
        - { id: t, section: a, title: Veille, summary: S., url: "https://a.org", session: { date: 2026-07-01\(time(", start: 11h30, end: 13h")) } }
        - { id: u, section: a, title: Jamais, summary: S., url: "https://a.org" }
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\n\(edition)",
    ])
  }

  private func texts(_ document: Document) -> [String] {
    document.pages.indices.map {
      document.text(ofPage: $0).replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
    }
  }

  /// All cards tell when a session is, as the language has it.
  @Test(arguments: ["vademecum-2022", "carnet-a5", "grille", "liste"])
  func cardsTellWhen(layout: String) throws {
    for (language, times) in [
      ("fr", ["18 h – 19 h 30", "9 h – 10 h 15"]),
      ("en", ["6–7:30 pm", "9–10:15 am", "11:30 am – 1 pm"]),
    ] {
      let folder = folder("layout: \(layout)\n", language: language)
      let text = texts(try build(folder.path("edition.yaml"))).joined(separator: "\n")
      for time in times + ["Salle B"] { #expect(text.contains(time), "\(time) in \(text)") }
    }
  }

  @Test func aDayListsItsSessionsInTheOrderOfTime() throws {
    let folder = folder("layout: liste\n")
    let page = try #require(
      texts(try build(folder.path("edition.yaml"))).first { $0.contains("Jour par jour\n") && $0.contains("Mercredi") })
    var rest = page[...]
    for text in [
      "Mercredi 1er juillet 2026", "Veille", "Jeudi 2 juillet 2026", "Matin", "18 h", "Soir", "Salle B",
    ] {
      let range = try #require(rest.firstRange(of: text), "\(text) in \(page)")
      rest = rest[range.upperBound...]
    }
    // The index stands below it, on the same page, and has all titles.
    let end = try #require(page.firstRange(of: "Index des titres")).lowerBound
    #expect(!page[..<end].contains("Jamais") && page[end...].contains("Jamais"))
  }

  @Test func withoutTimesThereIsNoSuchPage() throws {
    let folder = folder("layout: liste\n", times: false)
    #expect(!texts(try build(folder.path("edition.yaml"))).contains { $0.contains("Jour par jour") })
  }
}
