import Foundation
import TestSupport
import Testing

/// `vademecum batch` of what is made for the web.
@Suite struct BatchForTheWebTests {
  private let folder = TemporaryFolder([
    "e.yaml": "catalogue: c.yaml\ntitle: T\ndate: 2026\n", "f.yaml": "catalogue: c.yaml\ntitle: U\ndate: 2026\n",
    "c.yaml": """
    language: fr
    sections: [{ id: s, title: S }, { id: t, title: T }]
    resources: [{ id: a, section: s, title: A, summary: B. }, { id: b, section: t, title: C, summary: D. }]
    """,
  ])

  private func batch(_ arguments: String...) throws -> ToolOutcome {
    try run(command, ["batch", "e.yaml", "f.yaml"] + arguments, in: folder.path)
  }

  private func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(path))) ?? []).sorted()
  }

  @Test(arguments: [
    ("{edition}.html", ["e.html", "f.html"]), ("{edition}.epub", ["e.epub", "f.epub"]), ("{edition}/", ["e", "f"]),
    ("{edition}-{section}.html", ["e-s.html", "e-t.html", "f-s.html", "f-t.html"]),
  ])
  func aPatternSaysWhatIsMade(_ pattern: String, _ expected: [String]) throws {
    let first = try batch("-o", "out/\(pattern)")
    #expect(first.status == 0 && first.output == "\(expected.count) written, 0 unchanged\n", "\(first.errors)")
    #expect(names("out") == expected)
    #expect(try batch("-o", "out/\(pattern)").output == "0 written, \(expected.count) unchanged\n")
    folder.write("catalogue: c.yaml\ntitle: V\ndate: 2026\n", to: "f.yaml")
    let half = expected.count / 2
    #expect(try batch("-o", "out/\(pattern)").output == "\(half) written, \(half) unchanged\n")
  }

  @Test func aManifestKnowsPages() throws {
    _ = try batch("-o", "out/{edition}.html", "--manifest")
    #expect(names("out") == ["batch.json", "e.html", "f.html"])
    #expect(try batch("-o", "out/{edition}.html", "--manifest").output == "0 written, 2 unchanged\n")
  }

  @Test func mistakenPatternsAreRefused() throws {
    for pattern in ["out/{section}.html", "{edition}/x.html", "out/{edition}.png", "out/{edition}-{section}{section}/"]
    {
      #expect(try batch("-o", pattern).status == 64)
    }
    let outcome = try batch("-o", "out/{edition}.html", "--by", "section")
    #expect(outcome.status == 64 && outcome.errors.contains("{edition}-{section}.html"))
    #expect(folder.names == ["c.yaml", "e.yaml", "f.yaml"])
  }
}
