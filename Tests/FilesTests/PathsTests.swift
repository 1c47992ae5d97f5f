import Files
import Foundation
import Testing

@Suite struct PathsTests {
  @Test(arguments: [
    ("a.yaml", "."), ("x/a.yaml", "x"), ("/a.yaml", "/"), ("/x/y/a.yaml", "/x/y"), ("../a.yaml", ".."),
  ])
  func folders(path: String, expected: String) {
    #expect(directory(of: path) == expected)
  }

  @Test(arguments: [
    ("x/a.yaml", "a"), ("a", "a"), ("x/.hidden", ".hidden"), ("a.b.pdf", "a.b"), ("x.y/a", "a"),
  ])
  func stems(path: String, expected: String) {
    #expect(fileStem(of: path) == expected)
  }

  @Test(arguments: [
    (".", "a.yaml", "a.yaml"), ("editions", "../a.yaml", "a.yaml"), ("editions", "./a.yaml", "editions/a.yaml"),
    (".", "../a.yaml", "../a.yaml"), ("..", "../a.yaml", "../../a.yaml"), ("x", "/a.yaml", "/a.yaml"),
    ("/x/y", "../a.yaml", "/x/a.yaml"), ("x", "y//a.yaml", "x/y/a.yaml"), ("x", "..", "."),
  ])
  func pathsAreShortWhereNothingContradicts(folder: String, path: String, expected: String) {
    #expect(joinPath(folder, path) == expected)
  }

  @Test func symbolicLinksAreFollowedAsTheSystemDoes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vademecum-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: "\(folder)/real/deep", withIntermediateDirectories: true)
    for (name, text) in ["real/deep/x.yaml": "", "real/a.yaml": "real", "a.yaml": "other"] {
      try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "real/deep")
    // From the linked folder `..` is `real`, not the folder that the link stands in.
    #expect(joinPath("\(folder)/link", "../a.yaml") == "\(folder)/link/../a.yaml")
    #expect(joinPath("\(folder)/real/deep", "../a.yaml") == "\(folder)/real/a.yaml")
  }
}
