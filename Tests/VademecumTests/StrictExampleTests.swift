import TestSupport
import Testing
import Vademecum

/// The editions of the association, one a layout: a layout that shortens or leaves out by design has no defect.
@Suite struct StrictExampleTests {
  @Test(arguments: ["2026", "2026-carnet", "2026-grille", "2026-liste", "2026-rivage"])
  func nothingIsWrongOrDoubtful(_ name: String) {
    let workspace = Workspace(files: sourceFiles)
    let path = "\(Repository.root)/Examples/association/editions/\(name).yaml"
    let found = workspace.edition(at: path, isStrict: true).flatMap { Reported($0, workspace.check($0)) }.diagnostics
    #expect(found.isClean, "\(found.all.filter { $0.severity != .note })")
  }

  /// Where no address leads to the rest of a text, something is lost.
  @Test(arguments: [("url: 'https://example.org',", true), ("", false)])
  func aTextThatIsCutIsNotedWhereTheCardLeadsToTheRest(address: String, isNote: Bool) {
    let words = Array(repeating: "word", count: 300).joined(separator: " ")
    let folder = TemporaryFolder([
      "catalogue.yaml":
        "language: en\nsections: [{ id: s, title: S }]\nresources:\n  - { id: a, section: s, title: A, \(address) summary: \(words) }\n",
      "edition.yaml": "catalogue: catalogue.yaml\nlayout: liste\ntitle: T\ndate: 2026-01\n",
    ])
    let found = check(folder.path("edition.yaml")).all.filter { $0.id == "shortened-text" }
    #expect(found.map(\.severity) == [isNote ? .note : .warning])
  }

  @Test func anEmptyKickerIsNone() throws {
    let folder = TemporaryFolder([
      "catalogue.yaml": "language: en\nsections: [{ id: s, title: S }]\nresources: [{ id: a, section: s, title: A }]\n",
      "edition.yaml": "catalogue: catalogue.yaml\nlayout: carnet-a5\ntitle: T\ndate: 2026-01\nkicker: \"\"\n",
    ])
    let workspace = Workspace(files: sourceFiles)
    let document = workspace.edition(at: folder.path("edition.yaml")).flatMap { workspace.document(of: $0) }.value
    let text = try #require(document).composed().text(ofPage: 0)
    #expect(!text.contains("CARNET"))
  }
}
