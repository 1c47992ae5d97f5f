import Foundation
import Glibc
import TestSupport
import Testing

@testable import Files

@Suite struct OutputFileTests {
  let scratch = TemporaryFolder()

  func content(_ name: String) -> String? { try? String(contentsOfFile: scratch.path(name), encoding: .utf8) }
  func mode(_ name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.posixPermissions] as? Int ?? 0
  }

  /// The reason why writing to `path` fails.
  func failure(_ path: String, _ body: (OutputFile) throws(FileError) -> Void = { _ in }) -> String? {
    do throws(FileError) {
      try OutputFile.write(to: path, body)
      return nil
    } catch {
      guard error.operation == .write, error.path == path else { return "\(error)" }
      return error.reason.description
    }
  }

  @Test func nothingIsSeenBeforeItIsWhole() throws {
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in try file.write("old") }
    let file = try OutputFile(path: scratch.path("a"))
    try file.write([UInt8](repeating: 65, count: 200_000))
    #expect(content("a") == "old")
    #expect(scratch.names.filter { !$0.hasPrefix(".") } == ["a"])
    try file.commit()
    #expect(content("a")?.count == 200_000)
    #expect(scratch.names == ["a"])
  }

  @Test func manySmallAndLargePiecesKeepTheirOrder() throws {
    var expected: [UInt8] = []
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in
      for size in [1, 65_535, 1, 65_536, 0, 3, 200_000, 65_534, 2, 1] {
        let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ size) }
        expected += piece
        try file.write(piece)
      }
    }
    #expect(try Array(Data(contentsOf: URL(filePath: scratch.path("a")))) == expected)
  }

  /// What happens where there are no nameless files.
  @Test func aHiddenNameServesAsWell() throws {
    do {
      let file = try OutputFile(path: scratch.path("a"), maybeNameless: false)
      try file.write("new")
      #expect(scratch.names.count == 1 && scratch.names.allSatisfy { $0.hasPrefix(".vademecum-") })
      try file.commit()
    }
    #expect(content("a") == "new" && scratch.names == ["a"])
    do {
      let file = try OutputFile(path: scratch.path("a"), maybeNameless: false)
      try file.write("newer")
    }
    #expect(content("a") == "new" && scratch.names == ["a"])
  }

  @Test func aFailedRunLeavesTheOldFileAlone() throws {
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in try file.write("old") }
    #expect(throws: FileError(.write, "x", .cancelled)) {
      try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in
        try file.write("new")
        throw FileError(.write, "x", .cancelled)
      }
    }
    #expect(content("a") == "old")
    #expect(scratch.names == ["a"])
  }

  @Test func permissionsOfAReplacedFileStay() throws {
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in try file.write("old") }
    chmod(scratch.path("a"), 0o640)
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in try file.write("new") }
    #expect(try mode("a") == 0o640)
    #expect(content("a") == "new")
  }

  @Test func aSymbolicLinkStaysOne() throws {
    scratch.makeFolder("sub")
    try OutputFile.write(to: scratch.path("sub/a")) { file throws(FileError) in try file.write("old") }
    scratch.link("link", to: "sub/a")
    try OutputFile.write(to: scratch.path("link")) { file throws(FileError) in try file.write("new") }
    #expect(content("sub/a") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link")) == "sub/a")
  }

  @Test func aSymbolicLinkToNothingLeadsToTheNewFile() throws {
    scratch.makeFolder("sub")
    scratch.link("sub/second", to: "a")
    scratch.link("first", to: "sub/second")
    try OutputFile.write(to: scratch.path("first")) { file throws(FileError) in try file.write("new") }
    #expect(content("sub/a") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("first")) == "sub/second")
    scratch.link("astray", to: "none/a")
    #expect(failure(scratch.path("astray")) == "its folder does not exist")
    scratch.link("round", to: "round")
    #expect(failure(scratch.path("round")) == "Too many levels of symbolic links")
  }

  /// What is open already is written to where it stands, as a shell's `>>` has it.
  @Test func anOpenFileIsWrittenToDirectly() throws {
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in try file.write("old, ") }
    let number = open(scratch.path("a"), O_WRONLY | O_APPEND)
    defer { close(number) }
    try OutputFile.write(to: "/dev/fd/\(number)") { file throws(FileError) in try file.write("new") }
    #expect(content("a") == "old, new")
    #expect(failure("/dev/fd/999") != nil)
  }

  @Test(arguments: ["", "a\0b"]) func whatIsNoPathIsRefused(_ path: String) {
    #expect(failure(path.isEmpty ? path : scratch.path(path)) == "its path is empty or has a zero byte in it")
    #expect(scratch.names == [])
  }

  // MARK: Inputs

  @Test func inputsAreKnownByWhateverPath() throws {
    scratch.write("text", to: "a")
    scratch.write("text", to: "b")
    scratch.link("link", to: "a")
    try FileManager.default.linkItem(atPath: scratch.path("a"), toPath: scratch.path("hard"))
    let (bytes, read) = FilesRead.by { try? readFile(scratch.path("a")) }
    #expect(bytes != nil)
    for name in ["a", "link", "hard", "./a", "../\(directory(of: scratch.path("x")).split(separator: "/").last!)/a"] {
      #expect(read.name(ofFileAt: scratch.path(name)) == scratch.path("a"), "\(name)")
    }
    for name in ["b", "none", ""] { #expect(read.name(ofFileAt: scratch.path(name)) == nil, "\(name)") }
    #expect(FilesRead([read, FilesRead(paths: [scratch.path("b")])]).name(ofFileAt: scratch.path("b")) != nil)
  }

  // MARK: Groups

  @Test func aGroupIsThereAsAWholeOrNotAtAll() throws {
    do {
      let group = FileGroup()
      try group.write([1], to: scratch.path("x/y/a"))
      try group.write([2], to: scratch.path("x/b"))
    }
    #expect(scratch.names == [])
    scratch.makeFolder("x")
    let group = FileGroup()
    try group.write([1], to: scratch.path("x/y/a"))
    group.commit()
    #expect(content("x/y/a") == "\u{1}")
    do { try FileGroup().write([1], to: scratch.path("x/y/z/b")) }
    #expect(scratch.names == ["x"] && content("x/y/a") != nil && !isFolder(scratch.path("x/y/z")))
  }

  @Test func aPipeIsWrittenToDirectly() throws {
    #expect(failure("/dev/null") { file throws(FileError) in try file.write("gone") } == nil)
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test func aFullDiskIsNamed() {
    #expect(failure("/dev/full") { file throws(FileError) in try file.write("x") } == "no space left on the disk")
  }

  @Test func missingFoldersAndFoldersAreNamed() throws {
    #expect(failure(scratch.path("none/a")) == "its folder does not exist")
    #expect(failure(scratch.path) == "it is a folder")
    #expect(scratch.names == [])
  }

  @Test func closedFoldersAndFilesAreNamed() throws {
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in try file.write("old") }
    chmod(scratch.path("a"), 0o444)
    chmod(scratch.path, 0o555)
    // The superuser may write anywhere, so this thread looks at files as nobody does.
    let isSuperuser = getuid() == 0
    if isSuperuser { lookAtFiles(as: 65_534) }
    defer { if isSuperuser { lookAtFiles(as: 0) } }
    #expect(failure(scratch.path("a")) == "permission denied")
    #expect(failure(scratch.path("b")) == "permission denied")
    #expect(content("a") == "old")
  }

  /// Whether this user may mount a file system.
  static let mayMount: Bool = {
    let scratch = TemporaryFolder()
    guard mount("none", scratch.path, "tmpfs", 0, "size=64k") == 0 else { return false }
    umount(scratch.path)
    return true
  }()

  @Test(.enabled(if: mayMount, "needs a disk of 64 kB")) func aDiskThatFillsLeavesTheOldFileAlone() throws {
    try #require(mount("none", scratch.path, "tmpfs", 0, "size=64k") == 0)
    defer { umount(scratch.path) }
    try OutputFile.write(to: scratch.path("a")) { file throws(FileError) in try file.write("old") }
    let failure = failure(scratch.path("a")) { file throws(FileError) in
      for _ in 0..<100 { try file.write([UInt8](repeating: 0, count: 10_000)) }
    }
    #expect(failure == "no space left on the disk")
    #expect(content("a") == "old")
    #expect(scratch.names == ["a"])
  }

  /// Calls `setfsuid`, which Swift does not import.
  func lookAtFiles(as user: Int32) {
    typealias Function = @convention(c) (Int32) -> Int32
    _ = unsafeBitCast(dlsym(nil, "setfsuid"), to: Function.self)(user)
  }
}
