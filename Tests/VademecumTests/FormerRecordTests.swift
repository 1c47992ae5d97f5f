import Foundation
import TestSupport
import Testing
import Vademecum

/// PDFs that the first version built are still understood: they are kept in `Fixtures/Records` with their data.
@Suite struct FormerRecordTests {
  private static let fixtures = "\(Repository.root)/Tests/VademecumTests/Fixtures/Records"
  private let workspace = Workspace(files: sourceFiles)

  /// The kept data with one resource revised, one gone and one new, and an edition of it with some more fields.
  private func withRevision(_ fields: String = "", _ body: (_ edition: String) throws -> Void) throws {
    var catalogue = try String(contentsOfFile: "\(Self.fixtures)/catalogue.yaml", encoding: .utf8)
    let gone = try #require(catalogue.range(of: "  - id: quatre-leviers-d-action\n"))
    catalogue.removeSubrange(gone.lowerBound...)
    let revised = try #require(catalogue.range(of: "Ce mode d'emploi apporte"))
    catalogue.replaceSubrange(revised, with: "Ce guide apporte")
    catalogue += "  - { id: nouvelle, section: agir, title: NOUVELLE FICHE, summary: Tout juste parue. }\n"
    try withFolder { folder in
      try write(catalogue, to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\ndate: 2023-01\n" + fields, to: "\(folder)/edition.yaml")
      try body("\(folder)/edition.yaml")
    }
  }

  @Test(arguments: ["whole", "agir"])
  func theirRecordsSayWhatTheyShow(_ name: String) throws {
    let same = try workspace.comparison(of: "\(Self.fixtures)/\(name).pdf", with: "\(Self.fixtures)/\(name).pdf")
      .expected()
    #expect(same.isEmpty && same.json().contains("\"date\": \"2022-06\""))
    let comparison = try workspace.comparison(
      of: "\(Self.fixtures)/\(name).pdf", with: "\(Self.fixtures)/edition.yaml"
    ).expected()
    // Pages may move; the data is the same, but for the section that one of them does not show.
    let groups = comparison.text().split(separator: "\n").dropFirst().filter { !$0.hasPrefix(" ") }
    let changes = groups.filter { !$0.hasPrefix("Unchanged, on another page") && $0 != "Nothing changed." }
    #expect(changes == (name == "whole" ? [] : ["Sections", "Added (1)"]))
  }

  @Test func diffTellsWhatChangedSince() throws {
    try withRevision { edition in
      let text = try workspace.comparison(of: "\(Self.fixtures)/whole.pdf", with: edition).expected().text()
      for change in [
        "NOUVELLE FICHE  (nouvelle, agir)", "(quatre-leviers-d-action, agir)", "Ce [-mode d'emploi-] {+guide+} apporte",
        "Added (1)", "Removed (1)", "Changed (1)",
      ] { #expect(text.contains(change), "\(text)") }
    }
  }

  @Test func theNextEditionTellsWhatIsNewSince() throws {
    try withRevision("previous: \(Self.fixtures)/whole.pdf\nwhats-new: true\n") { edition in
      let document = try build(edition)
      let pages = document.pages.indices.map { document.text(ofPage: $0, onlyRead: true) }
      let news = try #require(pages.first { $0.contains("juin 2022") })
      for text in ["NOUVELLE FICHE", "QUATRE LEVIERS D\u{2019}ACTION", "MODE D\u{2019}EMPLOI"] {
        #expect(news.letters.contains(text.letters), "\(news)")
      }
      #expect(!news.letters.contains("PROGRAMMES LEADER".letters))
    }
  }

  @Test func onePartOfAnEditionIsNoPreviousOne() throws {
    try withRevision("previous: \(Self.fixtures)/agir.pdf\n") { edition in
      #expect(workspace.edition(at: edition).diagnostics.all.map(\.id) == ["partial-previous"])
    }
  }

  @Test func verifyNamesWhatTheyWereMadeFrom() throws {
    for name in ["whole", "agir"] {
      let verification = try workspace.verify(
        "\(Self.fixtures)/\(name).pdf", against: "\(Self.fixtures)/edition.yaml", isQuick: true
      ).expected()
      // Fingerprints may be taken another way by now. Where they differ, the fields are compared, which are the same.
      for part in ["it does not say", "edition:", "section", "resource", "the order of"] {
        #expect(!verification.remarks.contains { $0.description.hasPrefix(part) }, "\(verification.remarks)")
      }
    }
  }
}
