// Makes a PDF of values, which no file holds: values-to-pdf OUTPUT
import Foundation
import Vademecum

func guide(_ id: String, _ title: String, _ year: Int, by author: Author, _ summary: RichText) -> Resource {
  Resource(
    id: id, title: title, type: "Guide", years: year...year, authors: [author], summary: summary,
    url: "https://example.org/\(id)")
}

let guides = EditionSection(
  id: "guides", title: "Guides",
  resources: [
    guide("wells", "Digging wells", 2023, by: "Water for All", "Where to dig, how deep, and *whom* to ask first."),
    guide("roofs", "Mending roofs", 2024, by: "Kim Doe", "Tiles, slate and thatch, with the tools of each."),
    guide("paths", "Keeping paths", 2025, by: "Kim Doe", "A path is kept by being walked on, and drained."),
  ])
let edition = Edition(title: "Three guides", date: PartialDate("2026-01"), sections: [guides], language: "en")
let workspace = Workspace()
let report = try workspace.document(of: edition).flatMap { try workspace.bytes(of: $0) }
for diagnostic in report.diagnostics.all { print(diagnostic) }
guard let bytes = report.value else { exit(1) }
try Data(bytes).write(to: URL(filePath: CommandLine.arguments[1]))
