import Foundation
import Testing
import Vademecum

/// Pages as text: what `vademecum build --format dump` gives, compared with what was once looked at and found good.
///
/// `make golden` rewrites the files; look at the difference before you commit it.
@Suite struct GoldenTests {
  private static let folder = "\(root)/Tests/VademecumTests/Goldens"

  /// The editions that have a golden file, by the file's name.
  private static let editions = [
    "library-2026-spring": library2026, "tressons-2022-06": june2022, "tressons-2022-06-carnet": carnet2022,
    "tressons-2022-06-grille": grille2022, "tressons-2022-06-liste": liste2022,
  ]

  /// The pages that are looked at, where a few of them show all that there is.
  private static let pages = [
    "library-2026-spring": 0..<3, "tressons-2022-06-carnet": 2..<6, "tressons-2022-06-grille": 5..<6,
    "tressons-2022-06-liste": 4..<6,
  ]

  @Test(arguments: editions.keys.sorted())
  func pagesAreAsTheyWere(name: String) throws {
    let golden = "\(GoldenTests.folder)/\(name).dump"
    try withFolder { folder in
      let edition = try #require(GoldenTests.editions[name])
      var document = try build(edition)
      if let pages = GoldenTests.pages[name] { document = document.excerpt(pages: Array(pages)) }
      try Publisher(format: .dump).write(document, to: "\(folder)/new.dump")
      if ProcessInfo.processInfo.environment["VADEMECUM_GOLDEN"] == "rewrite" {
        try? FileManager.default.removeItem(atPath: golden)
        try FileManager.default.copyItem(atPath: "\(folder)/new.dump", toPath: golden)
      }
      let difference = try run("diff", ["-u", golden, "\(folder)/new.dump"])
      #expect(difference.status == 0, "\(difference.output.prefix(4000))")
    }
  }

  @Test func noGoldenIsUnused() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenTests.folder)
    #expect(files.sorted() == GoldenTests.editions.keys.map { "\($0).dump" }.sorted())
  }
}
