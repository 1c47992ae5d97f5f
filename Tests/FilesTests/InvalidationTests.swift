import Files
import Foundation
import TestSupport
import Testing

/// Which changes of files touch what was made from others.
@Suite struct InvalidationTests {
  let folder = TemporaryFolder([
    "a.yaml": "a", "b.yaml": "b", "é.yaml": "e", "x/y/a.yaml": "deep", "real/a.yaml": "real",
    "real/deep/a.yaml": "real deep",
    "listed/one": "1", "listed/sub/two": "2", "listed/.hidden": "h", "walked/one": "1", "elsewhere/two": "2",
  ])

  init() {
    folder.link("link", to: "real")
    folder.link("deep", to: "real/deep")
    folder.link("first", to: folder.path("second"))
    folder.link("second", to: "./real/../real")
    folder.link("file", to: "a.yaml")
    folder.link("dangling", to: "nowhere/a.yaml")
    folder.link("circle", to: "round")
    folder.link("round", to: "circle")
    folder.link("walked/more", to: "../elsewhere")
  }

  /// Whether something that `work` makes is made anew when files have changed. Names are seen from the folder.
  private func touches(_ changes: [String], _ work: (String) -> Void) -> Bool {
    let caches = FileBackedCaches()
    let cache = FileBackedCache<Int, Int>(in: caches)
    var count = 0
    for _ in 0..<2 {
      _ = cache.value(for: 0) {
        work(folder.path)
        count += 1
        return count
      }
      caches.invalidate(changes.map { $0.hasPrefix("/") ? $0 : "\(folder.path)/\($0)" })
    }
    return count == 2
  }

  static let files: [(read: String, changed: String, isTouched: Bool)] = [
    ("a.yaml", "a.yaml", true), ("a.yaml", "b.yaml", false), ("a.yaml", "a.yam", false), ("a.yaml", "a.yaml2", false),
    ("é.yaml", "é.yaml", true),
    // Spellings
    ("a.yaml", "./a.yaml", true), ("./a.yaml", "a.yaml", true), ("a.yaml", "x/../a.yaml", true),
    ("x/../a.yaml", "a.yaml", true), ("a.yaml", "x//..//./a.yaml", true), ("x//y/a.yaml", "x/y/a.yaml", true),
    ("a.yaml", "a.yaml/", true),
    // A folder stands for what is below it
    ("x/y/a.yaml", "x/y", true), ("x/y/a.yaml", "x/", true), ("x/y/a.yaml", "", true), ("x/y/a.yaml", "/", true),
    ("x/y/a.yaml", "x/z", false), ("x/y/a.yaml", "x/y/a", false), ("x/y/a.yaml", "x/y/b.yaml", false),
    ("x/y", "x/y/b", false),
    // What is missing
    ("none", "none", true), ("none", "nine", false), ("no/such/file", "no/such/file", true),
    ("no/such/file", "no", true),
    ("no/such/file", "no/such", true), ("no/such/file", "no/other", false), ("no/../a.yaml", "no", true),
    // Linked folders
    ("link/a.yaml", "link/a.yaml", true), ("link/a.yaml", "real/a.yaml", true), ("real/a.yaml", "link/a.yaml", true),
    ("link/a.yaml", "real", true), ("link/a.yaml", "link", true), ("real/a.yaml", "link", true),
    ("link/a.yaml", "link/b.yaml", false), ("link/a.yaml", "link/deep/a.yaml", false), ("link/none", "real/none", true),
    ("deep/../a.yaml", "real/a.yaml", true), ("deep/../a.yaml", "deep", true), ("deep/../a.yaml", "real/deep", true),
    ("deep/a.yaml", "link/deep/a.yaml", true), ("deep/a.yaml", "link/deep", true),
    ("deep/a.yaml", "link/a.yaml", false),
    ("first/a.yaml", "real/a.yaml", true), ("first/a.yaml", "first", true), ("first/a.yaml", "second", true),
    ("first/a.yaml", "link", true), ("first/a.yaml", "deep", false), ("real/a.yaml", "first/a.yaml", true),
    // Linked files
    ("file", "a.yaml", true), ("a.yaml", "file", true), ("file", "file", true), ("file", "b.yaml", false),
    ("dangling", "dangling", true), ("dangling", "nowhere", true), ("dangling", "nowhere/a.yaml", true),
    ("dangling", "nowhere/b.yaml", false), ("circle", "circle", true), ("circle", "round", true),
    ("circle", "a.yaml", false),
  ]

