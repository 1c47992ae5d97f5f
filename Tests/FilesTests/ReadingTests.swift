import Files
import Foundation
import TestSupport
import Testing

/// What files give, mapped and read, and why they give nothing.
@Suite(.endsSomeday) struct ReadingTests {
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

  @Test func filesAreMappedAndRead() throws {
    let (mapped, read) = (try MappedFile(folder.path("a")), try FileContents(folder.path("a")))
    #expect(mapped.withBytes { Array($0) } == Array("text".utf8) && mapped.count == 4)
    #expect(read.withBytes { Array($0) } == Array("text".utf8) && read.count == 4)
    #expect(try MappedFile(folder.path("empty")).withBytes { $0.count } == 0)
    #expect(try FileContents(folder.path("empty")).withBytes { $0.count } == 0)
  }

  /// All that opens a file to read it.
  enum Reader: CaseIterable {
    case mapped, contents, pieces, shared, whole, wholeMaybePipe, comparing

    func read(_ path: String) throws(FileError) {
      switch self {
      case .mapped: _ = try MappedFile(path)
      case .contents: _ = try FileContents(path)
      case .pieces: _ = try FileReader(path)
      case .shared: _ = try SharedFile.open(path)
      case .whole: _ = try readFile(path)
      case .wholeMaybePipe: _ = try readFile(path, maybePipe: true)
      case .comparing: _ = try ComparingSink(with: path)
      }
    }
  }

  /// Pipes and devices are refused at once, whoever writes to them.
  @Test(arguments: Reader.allCases) func whatIsNoRegularFileIsRefused(_ reader: Reader) throws {
    try #require(mkfifo(folder.path("pipe"), 0o600) == 0)
    for path in [folder.path("pipe"), "/dev/zero", "/dev/null"] {
      #expect(reason { () throws(FileError) in try reader.read(path) } == .notRegular, "\(path)")
    }
    let reasonOfFolder = reason { () throws(FileError) in try reader.read(folder.path) }
    #expect(reasonOfFolder == .notRegular || reasonOfFolder == .isFolder)
    for path in [folder.path("none"), "", folder.path("a\0b")] {
      #expect(reason { () throws(FileError) in try reader.read(path) } == .missing)
    }
  }

  @Test func largeFilesAreRefused() throws {
    #expect(
      reason { () throws(FileError) in _ = try MappedFile(folder.path("large"), limit: 199_999) }
        == .tooLarge(limit: 199_999))
    #expect(
      reason { () throws(FileError) in _ = try FileContents(folder.path("large"), limit: 199_999) }
        == .tooLarge(limit: 199_999))
  }

  /// A file that is cut while it is open gives what is left of it.
  @Test func filesMayShrinkWhileTheyAreRead() throws {
    let reader = try FileReader(folder.path("large"))
    let whole = try FileContents(folder.path("large"))
    #expect(truncate(folder.path("large"), 1000) == 0)
    #expect(try reader.bytes(in: 500..<reader.count).count == 500)
    var count = 0
    try reader.forEachPiece { count += $0.count }
    #expect(count == 1000)
    #expect(whole.withBytes { $0.count == 200_000 && $0.last == UInt8(ascii: "x") })
  }

  @Test func sharedFilesAreReadInPlaces() throws {
    func read(_ file: SharedFile, from offset: Int, _ count: Int) -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: count) { bytes, found in
        found = file.read(from: offset, into: UnsafeMutableRawBufferPointer(bytes))
      }
    }
    let file = try SharedFile.open(folder.path("a"))
    #expect(file.count == 4)
    #expect(read(file, from: 1, 2) == Array("ex".utf8) && read(file, from: 0, 1) == Array("t".utf8))
    #expect(read(file, from: 2, 9) == Array("xt".utf8) && read(file, from: 4, 1) == [] && read(file, from: 9, 1) == [])
  }

  /// Whoever opens the same file shares it; who opens the next by its name does not, nor who opens it after all have closed it.
  @Test func filesAreSharedWhileTheyAreOpen() throws {
    let first = try SharedFile.open(folder.path("a"))
    folder.link("b", to: folder.path("a"))
    #expect(try SharedFile.open(folder.path("b")) === first)
    try OutputFile.write(to: folder.path("a")) { file throws(FileError) in try file.write("other") }
    let next = try SharedFile.open(folder.path("a"))
    #expect(next !== first && next.count == 5 && first.count == 4)
    func size() throws -> Int { try SharedFile.open(folder.path("large")).count }
    #expect(try size() == 200_000)
    #expect(truncate(folder.path("large"), 1000) == 0)
    #expect(try size() == 1000)
  }

  @Test func filesAreReadToTheirEnd() throws {
    #expect(try readFile(folder.path("a")) == Array("text".utf8))
    #expect(try readFile(folder.path("empty")).isEmpty)
    #expect(try readFile(folder.path("large"), limit: 200_000).count == 200_000)
    #expect(
      reason { () throws(FileError) in _ = try readFile(folder.path("large"), limit: 199_999) }
        == .tooLarge(limit: 199_999))
    #expect(reason { () throws(FileError) in _ = try readFile(folder.path) } == .isFolder)
  }

  /// A pipe of a shell's, `<(...)`, has a name that leads to an open file of this process.
  @Test func pipesThatWereHandedOverAreRead() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (from, to) = (ends[0], ends[1])
    defer { close(from) }
    Thread.detachNewThread {
      try? OutputFile.write(to: "/dev/fd/\(to)") { file throws(FileError) in
        try file.write(String(repeating: "x", count: 200_000))
      }
      close(to)
    }
    folder.link("pipe", to: "/dev/fd/\(from)")
    #expect(reason { () throws(FileError) in _ = try readFile(folder.path("pipe")) } == .notRegular)
    #expect(try readFile(folder.path("pipe"), maybePipe: true).count == 200_000)
  }

  @Test func pipesAreReadAsFarAsTheyMayGo() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let to = ends[1]
    Thread.detachNewThread {
      try? OutputFile.write(to: "/dev/fd/\(to)") { file throws(FileError) in try file.write("0123456789") }
    }
    #expect(
      reason { () throws(FileError) in _ = try readFile("/dev/fd/\(ends[0])", limit: 9, maybePipe: true) }
        == .tooLarge(limit: 9))
    for end in ends { close(end) }
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
