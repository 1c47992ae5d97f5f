import Foundation
import TestSupport
import Testing

@testable import Files

/// Folders that are written all or not at all.
@Suite struct OutputFolderTests {
  let scratch = TemporaryFolder()

  private func content(_ name: String) -> String? { try? String(contentsOfFile: scratch.path(name), encoding: .utf8) }

  private func write(_ files: [String: String], isForced: Bool = false) throws(FileError) -> OutputFolder.Outcome {
    let files = files.sorted { $0.key < $1.key }.map { OutputFolder.File(path: $0.key, bytes: Array($0.value.utf8)) }
    return try OutputFolder(scratch.path("site/"), files, isForced: isForced).write()
  }

  /// All files of the folder, hidden ones too, but for the list.
  private var files: [String: String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: scratch.path("site"))) ?? []
    let all = paths.compactMap { path in content("site/\(path)").map { (path, $0) } }
    return Dictionary(uniqueKeysWithValues: all).filter { $0.key != WrittenFiles.name }
  }

  @Test func aNewFolderHoldsAllAndNothingElse() throws {
    #expect(try write(["a": "1", "r/b": "2"]) == .written)
    #expect(files == ["a": "1", "r/b": "2"] && scratch.names == ["site"])
    #expect(try write(["a": "1", "r/b": "2"]) == .unchanged)
  }

  @Test func whatGoesIsTakenAwayWithItsFolder() throws {
    _ = try write(["a": "1", "r/b": "2", "s/c": "3"])
    scratch.write("own", to: "site/s/own")
    #expect(try write(["a": "new"]) == .written)
    #expect(files == ["a": "new", "s/own": "own"])
    #expect(!isFolder(scratch.path("site/r")))
  }

  @Test func filesOfOthersStay() throws {
    scratch.write("own", to: "site/a")
    let failure = #expect(throws: FileError.self) { try write(["0": "1", "a": "2", "b": "3"]) }
    #expect(failure == FileError(.write, scratch.path("site/a"), .isForeign))
    #expect(files == ["a": "own"])
    #expect(try write(["a": "2"], isForced: true) == .written)
    #expect(files == ["a": "2"])
    scratch.write("changed", to: "site/a")
    #expect(throws: FileError.self) { try write(["a": "3"]) }
    #expect(try write(["b": "3"]) == .written)
    #expect(files == ["a": "changed", "b": "3"])
  }

  /// A link is somebody's, wherever it leads, and what it leads to stays in any case.
  @Test(arguments: ["", "else"])
  func linksOfOthersStay(_ content: String) throws {
    if !content.isEmpty { scratch.write(content, to: "else") }
    _ = try write(["0": "1"])
    let link = scratch.path("site/a")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../else")
    let failure = #expect(throws: FileError.self) { try write(["0": "2", "a": "else"]) }
    #expect(failure == FileError(.write, link, .isForeign) && files["0"] == "1")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../else")
    #expect(try write(["a": "new"], isForced: true) == .written)
    #expect(self.content("site/a") == "new" && self.content("else") == (content.isEmpty ? nil : content))
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == nil)
  }

  @Test func slashesAtTheEndCountForNothing() throws {
    let file = OutputFolder.File(path: "a", bytes: [1])
    #expect(try OutputFolder(scratch.path("new///"), [file]).write() == .written)
    #expect(try OutputFolder(scratch.path("new//"), [file]).write() == .unchanged)
  }

  @Test func allIsPutBackWhenSomethingFails() throws {
    _ = try write(["a": "1", "b": "2", "z/c": "3"])
    // A file stands where a folder is wanted.
    scratch.write("own", to: "site/y")
    #expect(throws: FileError.self) { try write(["a": "new", "m/n": "new", "y/x": "new"]) }
    #expect(files == ["a": "1", "b": "2", "z/c": "3", "y": "own"])
    #expect(!isFolder(scratch.path("site/m")))
    #expect(try write(["a": "4"]) == .written)
    #expect(files == ["a": "4", "y": "own"])
  }

  @Test func aListLeadsNowhereElse() throws {
    _ = try write(["a": "1"])
    let list = try #require(content("site/\(WrittenFiles.name)"))
    scratch.write("1", to: "outside")
    scratch.write(list + list.replacing("  a", with: "  ../outside"), to: "site/\(WrittenFiles.name)")
    _ = try write(["b": "1"])
    #expect(files == ["b": "1"] && content("outside") == "1")
  }
}
