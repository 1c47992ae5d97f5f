import Editions
import Export
import Foundation
import Frames
import TestSupport
import Testing

@testable import Vademecum

/// Documents to bytes and files: what is checked, what is recorded, and what fails.
@Suite struct WorkspaceTests {
  private let workspace = Workspace(files: sourceFiles)

  /// The document of an edition with two sections, in a folder of its own.
  private let folder = TemporaryFolder([
    "catalogue.yaml": """
    language: fr
    sections: [{ id: a, title: A }, { id: b, title: B }]
    resources:
      - { id: alpha, section: a, title: Alpha, summary: Le texte d'alpha. }
      - { id: beta, section: b, title: Beta, summary: Le texte de beta. }
    """,
    "edition.yaml": "catalogue: catalogue.yaml\ntitle: Essai\ndate: 2022\n",
  ])

  private func document(sections: [String] = [], isProof: Bool = false) throws -> Document {
    try workspace.edition(at: folder.path("edition.yaml"))
      .flatMap { workspace.document(of: $0, sections: sections, isProof: isProof) }.expected()
  }

  /// The record that a file of the document carries.
  private func record(_ document: Document, as output: Output = .pdf()) throws -> Record? {
    let bytes = try workspace.bytes(of: document, as: output).expected()
    folder.write(bytes, to: "recorded.pdf")
    return Record(file: folder.path("recorded.pdf"))
  }

  // MARK: Bytes and files

  @Test(arguments: OutputFormat.allCases)
  func bytesAreThoseOfTheFile(format: OutputFormat) throws {
    let (document, path) = (try document(), folder.path("out.\(format.rawValue)"))
    let files = try workspace.write(document, to: path, as: Output(format)).expected()
    #expect(files.count == (format == .png || format == .svg ? document.pageCount : 1))
    for (page, file) in files.enumerated() {
      let bytes = try workspace.bytes(of: document, as: Output(format), page: page).expected()
      #expect(try Data(bytes) == Data(contentsOf: URL(filePath: file)), "\(file)")
      // The page is composed alone, of a document that nothing is known of.
      #expect(try workspace.bytes(of: self.document(), as: Output(format), page: page).expected() == bytes)
    }
  }

  @Test func pagesTellTheirProgress() throws {
    let document = try document()
    for format in [OutputFormat.pdf, .png, .svg] {
      var counts: [Int] = []
      _ = try workspace.write(document, to: folder.path("out"), as: Output(format)) { counts.append($0) }
      #expect(counts == Array(1...document.pageCount))
    }
  }

  @Test func pagesOfOnesOwnAreWrittenToo() throws {
    var tree = StructureTree()
    let title = tree.add(.heading1, to: 0)
    let shape = FrameItem.path(.init(path: .rectangle(Rect(x: 1, y: 1, width: 5, height: 5)), fill: .black))
    let page = Page(
      size: Size(width: 50, height: 70), label: "i", frames: [Frame(tag: .element(title), items: [shape])])
    let own = Document(information: .init(title: "T", language: "fr"), pages: [page], structure: tree)
    #expect(workspace.findings(in: own).all.isEmpty)
    let files = try workspace.write(own, to: folder.path("own.pdf")).expected()
    #expect(try run("qpdf", ["--check", files[0]]).status == 0)
    #expect(Record(file: files[0]) == nil)
    #expect(try workspace.write(own, to: folder.path("own.svg"), as: .svg).expected() == [folder.path("own-01.svg")])
  }

  @Test func theWorldsFailuresAreThrown() throws {
    let document = try document()
    for output in OutputFormat.allCases.map({ Output($0) }) {
      let path = folder.path("missing/out.\(output.format.rawValue)")
      let failure = try #require(throws: Workspace.Failure.self) { try workspace.write(document, to: path, as: output) }
      #expect(failure.description.hasPrefix(folder.path("missing/out")) && !failure.description.contains("\n"))
    }
    // A document that nobody can place in data: it lacks a language.
    var mute = document.composed()
    mute.information.language = ""
    let failure = try #require(throws: Workspace.Failure.self) { try workspace.bytes(of: mute) }
    #expect(failure.description.contains("is not the name of a language"))
  }

  // MARK: Records

