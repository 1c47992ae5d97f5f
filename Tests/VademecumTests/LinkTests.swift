import Diagnostics
import Foundation
import Links
import TestSupport
import Testing

@testable import Vademecum

/// The links of an edition are asked, and what is wrong is told at their places.
@Suite struct LinkTests {
  private let server: LinkServer
  private let folder: TemporaryFolder

  init() throws {
    server = try LinkServer()
    folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      sections:
        - { id: a, title: A }
        - { id: b, title: B }
      partners: [{ id: p, name: P, url: "\(server.address)/moved" }, { id: q, name: Q, url: "\(server.address)/410" }]
      fields: { slides: { label: Diaporama, type: link } }
      resources:
        - id: r
          section: a
          title: R
          summary: Voir [ceci](\(server.address)/404), [cela](#s) et [tout](mailto:a@b.org).
          url: \(server.address)/200
          slides: \(server.address)/403
        - id: s
          section: b
          title: S
          url: \(server.address)/404
        - id: t
          section: b
          title: T
          url: \(server.address)/cut
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: liste\ncover: { partners: [p] }\n",
      "part.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: liste\nselect: { resources: [r] }\n",
    ])
  }

  private func check(
    _ editions: String..., report: String? = nil, isOffline: Bool = false
  ) throws -> LinkCheck {
    try Workspace(files: sourceFiles).checkLinks(
      ofEditionsAt: editions.map(folder.path), report: report.map(folder.path), isOffline: isOffline,
      politeness: Politeness(interval: .zero, timeout: 2)
    ) { _, _ in }
  }

  private func lines(_ check: LinkCheck, _ id: String) -> [Int] {
    check.findings.all.filter { $0.id == id }.compactMap(\.place?.line).sorted()
  }

  @Test func findingsStandAtTheirPlaces() throws {
    let check = try check("edition.yaml")
    #expect(lines(check, "dead-link") == [11, 17])
    #expect(lines(check, "moved-link") == [5])
    #expect(lines(check, "unsure-link") == [13, 21])
    #expect((check.alive, check.moved, check.dead, check.unsure) == (1, 1, 1, 2))
    // What the edition does not show is not asked: the other partner, and the other resources.
    #expect(try self.check("part.yaml").count == 3)
    #expect(try server.requests().allSatisfy { $0.path != "/410" })
  }

  @Test func reportsAreSaidAgain() throws {
    let first = try check("part.yaml", report: "links.json")
    let asked = try server.requests().count
    let again = try check("part.yaml", report: "links.json", isOffline: true)
    #expect(again.findings.all == first.findings.all && again.count == first.count)
    // The other edition has more links than the report knows.
    let more = try check("edition.yaml", report: "links.json", isOffline: true)
    #expect(lines(more, "unchecked-link").count == 1)
    #expect(try server.requests().count == asked)
  }

  @Test func whoIsSilentInTwoRunsIsDead() throws {
    #expect(lines(try check("edition.yaml", report: "links.json"), "dead-link") == [11, 17])
    #expect(lines(try check("edition.yaml", report: "links.json"), "dead-link") == [11, 17, 21])
  }

  @Test func otherFilesAreNotOverwritten() throws {
    for name in ["edition.yaml", "catalogue.yaml"] {
      let before = try String(contentsOfFile: folder.path(name), encoding: .utf8)
      let check = try check("edition.yaml", report: name)
      #expect(check.hasErrors && check.count == 0)
      #expect(try String(contentsOfFile: folder.path(name), encoding: .utf8) == before)
    }
    #expect(try check("edition.yaml", report: "none.json", isOffline: true).hasErrors)
    #expect(try server.requests().isEmpty)
  }

  @Test func theCommandSaysSoByItsStatus() throws {
    let dead = try TestSupport.run(command, ["links", "part.yaml", "--report", "links.json"], in: folder.path)
    #expect(dead.status == 1)
    #expect(dead.output == "3 links: 1 answer, 0 have moved, 1 are dead, 1 are not sure\n")
    #expect(dead.errors.contains("catalogue.yaml:11:") && dead.errors.contains("[dead-link]"))
    let lost = try TestSupport.run(command, ["links", "part.yaml", "--offline"], in: folder.path)
    #expect(lost.status == 64 && lost.errors.contains("--report FILE"))
  }
}