  @Test(arguments: files)
  func filesAreTouched(read: String, changed: String, isTouched: Bool) {
    let kinds: [(String) -> Void] = [
      { _ = try? readFile($0) }, { _ = try? MappedFile($0) }, { _ = fileExists(at: $0) }, { _ = isFolder($0) },
      { _ = realPath(of: $0) },
    ]
    for kind in kinds { #expect(touches([changed]) { kind("\($0)/\(read)") } == isTouched) }
  }

  @Test(arguments: files.filter { !$0.changed.hasPrefix("/") })
  func relativePathsAreSeenFromTheWorkingFolder(read: String, changed: String, isTouched: Bool) {
    let working = FileManager.default.currentDirectoryPath
    let up = working.split(separator: "/").map { _ in ".." }.joined(separator: "/")
    let relative = "\(up)\(folder.path)"
    #expect(touches([changed]) { _ in _ = try? readFile("\(relative)/\(read)") } == isTouched)
    #expect(touches(["/.\(working)/\(relative)/\(changed)"]) { _ = try? readFile("\($0)/\(read)") } == isTouched)
  }

  @Test(arguments: [
    ("listed/new", true), ("listed/one", true), ("listed/sub", true), ("listed/sub/new", true),
    ("listed/new/folder/file", true),
    ("listed", true), ("link", false), ("listen", false), ("a.yaml", false), ("listed/.new", false),
    ("listed/.git/config", false), ("listed/sub/.new", false), ("x/../listed/new", true),
  ])
  func listedFoldersAreTouched(changed: String, isTouched: Bool) {
    #expect(touches([changed]) { _ = fileNames(in: "\($0)/listed") } == isTouched)
    #expect(touches([changed]) { _ = filePaths(below: "\($0)/listed") } == isTouched)
    #expect(touches([changed]) { FileLog.noteContents(of: "\($0)/listed/") } == isTouched)
    #expect(!touches([changed]) { _ = isFolder("\($0)/listed") } || changed == "listed")
  }

  @Test(arguments: [
    ("walked/more/new", true), ("elsewhere/new", true), ("elsewhere/two", true), ("elsewhere", true),
    ("walked/more", true),
    ("elsewhere2/new", false),
  ])
  func linkedFoldersBelowAreTouched(changed: String, isTouched: Bool) {
    #expect(touches([changed]) { _ = filePaths(below: "\($0)/walked") } == isTouched)
  }

  @Test(arguments: ["link/new", "real/new", "real/deep/new", "link", "deep/new", "real"])
  func listedLinksAreTouched(changed: String) {
    #expect(touches([changed]) { _ = fileNames(in: "\($0)/link") })
    #expect(touches([changed]) { _ = fileNames(in: "\($0)/real") })
  }

  @Test func missingFoldersAreTouchedWhenTheyCome() {
    #expect(touches(["none/new"]) { _ = fileNames(in: "\($0)/none") })
    #expect(touches(["none"]) { _ = fileNames(in: "\($0)/none") })
    #expect(touches(["no"]) { _ = filePaths(below: "\($0)/no/such") })
    #expect(!touches(["nine"]) { _ = fileNames(in: "\($0)/none") })
  }

  @Test func anyOfSeveralChangesTouches() {
    #expect(touches(["b.yaml", "a.yaml"]) { _ = fileExists(at: "\($0)/a.yaml") })
    #expect(!touches(["b.yaml", "x"]) { _ = fileExists(at: "\($0)/a.yaml") })
    #expect(!touches([]) { _ = fileExists(at: "\($0)/a.yaml") })
  }

  // MARK: What has changed on the disk

  /// A text that is read through links, and a change of what is on its way.
  private func expectFresh(
    _ name: String, _ changed: [String], after change: () throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let caches = FileBackedCaches()
    let cache = FileBackedCache<Int, [UInt8]?>(in: caches)
    let path = folder.path(name)
    func text() -> [UInt8]? { cache.value(for: 0) { try? readFile(path) } }
    let before = text()
    // Something else changes first: where links lead is known by then.
    caches.invalidate([folder.path("elsewhere")])
    try change()
    #expect(text() == before, sourceLocation: sourceLocation)
    caches.invalidate(changed.map(folder.path))
    let now = try? readFile(path)
    #expect(now != before && text() == now, sourceLocation: sourceLocation)
  }

  private func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path(name)) }

  @Test func changedFilesAreReadAgain() throws {
    try expectFresh("first/a.yaml", ["real/a.yaml"]) { folder.write("new", to: "real/a.yaml") }
    try expectFresh("file", ["a.yaml"]) { try remove("a.yaml") }
    try expectFresh("dangling", ["nowhere"]) { folder.write("new", to: "nowhere/a.yaml") }
  }

  @Test func linksMayLeadElsewhere() throws {
    try expectFresh("first/a.yaml", ["second"]) {
      try remove("second")
      folder.link("second", to: "real/deep")
    }
    try expectFresh("link/a.yaml", ["link"]) {
      try remove("link")
      folder.write("new", to: "link/a.yaml")
    }
    try expectFresh("x/y/a.yaml", ["x/y/a.yaml"]) {
      try remove("x/y")
      folder.link("x/y", to: "../real")
    }
  }

  @Test func movedFoldersAreNoticed() throws {
    try expectFresh("deep/../a.yaml", ["real"]) {
      try FileManager.default.moveItem(atPath: folder.path("real"), toPath: folder.path("moved"))
    }
  }
}
