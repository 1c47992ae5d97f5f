import TestSupport
import Testing
import Vademecum

/// Excerpts of summaries on cards.
@Suite struct ExcerptTests {
  private func folder(_ edition: String) -> TemporaryFolder {
    let summary = "Un deux trois quatre cinq six sept huit neuf dix onze douze."
    return TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections: [{ id: a, title: A }]
      resources:
        - { id: r, section: a, title: Avec, summary: \(summary), url: "https://example.org/r" }
        - { id: s, section: a, title: Sans, summary: \(summary) }
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\n\(edition)",
    ])
  }

  private func text(_ document: Document) -> String {
    document.pages.indices.map { document.text(ofPage: $0) }.joined(separator: "\n")
  }

  /// Only where the rest can be read elsewhere.
  @Test(arguments: ["vademecum-2022", "carnet-a5", "grille", "liste"])
  func editionsAskForThem(layout: String) throws {
    for (excerpt, ends) in [
      ("", 2), ("excerpt: 6 mots\n", 1), ("excerpt: whole\n", 2), ("excerpt: first-paragraph\n", 2),
    ] {
      let folder = folder("layout: \(layout)\n\(excerpt)")
      let printed = text(try build(folder.path("edition.yaml"), expecting: ["no-url"]))
      #expect(printed.ranges(of: "douze").count == ends && printed.contains("six…") == (ends == 1), "\(printed)")
    }
  }

  @Test func layoutsHaveThemAndEditionsSayOtherwise() throws {
    for (edition, ends) in [("", 1), ("excerpt: whole\n", 2)] {
      let folder = folder("layout: look/\n\(edition)")
      folder.write("extends: grille\nexcerpt: 6 words\n", to: "look/layout.yaml")
      #expect(text(try build(folder.path("edition.yaml"), expecting: ["no-url"])).ranges(of: "douze").count == ends)
    }
  }

  /// A workspace that keeps cards does not keep those of another length.
  @Test func anotherLengthIsSetAnew() throws {
    let folder = folder("excerpt: 6 words\n")
    let workspace = Workspace(files: sourceFiles)
    func printed() throws -> String {
      let edition = try #require(workspace.edition(at: folder.path("edition.yaml")).value)
      return text(try #require(workspace.document(of: edition).value))
    }
    #expect(try printed().contains("six…"))
    folder.write("catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nexcerpt: 8 words\n", to: "edition.yaml")
    #expect(try printed().contains("huit…"))
  }
}
