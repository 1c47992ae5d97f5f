import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// All pages of all examples as text: what `vademecum build --format dump` gives, compared with what was once looked at and
/// found good.
///
/// `make golden` rewrites the files; look at the difference before you commit it.
@Suite struct GoldenTests {
  static let folder = "\(Repository.root)/Tests/VademecumTests/Goldens"

  /// The paths of the examples' editions from the folder of examples, by the names of their goldens.
  private static let editions = Dictionary(
    uniqueKeysWithValues: Repository.files(below: "Examples").filter { $0.contains("/editions/") }.map { path in
      (path.replacing("/editions/", with: "-").replacing(".yaml", with: ""), path)
    })

  @Test(arguments: editions.keys.sorted())
  func pagesAreAsTheyWere(name: String) throws {
    let edition = try #require(GoldenTests.editions[name])
    let document = try build("\(Repository.root)/Examples/\(edition)")
    try withFolder { folder in try expectGolden(name, document, in: folder) }
  }

  @Test func noGoldenIsUnused() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenTests.folder)
    // The last is that of the article on layouts.
    let names = GoldenTests.editions.keys + ["making-a-layout"]
    #expect(names.count > 7 && files.sorted() == names.map { "\($0).dump" }.sorted())
  }
}

/// Compares the dump of a document with the golden of that name, or makes it the golden when they are rewritten.
func expectGolden(
  _ name: String, _ document: Document, in folder: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = "\(GoldenTests.folder)/\(name).dump"
  try publish(document, to: "\(folder)/new.dump", as: .dump)
  if ProcessInfo.processInfo.environment["VADEMECUM_GOLDEN"] == "rewrite" {
    try? FileManager.default.removeItem(atPath: golden)
    try FileManager.default.copyItem(atPath: "\(folder)/new.dump", toPath: golden)
  }
  let difference = try run("diff", ["-u", golden, "\(folder)/new.dump"])
  #expect(difference.status == 0, "\(difference.output.prefix(4000))", sourceLocation: sourceLocation)
}
