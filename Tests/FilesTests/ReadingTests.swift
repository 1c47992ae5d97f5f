import Files
import Foundation
import TestSupport
import Testing

/// What files give, mapped and read, and why they give nothing.
@Suite(.timeLimit(.minutes(1))) struct ReadingTests {
  private let folder = TemporaryFolder(["a": "text", "empty": "", "large": String(repeating: "x", count: 200_000)])

  private func reason(_ body: () throws(FileError) -> Void) -> FileError.Reason? {
    do throws(FileError) {
      try body()
      return nil
    } catch {
      #expect(error.operation == .read)
      return error.reason
    }
  }

  @Test func filesAreMapped() throws {
    let file = try MappedFile(folder.path("a"))
    #expect(file.withBytes { Array($0) } == Array("text".utf8) && file.count == 4)
    #expect(try MappedFile(folder.path("empty")).withBytes { $0.count } == 0)
  }

  @Test func whatIsNoRegularFileIsNotMapped() throws {
    try #require(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(reason { () throws(FileError) in _ = try MappedFile(folder.path("pipe")) } == .notRegular)
    #expect(reason { () throws(FileError) in _ = try MappedFile(folder.path) } == .notRegular)
    #expect(reason { () throws(FileError) in _ = try MappedFile(folder.path("none")) } == .missing)
    #expect(
      reason { () throws(FileError) in _ = try MappedFile(folder.path("large"), limit: 199_999) }
        == .tooLarge(limit: 199_999))
  }

  @Test func filesAreReadToTheirEnd() throws {
    #expect(try readFile(folder.path("a")) == Array("text".utf8))
    #expect(try readFile(folder.path("empty")).isEmpty)
    #expect(try readFile(folder.path("large"), limit: 200_000).count == 200_000)
    #expect(
      reason { () throws(FileError) in _ = try readFile(folder.path("large"), limit: 199_999) }
        == .tooLarge(limit: 199_999))
    #expect(reason { () throws(FileError) in _ = try readFile(folder.path) } == .isFolder)
    #expect(reason { () throws(FileError) in _ = try readFile("/dev/zero", limit: 9) } == .tooLarge(limit: 9))
  }

  @Test func pipesAreWrittenAndRead() throws {
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    Thread.detachNewThread {
      try? OutputFile.write(to: pipe) { file throws(FileError) in
        try file.write(String(repeating: "x", count: 200_000))
      }
    }
    #expect(try readFile(pipe).count == 200_000)
  }

  @Test func errorsAreLedByTheFile() {
    #expect(FileError(.read, "a.yaml", .missing).description == "a.yaml: cannot be read: there is no such file")
    #expect(FileError(.write, "a", .full).description == "a: cannot be written: no space left on the disk")
  }

  // MARK: Comparing

  @Test(
    arguments: [
      (["text"], nil), (["te", "xt"], nil), (["te", "xy"], 3), (["text", "s"], 4), (["te"], 2), ([], 0), (["Text"], 0),
      (["", "te", "", "xt"], nil),
    ] as [([String], Int?)])
  func theFirstDifferenceIsFound(pieces: [String], difference: Int?) throws {
    let sink = try ComparingSink(with: folder.path("a"))
    for piece in pieces { try sink.write(piece) }
    sink.finish()
    #expect(sink.firstDifference == difference)
  }

  // MARK: Folders

  @Test func foldersAreListedWithoutWhatIsHidden() {
    let folder = TemporaryFolder(["b/c.yaml": "", "b/.d": "", "a": "", ".e/f": "", "B": ""])
    #expect(fileNames(in: folder.path) == ["B", "a", "b"])
    #expect(filePaths(below: folder.path) == ["B", "a", "b/c.yaml"])
    #expect(fileNames(in: folder.path("none")) == [])
    #expect(isFolder(folder.path("b")) && !isFolder(folder.path("a")) && !isFolder(folder.path("none")))
    #expect(fileExists(at: folder.path("a")) && !fileExists(at: folder.path("none")))
  }

  @Test func linksThatLeadBackAreEnteredOnce() {
    let loops = TemporaryFolder(["l/a.yaml": "", "l/sub/b.yaml": ""])
    for name in ["x", "y", "z"] { loops.link("l/\(name)", to: ".") }
    loops.link("l/sub/up", to: "..")
    #expect(filePaths(below: loops.path("l")) == ["a.yaml", "sub/b.yaml"])
    // Forty folders that each hold two links to the next: 2^40 paths lead to the last.
    for level in 0..<40 {
      loops.makeFolder("d\(level)")
      for name in ["x", "y"] { loops.link("d\(level)/\(name)", to: "../d\(level + 1)") }
    }
    loops.write("", to: "d40/c.yaml")
    #expect(filePaths(below: loops.path("d30")).count == 1)
  }

  @Test func foldersAreMadeWithTheirParents() throws {
    try makeFolder(folder.path("x/y"))
    try makeFolder(folder.path("x/y"))
    #expect(isFolder(folder.path("x/y")) && isEmptyOrAbsent(folder.path("x/y")))
    #expect(isEmptyOrAbsent(folder.path("none")) && !isEmptyOrAbsent(folder.path) && !isEmptyOrAbsent(folder.path("a")))
    #expect(throws: FileError(.write, folder.path("a"), .notFolder)) { try makeFolder(folder.path("a")) }
  }

  @Test func filesAreTheSameByWhateverPath() {
    folder.link("link", to: "a")
    #expect(isSameFile(folder.path("a"), folder.path("link")))
    #expect(!isSameFile(folder.path("a"), folder.path("large")) && !isSameFile(folder.path("a"), folder.path("none")))
  }
}
