import Files
import TestSupport
import Testing

/// A stamp is that of one version of one file.
@Suite struct FileStampTests {
  private let folder = TemporaryFolder(["a": "text", "b": "text"])

  /// The stamp of a file however lately it changed.
  private func stamp(_ name: String) -> FileStamp? { FileStamp(ofFile: folder.path(name), settlingTime: -100) }

  @Test func filesAndVersionsHaveStampsOfTheirOwn() throws {
    let first = try #require(stamp("a"))
    #expect(stamp("a") == first)
    #expect(stamp("b") != first)
    folder.write("a longer text", to: "a")
    #expect(stamp("a") != first)
  }

  @Test func whatChangedJustNowMayChangeUnseen() { #expect(FileStamp(ofFile: folder.path("a")) == nil) }

  @Test func onlyFilesHaveStamps() {
    folder.link("link", to: "a")
    folder.makeFolder("folder")
    for name in ["link", "folder", "none"] { #expect(stamp(name) == nil) }
  }
}