  @Test func aFileSaysWhatItWasMadeFrom() throws {
    let whole = try #require(try record(document()))
    #expect(whole.isWhole && whole.resources.map(\.id) == ["alpha", "beta"])
    #expect(whole.resources.map(\.page) == ["3", "3"] && whole.fingerprints != nil && whole.content != nil)
    let part = try #require(try record(document(sections: ["b"]), as: .pdf(.a2a)))
    #expect(!part.isWhole && part.resources.map(\.id) == ["beta"])
    #expect(part.fingerprints?.parts[.standards] == "a2a" && whole.fingerprints?.parts[.standards] == "ua1+a2a")
    // What is composed already, or was written before, says the same.
    let document = try document()
    _ = try workspace.bytes(of: document, as: .dump)
    #expect(try record(document.composed()) == whole)
    #expect(try record(document) == whole)
  }

  @Test func itSaysNothingThatIsNotTrue() throws {
    let document = try document()
    #expect(try record(document, as: .pdf(.none)) == nil)
    #expect(try record(document.excerpt(pages: [2])) == nil)
    #expect(try record(document.composed().excerpt(pages: [2])) == nil)
    #expect(try record(self.document(isProof: true)) == nil)
    var retitled = document
    retitled.information.title = "Autre"
    #expect(try record(retitled) == nil)
    var shortened = document
    shortened.outline = []
    #expect(try record(shortened) == nil)
    var fewer = document
    fewer.pages[0].frames = []
    #expect(try record(fewer) == nil)
    #expect(try record(document) != nil)
    workspace.invalidate([folder.path("catalogue.yaml")])
    #expect(try record(document) == nil)
    #expect(try record(self.document()) != nil)
  }

  @Test func itIsAnothersIfSomebodyGivesOne() throws {
    let given = try #require(try record(document(sections: ["a"])))
    var document = try document()
    document.record = given.json()
    #expect(try record(document) == given)
  }

  // MARK: Findings

  /// What is found on a page only when it is composed: here, a section's title in a box too low for it.
  @Test func whatComposingFindsIsTold() throws {
    try FileManager.default.copyItem(atPath: "\(Repository.layouts)/vademecum-2022", toPath: folder.path("look"))
    // Where sections share pages, their titles are laid out before.
    let section = try Repository.text(of: "Layouts/vademecum-2022/pages/section.yaml")
    folder.write(section.replacing("sections: balance", with: "sections: new-page"), to: "look/pages/section.yaml")
    folder.write("catalogue: catalogue.yaml\nlayout: ./look\ntitle: Essai\n", to: "edition.yaml")
    let title = String(repeating: "Anticonstitutionnellement ", count: 60)
    folder.write(
      "sections: [{ id: a, title: A }, { id: b, title: \(title) }]\nresources:\n"
        + "  - { id: alpha, section: a, title: Alpha }\n  - { id: beta, section: b, title: Beta }\n",
      to: "catalogue.yaml")
    let document = try document()
    let found = workspace.findings(in: document)
    #expect(Set(found.all.map(\.id)) == ["overflow", "overprint"])
    let written = try workspace.write(document, to: folder.path("out.pdf"))
    #expect(written.value?.count == 1 && written.diagnostics.all == found.all)
    // Each page has its own, whatever was composed before.
    let fresh = try self.document()
    let counts = try (0..<document.pageCount).map { page in
      let (alone, known) = (
        try workspace.bytes(of: fresh, as: .svg, page: page), try workspace.bytes(of: document, as: .svg, page: page)
      )
      #expect(alone.diagnostics.all == known.diagnostics.all && alone.value == known.value)
      return alone.diagnostics.all.count
    }
    #expect(counts.contains(0) && counts.contains { $0 > 0 })
    // A change of the document does not lose it.
    var changed = document
    changed.information.title = "Autre"
    #expect(workspace.findings(in: changed).all == found.all)
  }

  @Test func unknownSectionsLeaveNoDocument() throws {
    let edition = try workspace.edition(at: folder.path("edition.yaml")).expected()
    let report = workspace.document(of: edition, sections: ["a", "c"])
    #expect(report.value == nil && report.diagnostics.all.map(\.id) == ["unknown-section"])
  }

  @Test func aReportGoesOnOnlyWithAValue() throws {
    let none = workspace.edition(at: folder.path("none.yaml"))
    #expect(none.value == nil && none.diagnostics.all.map(\.id) == ["unreadable-file"])
    let document = none.flatMap { _ -> Reported<Int> in
      Issue.record("there is no edition")
      return Reported(1)
    }
    #expect(document.value == nil && document.diagnostics.all == none.diagnostics.all)
    #expect(none.map(\.title).value == nil)
    let edition = workspace.edition(at: folder.path("edition.yaml"))
    #expect(edition.map(\.title).value == "Essai")
    #expect(edition.flatMap { _ in none }.diagnostics.all == none.diagnostics.all)
  }
}
