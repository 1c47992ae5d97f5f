import Diagnostics
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Pictures in the bodies of pages.
@Suite struct BodyPictureTests {
  private let folder = TemporaryFolder([
    "catalogue.yaml": """
    language: fr
    sections: [{ id: a, title: A, intro: "Avant.\\n\\n![Une vague](vague.svg)" }]
    resources: [{ id: r, section: a, title: R, summary: "Un mot ![dessin](vague.svg).", url: "https://a.org" }]
    """,
    "vague.svg":
      "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200' height='100' fill='#123456'/></svg>",
  ])

  private func edition(_ body: String, layout: String = "vademecum-2022") -> String {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)\n" }.joined()
    folder.write(
      "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: \(layout)\nback:\n  - page: text\n    title: Page\n    body: |\n\(lines)",
      to: "edition.yaml")
    return folder.path("edition.yaml")
  }

  private func figures(_ document: Document) -> [String?] {
    document.structure.elements.filter { $0.role == .figure }.map(\.alternative)
  }

  @Test(arguments: ["vademecum-2022", "carnet-a5", "grille", "liste"])
  func theyStandInTheText(layout: String) throws {
    let path = edition("Avant.\n\n![Une mer *calme*](vague.svg \"Dessin : l'atelier\")\n\nAprès.", layout: layout)
    let document = try build(path, expecting: ["unsupported-markup"])
    #expect(figures(document).contains("Une mer calme") && figures(document).contains("Une vague"))
    let pictures = document.pages.flatMap(\.frames).flatMap(\.items).compactMap { item -> Rect? in
      if case .image(let picture) = item { picture.frame } else { nil }
    }
    #expect(pictures.count >= 2)
    for frame in pictures { #expect(abs(frame.width - 2 * frame.height) < 0.1 && frame.width > 50, "\(frame)") }
    let text = (0..<document.pages.count).map { document.text(ofPage: $0) }.joined(separator: " ")
    #expect(text.contains("Avant.") && text.contains("Après.") && text.contains("Dessin"))
  }

  @Test func whatIsMissingIsToldAtItsPlace() {
    let found = check(edition("Avant.\n\n![Une mer](mer.svg)\n"))
    #expect(
      found.lines(in: folder).contains { $0.hasPrefix("edition.yaml:11:") && $0.contains("[missing-image]") },
      "\(found.lines(in: folder))")
  }

  @Test func addressesAndCardsHaveWordsInTheirPlace() throws {
    let document = try build(edition("![Une mer](https://a.org/mer.png)"), expecting: ["unsupported-markup"])
    let text = (0..<document.pages.count).map { document.text(ofPage: $0) }.joined(separator: " ")
    #expect(text.contains("Une mer") && text.contains("Un mot dessin."))
  }

  @Test func aPictureThatChangesIsAnotherFile() throws {
    let path = edition("![Une mer](vague.svg)")
    func fingerprints() throws -> [UInt8] {
      let workspace = Workspace(files: sourceFiles)
      let edition = try #require(workspace.edition(at: path).value)
      return try #require(try workspace.document(of: edition).flatMap { try workspace.bytes(of: $0) }.value)
    }
    let first = try fingerprints()
    folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200' height='100' fill='#654321'/></svg>",
      to: "vague.svg")
    #expect(try fingerprints() != first)
  }

  /// Nothing is written in the place of a picture of a body.
  @Test func picturesAreNotOverwritten() throws {
    let path = edition("![Une mer](vague.svg)")
    let outcome = try run(command, ["build", path, "--format", "pdf", "-o", folder.path("vague.svg")])
    #expect(outcome.status != 0)
    #expect(try String(contentsOfFile: folder.path("vague.svg"), encoding: .utf8).contains("#123456"))
  }
}
