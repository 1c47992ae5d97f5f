import TestSupport
import Testing
import Vademecum

/// The pages that words of a text lead to, printed behind them.
@Suite struct LinkPageTests {
  private func folder(_ catalogue: String, _ edition: String = "") -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": "language: fr\n\(catalogue)\n",
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\n\(edition)\n",
    ])
  }

  /// The text of each page on one line. Links are lines of their own in it: no space is left before what follows them.
  private func pages(_ document: Document) -> [String] {
    document.pages.indices.map { page in
      let text = document.text(ofPage: page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.replacing(/\ ([.,)])/) { $0.1 }
    }
  }

  /// A resource whose summary is that text.
  private func resource(_ id: String, _ summary: String, section: String = "a", _ more: String = "") -> String {
    "  - { id: \(id), section: \(section), title: Titre \(id), url: \"https://example.org/\(id)\", "
      + "summary: \"\(summary)\"\(more) }"
  }

  private func catalogue(_ resources: [String]) -> String {
    (["sections: [{ id: a, title: Première }, { id: b, title: Seconde }]", "resources:"] + resources)
      .joined(separator: "\n")
  }

  /// Cards that lead to the next one, with texts of some lengths: whatever a page printed behind the words does to the pages, it is
  /// the true one, and missing only where both cards stand on one page.
  @Test(arguments: ["vademecum-2022", "carnet-a5", "grille", "liste"])
  func pagesAreTrue(layout: String) throws {
    let resources = (1...40).map { number in
      let filler = String(repeating: "Quelques mots encore. ", count: number * 7 % 23)
      return resource("r\(number)", "Suite \(number), [carte suivante](#r\(number % 40 + 1)). \(filler)")
    }
    let folder = folder(catalogue(resources + [resource("z", "Fin.", section: "b")]), "layout: \(layout)")
    let texts = pages(try build(folder.path("edition.yaml")))
    // 0 for words without a page.
    var (printed, pageOf) = ([Int: Int](), [Int: Int]())
    for (index, text) in texts.enumerated() {
      for match in text.matches(of: /Suite (\d+), carte suivante(?: \(voir p\. (\d+)\))?\./) {
        let number = try #require(Int(match.1))
        printed[number] = match.2.flatMap { Int($0) } ?? 0
        pageOf[number] = index + 1
      }
    }
    #expect(printed.count == 40, "\(printed.count)")
    for number in 1...40 {
      let target = pageOf[number % 40 + 1]
      #expect(printed[number] == (target == pageOf[number] ? 0 : target), "\(number)")
    }
    #expect(printed.values.contains { $0 > 0 })
  }

  @Test(arguments: [
    ("Voir [le guide](#z).", "", "Voir le guide (voir p. N)."),
    ("Un mot (voir [le guide](#z)).", "", "Un mot (voir le guide, p. N)."),
    ("Un mot (clos), [le guide](#z).", "", "Un mot (clos), le guide (voir p. N)."),
    ("Voir [le *grand* guide](#z).", "", "Voir le grand guide (voir p. N)."),
    ("See [the guide](#z).", ", language: en", "See the guide (see p. N)."),
    ("Voir [tout](#b).", "", "Voir tout (voir p. N)."),
    ("Voir ~~[le guide](#z)~~.", "", "Voir le guide."),
    ("Voir [ceci](#r).", "", "Voir ceci."),
    ("| Quoi | Où |\\n|---|---|\\n| Guide | [ici](#z) |", "", "ici (voir p. N)"),
    ("- Un\\n- [Guide](#z)", "", "Guide (voir p. N)"),
  ])
  func wordsAreThoseOfTheText(summary: String, more: String, expected: String) throws {
    let folder = folder(
      catalogue([resource("r", summary, more), resource("z", "Fin.", section: "b")]), "layout: grille\nbreaks: [z]")
    let texts = pages(try build(folder.path("edition.yaml")))
    let page = try #require(texts.lastIndex { $0.contains("Titre z") }) + 1
    let text = expected.replacing("N", with: String(page))
    #expect(texts.contains { $0.contains(text) }, "\(text) in \(texts)")
  }

  /// Introductions and pages of the edition's own say pages, too, and what is not in the edition has none.
  @Test func otherTextsSayPages() throws {
    let catalogue = """
      sections: [{ id: a, title: Première, intro: "Lire [la fin](#z) et [soi](#a)." }, { id: b, title: Seconde }]
      resources:
      \(resource("r", "Un."))
      \(resource("z", "Fin.", section: "b"))
      """
    let folder = folder(
      catalogue,
      "layout: carnet-a5\nbreaks: [z]\nback:\n  - { page: text, title: P, body: \"Relire [tout](#r), [rien](#rien).\" }"
    )
    let texts = pages(try build(folder.path("edition.yaml"), expecting: ["unknown-target"]))
    func page(_ text: String) throws -> Int { try #require(texts.lastIndex { $0.contains(text) }) + 1 }
    let (last, first) = (try page("Titre z"), try page("Titre r"))
    #expect(texts.contains { $0.contains("Lire la fin (voir p. \(last)) et soi.") }, "\(texts)")
    #expect(texts.contains { $0.contains("Relire tout (voir p. \(first)), rien.") }, "\(texts)")
  }

  /// A workspace that keeps cards prints the new page when the target moves.
  @Test func pagesFollowTheirTargets() throws {
    func resources(_ count: Int) -> String {
      catalogue(
        [resource("r", "Voir [le guide](#z).")]
          + (0..<count).map { resource("n\($0)", "Un mot.") } + [resource("z", "Fin.", section: "b")])
    }
    let folder = folder(resources(1), "layout: grille\nbreaks: [z]")
    let workspace = Workspace(files: sourceFiles, keeping: 64 << 20)
    var seen: Set<Int> = []
    for count in [1, 12, 30, 1] {
      folder.write("language: fr\n\(resources(count))\n", to: "catalogue.yaml")
      workspace.invalidate([folder.path("catalogue.yaml")])
      let edition = try #require(workspace.edition(at: folder.path("edition.yaml")).value)
      let texts = pages(try #require(workspace.document(of: edition).value))
      let page = try #require(texts.lastIndex { $0.contains("Titre z") }) + 1
      #expect(texts.contains { $0.contains("le guide (voir p. \(page)).") }, "\(texts)")
      seen.insert(page)
    }
    #expect(seen.count == 3)
  }
}
