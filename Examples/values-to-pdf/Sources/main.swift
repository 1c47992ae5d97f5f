// Makes a PDF of values, which no file holds: values-to-pdf OUTPUT
import Foundation
import Vademecum

let place = Place(file: "values")

func resource(_ id: String, _ title: String, _ year: Int, by author: Author, _ summary: String) -> Resource {
  Resource(
    id: id, section: "guides", title: title, type: "Guide", years: year...year, authors: [author],
    summary: RichText([.paragraph([.init(summary)])]), url: "https://example.org/\(id)", place: place)
}

let section = Section(id: "guides", title: "Guides", index: 0, place: place)
let edition = Edition(
  path: "values", directory: ".", title: "Three guides", date: PartialDate("2026-01"),
  sections: [
    EditionSection(
      section: section,
      resources: [
        resource("wells", "Digging wells", 2023, by: "Water for All", "Where to dig, how deep, and whom to ask first."),
        resource("roofs", "Mending roofs", 2024, by: "Kim Doe", "Tiles, slate and thatch, with the tools of each."),
        resource("paths", "Keeping paths", 2025, by: "Kim Doe", "A path is kept by being walked on, and drained."),
      ])
  ], language: "en")
let workspace = Workspace()
let report = try workspace.document(of: edition).flatMap { try workspace.bytes(of: $0) }
for diagnostic in report.diagnostics.all { print(diagnostic) }
guard let bytes = report.value else { exit(1) }
try Data(bytes).write(to: URL(filePath: CommandLine.arguments[1]))
