import Files
import TestSupport
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

  @Test(arguments: [
    ("a", true), ("a/b.yaml", true), ("/a/b", true), ("../../a", true), ("..", true), ("...", true), (".a/..b", true),
    ("", false), (".", false), ("./a", false), ("a/.", false), ("a//b", false), ("a/", false), ("a/../b", false),
    ("../a/..", false), ("/..", false), ("/", false), ("//a", false),
  ])
  func shortPathsAreKept(path: String, expected: Bool) {
    #expect(isShort(path) == expected)
    if expected { #expect(joinPath(".", path) == path) }
  }

  @Test(arguments: ["new", "new/", "new//"]) func waysLeadFromFoldersThatAreMissing(_ folder: String) {
    let scratch = TemporaryFolder()
    #expect(relativePath(to: scratch.path("new/a"), from: scratch.path(folder)) == "a")
    #expect(relativePath(to: scratch.path("a"), from: scratch.path(folder)) == "../a")
  }

  @Test func symbolicLinksAreFollowedAsTheSystemDoes() {
    let scratch = TemporaryFolder(["real/deep/x.yaml": "", "real/a.yaml": "real", "a.yaml": "other"])
    scratch.link("link", to: "real/deep")
    let folder = scratch.path
    // From the linked folder `..` is `real`, not the folder that the link stands in.
    #expect(joinPath("\(folder)/link", "../a.yaml") == "\(folder)/link/../a.yaml")
    #expect(joinPath("\(folder)/real/deep", "../a.yaml") == "\(folder)/real/a.yaml")
  }
}
