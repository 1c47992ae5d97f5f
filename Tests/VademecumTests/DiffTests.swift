import Foundation
import TestSupport
import Testing
import Vademecum

/// What changed between two editions, from their files and from their PDFs alone.
@Suite struct DiffTests {
  /// The catalogue of June 2022 with one resource removed, one added, one summary edited and one in another section.
  private func revise(_ catalogue: String) throws -> String {
    var text = catalogue
    func replace(_ old: String, _ new: String) throws {
      let range = try #require(text.range(of: old), "the example has no '\(old)'")
      text.replaceSubrange(range, with: new)
    }
    let start = try #require(text.range(of: "  - id: programmes-leader\n")).lowerBound
    let end = try #require(text.range(of: "  - id: projets-alimentaires-territoriaux\n")).lowerBound
    text.removeSubrange(start..<end)
    try replace(
      "  - id: monographie-perigord-vert\n",
      "  - { id: nouvelle, section: comprendre, phase: phase-1, title: UNE NOUVELLE }\n\n  - id: monographie-perigord-vert\n"
    )
    try replace("Pays Périgord Vert a été réalisée", "Pays Périgord Vert a été menée")
    try replace("  - id: mode-d-emploi\n    section: agir\n", "  - id: mode-d-emploi\n    section: inspirer\n")
    return text
  }

  /// A folder with the edition of June 2022 in `old`, and the revised one in `new`.
  private func withRevision(_ body: (_ old: String, _ new: String, _ folder: String) throws -> Void) throws {
    try withFolder { folder in
      let source = "\(Repository.root)/Examples/tressons"
      let catalogue = try String(contentsOfFile: "\(source)/catalogue.yaml", encoding: .utf8)
      let edition = try String(contentsOfFile: "\(source)/editions/2022-06.yaml", encoding: .utf8)
        .replacingOccurrences(of: "../catalogue.yaml", with: "catalogue.yaml")
      for (name, catalogue) in [("old", catalogue), ("new", try revise(catalogue))] {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        try write(catalogue, to: "\(folder)/\(name)/catalogue.yaml")
        try write(edition, to: "\(folder)/\(name)/edition.yaml")
      }
      try body("\(folder)/old/edition.yaml", "\(folder)/new/edition.yaml", folder)
    }
  }

  private func comparison(_ old: String, _ new: String) throws -> Comparison {
    let report = Workspace(files: sourceFiles).comparison(of: old, with: new)
    #expect(report.diagnostics.all.isEmpty)
    return try #require(report.value)
  }

  @Test func exactlyTheChangesAreTold() throws {
    try withRevision { old, new, folder in
      let text = try comparison(old, new).text()
      let groups = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.dropFirst()
      #expect(
        groups.prefix(4) == ["Added (1)", "Removed (1)", "Changed (1)", "In another section (1)"])
      #expect(groups.dropFirst(4).allSatisfy { $0.hasPrefix("Unchanged, on another page") })
      #expect(text.contains("UNE NOUVELLE  (nouvelle, comprendre)"))
      #expect(text.contains("  p. 4  PROGRAMMES LEADER ET ESS  (programmes-leader, comprendre)"))
      #expect(text.contains("summary: … Périgord Vert a été [-réalisée-] {+menée+} afin"), "\(text)")
      #expect(text.contains("(mode-d-emploi, agir → inspirer)"))

      for (name, edition) in [("old", old), ("new", new)] {
        let document = try build(edition)
        try publish(document, to: "\(folder)/\(name).pdf")
      }
      let fromFiles = try comparison("\(folder)/old.pdf", "\(folder)/new.pdf").text()
      func body(_ text: String) -> String { text.split(separator: "\n").dropFirst().joined(separator: "\n") }
      #expect(body(fromFiles) == body(text))
    }
  }

  @Test func programsReadJSON() throws {
    try withRevision { old, new, _ in
      let json = try comparison(old, new).json()
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let fields = try #require(object)
      func ids(_ field: String) -> [String] {
        (fields[field] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      }
      #expect(ids("added") == ["nouvelle"])
      #expect(ids("removed") == ["programmes-leader"])
      #expect(ids("changed") == ["monographie-perigord-vert"])
      #expect(ids("moved") == ["mode-d-emploi"])
      #expect((fields["reordered"] as? [String])?.isEmpty == true)
      #expect((fields["renamed"] as? [Any])?.isEmpty == true)
    }
  }

  @Test func theSameIsTheSame() throws {
    let comparison = try comparison(june2022, june2022)
    #expect(comparison.isEmpty)
    #expect(comparison.text().hasSuffix("\n\nNothing changed.\n"))
  }

  @Test func whatCannotBeComparedSaysSo() throws {
    try withFolder { folder in
      try write("%PDF-1.7\n%%EOF\n", to: "\(folder)/bare.pdf")
      let record = "{\"record\": 9}"
      try write(
        "%PDF-1.7\n1 0 obj\n<< /Type /VademecumRecord /Length \(record.utf8.count) >>\nstream\n\(record)\nendstream\n",
        to: "\(folder)/newer.pdf")
      for (file, id) in [("bare.pdf", "no-record"), ("newer.pdf", "newer-record"), ("none.pdf", "unreadable-file")] {
        let report = Workspace(files: sourceFiles).comparison(of: "\(folder)/\(file)", with: june2022)
        #expect(report.value == nil)
        #expect(report.diagnostics.all.map(\.id) == [id])
      }
    }
  }

  @Test func theCommandPrintsIt() throws {
    let outcome = try run(command, ["diff", june2022, june2022, "--format", "json"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("{\n  \"old\": {\n"))
    #expect(try run(command, ["diff", "/nowhere.yaml", june2022]).status == 1)
  }
}
