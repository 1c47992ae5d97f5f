import TestSupport
import Testing
import Vademecum

/// Marks of typewriters, in a layout that has those of printers.
@Suite struct TypewriterMarkTests {
  private func folder(_ texts: String, language: String = "fr", layout: String = "liste") -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": """
      language: \(language)
      sections: [{ id: a, title: A }]
      resources:
        - { id: r, section: a, title: Un }
      \(texts)
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nlayout: \(layout)\n",
    ])
  }

  private func found(_ texts: String, language: String = "fr", layout: String = "liste") -> [String] {
    let folder = folder(texts, language: language, layout: layout)
    return check(folder.path("edition.yaml")).all.filter { ["straight-quotes", "three-dots"].contains($0.id) }
      .map { "\($0.place?.line ?? 0) \($0.id) \($0.description.contains("“…”"))" }
  }

  @Test func areToldOnceWithTheirNumber() {
    let texts = """
        - { id: s, section: a, title: Un "mot", authors: [Le "Labo"], summary: "Et puis..." }
        - { id: t, section: a, title: Deux, summary: "- \\"Oui\\"\\n- [...]" }
      """
    #expect(found(texts) == ["5 straight-quotes false", "5 three-dots false"])
    #expect(found(texts, language: "en") == ["5 straight-quotes true", "5 three-dots false"])
    let folder = folder(texts)
    let told = check(folder.path("edition.yaml")).all.map(\.description)
    #expect(told.contains { $0.contains("this text and 2 others have straight quotation marks") })
    #expect(told.contains { $0.contains("this text and another have three full stops") })
  }

  /// An apostrophe is set as it should be, inches are no quotation, and addresses are no texts.
  @Test func othersAreNot() {
    #expect(
      found("  - { id: s, section: a, title: L'été, summary: 'Écran de 27\" : « oui » …', url: \"https://a.org/...\" }")
        == [])
  }

  /// A layout that leaves apostrophes as they are typed does so with all marks.
  @Test func aLayoutNeedNotCare() {
    let folder = folder("  - { id: s, section: a, title: Un \"mot\" }", layout: "./look")
    folder.write("extends: liste\nstyles: { base: { typographic-apostrophes: false } }\n", to: "look/layout.yaml")
    #expect(!check(folder.path("edition.yaml")).all.contains { $0.id == "straight-quotes" })
  }

  @Test(arguments: [("liste", "L’été d’or"), ("./look", "L'été d'or")])
  func bookmarksHaveTheApostrophesOfPages(_ layout: String, _ expected: String) throws {
    let folder = folder("  - { id: s, section: a, title: L'été d'or, url: \"https://a.org\" }", layout: layout)
    folder.write("extends: liste\nstyles: { base: { typographic-apostrophes: false } }\n", to: "look/layout.yaml")
    folder.write(
      "catalogue: catalogue.yaml\ntitle: L'été d'or\nlayout: \(layout)\nselect: { ids: [s] }\n", to: "edition.yaml")
    let report = buildReport(folder.path("edition.yaml"))
    let document = try #require(report.value, "\(report.diagnostics.all)")
    #expect(document.information.title == expected)
    #expect(document.outline.flatMap { [$0.title] + $0.children.map(\.title) }.contains(expected))
  }
}
