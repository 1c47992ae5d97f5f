import Frames
import TestSupport
import Testing
import Vademecum

/// Marks of places where lines may end are for lines: no bookmark, address or description has them.
@Suite struct BreakMarkTests {
  @Test func areInNothingThatIsReadWithoutLines() throws {
    let marked = "Inter\u{ad}commu\u{ad}nalités\u{200b}"
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: fr
      programme: { name: "\(marked)" }
      sections: [{ id: a, title: "\(marked)" }]
      resources:
        - { id: r, section: a, title: "\(marked)", summary: "[\(marked)](https://example.org/a\u{200b}b)", url: "https://example.org/c\u{ad}d" }
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: \"\(marked)\"\nsubtitle: \"\(marked)\"\ndate: 2026\n",
    ])
    let report = buildReport(folder.path("edition.yaml"))
    let document = try #require(report.value)
    let plain = "Intercommunalités"
    #expect(document.information.title == plain && document.information.subject == plain)
    #expect(document.information.keywords == [plain, plain])
    #expect(document.outline.contains { $0.title == plain && $0.children.map(\.title) == [plain] })
    let links = document.pages.flatMap(\.frames).flatMap(\.items).compactMap { item -> FrameItem.Link? in
      if case .link(let link) = item { link } else { nil }
    }
    #expect(Set(links.compactMap(\.address)) == ["https://example.org/ab", "https://example.org/cd"])
    #expect(links.allSatisfy { !$0.description.unicodeScalars.contains("\u{ad}") })
  }
}

extension FrameItem.Link {
  fileprivate var address: String? { if case .uri(let address) = target { address } else { nil } }
}
