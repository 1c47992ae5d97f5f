import Testing

@testable import Catalogue

@Suite struct PathsTests {
  @Test(arguments: [
    ("a.yaml", "."), ("x/a.yaml", "x"), ("/a.yaml", "/"), ("/x/y/a.yaml", "/x/y"), ("../a.yaml", ".."),
  ])
  func folders(path: String, expected: String) {
    #expect(directory(of: path) == expected)
  }

  @Test(arguments: [
    (".", "a.yaml", "a.yaml"), ("editions", "../a.yaml", "a.yaml"), ("editions", "./a.yaml", "editions/a.yaml"),
    (".", "../a.yaml", "../a.yaml"), ("..", "../a.yaml", "../../a.yaml"), ("x", "/a.yaml", "/a.yaml"),
    ("/x/y", "../a.yaml", "/x/a.yaml"), ("x", "y//a.yaml", "x/y/a.yaml"), ("x", "..", "."),
  ])
  func pathsAreShortWhereNothingContradicts(folder: String, path: String, expected: String) {
    #expect(join(folder, path) == expected)
  }

  @Test func symbolicLinksAreFollowedAsTheSystemDoes() {
    let desk = Desk(["real/deep/x.yaml": "", "real/a.yaml": "real", "a.yaml": "other"])
    desk.link("link", to: "real/deep")
    // From the linked folder `..` is `real`, not the folder that the link stands in.
    #expect(join("\(desk.folder)/link", "../a.yaml") == "\(desk.folder)/link/../a.yaml")
    #expect(join("\(desk.folder)/real/deep", "../a.yaml") == "\(desk.folder)/real/a.yaml")
  }
}
