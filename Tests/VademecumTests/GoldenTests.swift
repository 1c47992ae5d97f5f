import Foundation
import Frames
import Testing
import Vademecum

/// Pages as text: what `vademecum build --format dump` gives, compared with what was once looked at and found good.
///
/// `make golden` rewrites the files; look at the difference before you commit it.
@Suite struct GoldenTests {
  static let folder = "\(root)/Tests/VademecumTests/Goldens"

  /// The editions that have a golden file, by the file's name.
  private static let editions = [
    "library-2026-spring": library2026, "tressons-2018-2025": bothPhases, "tressons-2022-06": june2022,
    "tressons-2022-06-carnet": carnet2022, "tressons-2022-06-grille": grille2022, "tressons-2022-06-liste": liste2022,
  ]

  /// The pages that are looked at, where a few of them show all that there is.
  private static let pages = [
    "library-2026-spring": 0..<3, "tressons-2018-2025": 2..<6, "tressons-2022-06-carnet": 2..<6,
    "tressons-2022-06-grille": 5..<6, "tressons-2022-06-liste": 4..<6,
  ]

  @Test(arguments: editions.keys.sorted())
  func pagesAreAsTheyWere(name: String) throws {
    try withFolder { folder in
      let edition = try #require(GoldenTests.editions[name])
      var document = try build(edition)
      if let pages = GoldenTests.pages[name] { document = document.excerpt(pages: Array(pages)) }
      try expectGolden(name, document, in: folder)
    }
  }

  @Test func noGoldenIsUnused() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenTests.folder)
    // The last is that of the article on layouts.
    let names = GoldenTests.editions.keys + ["making-a-layout"]
    #expect(files.sorted() == names.map { "\($0).dump" }.sorted())
  }
}

/// Compares the dump of a document with the golden of that name, or makes it the golden when they are rewritten.
func expectGolden(
  _ name: String, _ document: Document, in folder: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = "\(GoldenTests.folder)/\(name).dump"
  try Publisher(format: .dump).write(document, to: "\(folder)/new.dump")
  if ProcessInfo.processInfo.environment["VADEMECUM_GOLDEN"] == "rewrite" {
    try? FileManager.default.removeItem(atPath: golden)
    try FileManager.default.copyItem(atPath: "\(folder)/new.dump", toPath: golden)
  }
  let difference = try run("diff", ["-u", golden, "\(folder)/new.dump"])
  #expect(difference.status == 0, "\(difference.output.prefix(4000))", sourceLocation: sourceLocation)
}
