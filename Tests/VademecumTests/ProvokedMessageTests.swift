import Foundation
import TestSupport
import Testing
import Vademecum

/// Messages that no other test names, each by an edition that earns it.
@Suite struct ProvokedMessageTests {
  /// A resource with nothing wrong.
  private static let sound = "  - { id: r, section: a, title: R, summary: Un mot., url: \"https://a.org\" }"

  private struct Case: CustomTestStringConvertible, Sendable {
    var id: String
    var resources = ProvokedMessageTests.sound
    var fields = ""
    var edition = ""
    var layout = "liste"
    var files: [String: String] = [:]

    var testDescription: String { id }

    var all: [String: String] {
      files.merging([
        "catalogue.yaml": "language: fr\nsections: [{ id: a, title: A }]\n\(fields)resources:\n\(resources)\n",
        "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: \(layout)\n\(edition)\n",
      ]) { $1 }
    }
  }

  private static let card = """
    sizes: { only: {} }
    box:
      stack:
        - { text: "{resource.title}", style: text }
        - { text: "{resource.price}", style: text }

    """
  private static let bibliography = "  - { bibliography: b.bib, defaults: { section: a } }"
  private static let page = "---\ntitle: A\ndescription: Un mot.\nimage: https://example.org/a.png\n---\nUn texte.\n"
  private static let folder = "  - { folder: fiches, defaults: { section: a } }"

  private static let cases = [
    Case(id: "bad-feature", layout: "own/", files: ["own/layout.yaml": styled("old style")]),
    Case(id: "unknown-feature", layout: "own/", files: ["own/layout.yaml": styled("onun")]),
    Case(
      id: "undeclared-field", layout: "own/",
      files: ["own/layout.yaml": "extends: liste\n", "own/cards/resource.yaml": card]),
    Case(
      id: "unfit-field", fields: "fields: { price: { label: Prix, type: picture } }\n", layout: "own/",
      files: ["own/layout.yaml": "extends: liste\n", "own/cards/resource.yaml": card]),
    Case(
      id: "cells-left-out",
      resources: """
          - id: r
            section: a
            title: R
            url: "https://a.org"
            summary: |
              | a | b |
              |---|---|
              | 1 | 2 | 3 |
        """),
    Case(id: "invalid-short-links", edition: "short-links: { base: \"mailto:a@b.org\", file: ../a.csv }"),
    Case(
      id: "odd-name", resources: bibliography,
      files: ["b.bib": "@book{k, title = {A}, author = {a, b, c, d}, url = {https://a.org}}\n"]),
    Case(
      id: "shared-keys", resources: bibliography,
      files: ["b.bib": "@book{a:b, title = {A}}\n@book{a_b, title = {B}}\n"]),
    Case(id: "distant-picture", resources: folder, files: ["fiches/a.md": page]),
    Case(id: "second-summary", resources: folder, files: ["fiches/a.md": page]),
    Case(id: "empty-image", resources: pictured, layout: "grille", files: ["a.svg": ""]),
    Case(
      id: "blank-drawing", resources: pictured, layout: "grille",
      files: ["a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"]),
    Case(
      id: "more-losses", resources: pictured, layout: "grille",
      files: [
        "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/>"
          + (1...60).map { "\n<use href=\"#none\($0)\"/>" }.joined() + "</svg>"
      ]),
    Case(id: "empty-page", edition: "front: [{ page: text }]", layout: "grille"),
  ]

  private static let pictured = "  - { id: r, section: a, title: R, thumbnail: { image: a.svg, alt: A } }"

  private static func styled(_ feature: String) -> String {
    "extends: liste\nstyles:\n  text: { features: [\(feature)] }\n"
  }

  @Test(arguments: cases) private func anEditionEarnsIt(_ provoking: Case) throws {
    let folder = TemporaryFolder(provoking.all)
    let found = check(folder.path("edition.yaml"))
    #expect(found.all.contains { $0.id == provoking.id }, "\(found.all)")
    let line = try #require(found.all.first { $0.id == provoking.id }).line(in: .french)
    #expect(line.hasSuffix(" [\(provoking.id)]"))
  }

  /// Two frames of one pixel.
  @Test func anAnimationIsToldOf() throws {
    let frame = "2c 00 00 00 00 01 00 01 00 00 02 02 44 01 00"
    let bytes = "47 49 46 38 39 61 01 00 01 00 80 00 00 00 00 00 ff ff ff \(frame) \(frame) 3b"
      .split(separator: " ").compactMap { UInt8($0, radix: 16) }
    let folder = TemporaryFolder(
      Case(
        id: "first-picture-only",
        resources: "  - { id: r, section: a, title: R, thumbnail: { image: a.gif, alt: A } }", layout: "grille"
      ).all)
    folder.write(bytes, to: "a.gif")
    #expect(check(folder.path("edition.yaml")).all.contains { $0.id == "first-picture-only" })
  }
}
