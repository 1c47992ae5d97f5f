import Foundation
import TestSupport
import Testing

@testable import Files

/// Files and folders of one run, which take their places together.
@Suite struct OutputGroupTests {
  let scratch = TemporaryFolder(["old": "1", "site/mine": "2"])

  private func content(_ name: String) -> String? { try? String(contentsOfFile: scratch.path(name), encoding: .utf8) }

  private func write(_ text: String, to name: String, in group: OutputGroup) throws(FileError) {
    try group.write(to: scratch.path(name)) { file throws(FileError) in try file.write(text) }
  }

  private func folder(_ name: String, _ files: String...) -> OutputFolder {
    OutputFolder(scratch.path(name), files.map { OutputFolder.File(path: $0, bytes: Array($0.utf8)) })
  }

  /// The names of everything, hidden ones too.
  private var names: [String] { ((try? allNames(in: scratch.path)) ?? []) }

  @Test func nothingIsSeenBeforeAllIsPlaced() throws {
    let group = OutputGroup()
    try group.awaitFolder(scratch.path("new/site"))
    try write("a", to: "old", in: group)
    try write("b", to: "new/site/b", in: group)
    try group.add(folder("new/site", "index", "r/x"))
    try group.add(folder("site", "index"))
    #expect(group.size(ofFileAt: scratch.path("old")) == 1 && group.size(ofFileAt: "else") == nil)
    #expect(content("old") == "1" && content("site/index") == nil)
    // Whoever kills the run finds no empty folder.
    #expect(names.filter { !OutputFile.isTemporary($0) } == ["old", "site"])
    try group.place()
    #expect(content("old") == "a" && content("new/site/b") == "b" && content("new/site/r/x") == "r/x")
    #expect(content("site/index") == "index" && content("site/mine") == "2")
    #expect(names == ["new", "old", "site"])
    #expect(try allNames(in: scratch.path("new/site")) == [WrittenFiles.name, "b", "index", "r"])
    #expect(try allNames(in: scratch.path("site")) == [WrittenFiles.name, "index", "mine"])
  }

  @Test func whatIsNotPlacedLeavesNothing() throws {
    do {
      let group = OutputGroup()
      try group.awaitFolder(scratch.path("new/site"))
      for index in 0..<100 { try write("a", to: "new/site/\(index)", in: group) }
      try group.add(folder("new/site", "index"))
    }
    #expect(names == ["old", "site"])
  }

  @Test(arguments: ["file", "folder"]) func allIsAsItWasWhenOneCannotBePlaced(_ failing: String) throws {
    do {
      let group = OutputGroup()
      try group.awaitFolder(scratch.path("new"))
      try write("a", to: "old", in: group)
      try write("b", to: "new/b", in: group)
      try write("c", to: "z", in: group)
      try group.add(folder("site", "index", "r/x"))
      try group.add(folder("folder", "index"))
      // Somebody takes the place meanwhile.
      scratch.write("theirs", to: failing == "file" ? "z/theirs" : "folder/theirs")
      #expect(throws: FileError.self) { try group.place() }
    }
    #expect(names == (failing == "file" ? ["old", "site", "z"] : ["folder", "old", "site"]))
    #expect(content("old") == "1")
    #expect(try allNames(in: scratch.path("site")) == ["mine"])
  }

  @Test func onlyFoldersThatWereNamedAreAwaited() throws {
    let group = OutputGroup()
    try group.awaitFolder(scratch.path("a/b"))
    try group.check(scratch.path("a/b/c"))
    try group.check(scratch.path("a/c"))
    #expect(throws: FileError.self) { try group.check(scratch.path("d/c")) }
    let inFile = scratch.path("old/b")
    #expect(throws: FileError(.write, inFile, .missingFolder)) { try group.awaitFolder(inFile) }
    try write("x", to: "a/c", in: group)
    #expect(names.filter { !OutputFile.isTemporary($0) } == ["old", "site"])
    try group.place()
    #expect(content("a/c") == "x" && names == ["a", "old", "site"])
    #expect(try allNames(in: scratch.path("a")) == ["c"])
  }

  @Test func onePlaceTakesOneOutput() throws {
    let group = OutputGroup()
    try write("a", to: "x", in: group)
    #expect(throws: FileError(.write, scratch.path("site/../x"), .isOutput)) {
      try write("b", to: "site/../x", in: group)
    }
    try group.add(folder("site", "index"))
    let index = scratch.path("site/index")
    #expect(throws: FileError(.write, index, .isOutput)) { try write("b", to: "site/index", in: group) }
  }

  // MARK: What killed runs leave

  @Test func whatKilledRunsLeaveGoes() throws {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/true")
    try child.run()
    child.waitUntilExit()
    let gone = ".vademecum-\(thisMachine)-\(child.processIdentifier)-0.partial"
    let running = ".vademecum-\(thisMachine)-1-0.partial"
    let elsewhere = ".vademecum-00000000-\(child.processIdentifier)-0.partial"
    for folder in ["", "site/"] {
      for name in [gone, running, elsewhere] { scratch.write("x", to: "\(folder)\(name)/r/a.html") }
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("\(folder)\(gone)/link"), withDestinationPath: scratch.path("site"))
    }
    let group = OutputGroup()
    try group.add(folder("site", "index"))
    try group.place()
    #expect(names == [elsewhere, running, "old", "site"].sorted())
    #expect(
      try allNames(in: scratch.path("site")) == [WrittenFiles.name, elsewhere, running, "index", "mine"].sorted())
  }

  @Test func whatNobodyTouchedForADayGoes() throws {
    let elsewhere = ".vademecum-00000000-7-0.partial"
    scratch.write("x", to: elsewhere)
    removeLeftovers(in: scratch.path)
    #expect(names.contains(elsewhere))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -100_000)], ofItemAtPath: scratch.path(elsewhere))
    removeLeftovers(in: scratch.path)
    #expect(names == ["old", "site"])
  }
}
