import Foundation
import TestSupport
import Testing

@testable import Preview

/// What is told of files that change, however they are written.
@Suite struct FileWatchTests {
  @Test(arguments: [false, true])
  func savesAreTold(isPolling: Bool) throws {
    let folder = TemporaryFolder(["a.yaml": "one", "b.yaml": "two", "other.txt": "x"])
    let watch = FileWatch(isPolling: isPolling)
    Foundation.Thread.sleep(forTimeInterval: 0.05)
    watch.watch(["a.yaml", "b.yaml", "missing/c.yaml"].map(folder.path), readSince: FileWatch.Moment())
    func changes(_ edit: () throws -> Void) rethrows -> [String] {
      try edit()
      return watch.changes().map { $0.replacing(folder.path + "/", with: "") }
    }
    #expect(changes { folder.write("one more", to: "a.yaml") } == ["a.yaml"])
    // As editors do: a new file gets the name of the old one.
    let renamed = try changes {
      folder.write("other", to: ".b.yaml.tmp")
      try #require(rename(folder.path(".b.yaml.tmp"), folder.path("b.yaml")) == 0)
    }
    #expect(renamed == ["b.yaml"])
    #expect(try changes { try FileManager.default.removeItem(atPath: folder.path("a.yaml")) } == ["a.yaml"])
    #expect(changes { folder.write("again", to: "a.yaml") } == ["a.yaml"])
    // A file that nobody names, and one that is missing.
    let come = changes {
      folder.write("y", to: "other.txt")
      folder.makeFolder("missing")
      folder.write("three", to: "missing/c.yaml")
    }
    #expect(come.contains(isPolling ? "missing/c.yaml" : "missing") && !come.contains("other.txt"))
  }

  @Test func savesOfTheSameSizeAfterEachOtherAreAllTold() {
    let folder = TemporaryFolder(["a": "0"])
    let quick = FileWatch()
    Foundation.Thread.sleep(forTimeInterval: 0.05)
    quick.watch([folder.path("a")], readSince: FileWatch.Moment())
    for turn in 1...9 {
      folder.write("\(turn)", to: "a")
      #expect(soon(quick) == [folder.path("a")], "save \(turn)")
    }
  }

  @Test func burstsAreOneChange() {
    let names = (0..<50).map { "f\($0)" }
    let folder = TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "x") }))
    let watch = FileWatch()
    Foundation.Thread.sleep(forTimeInterval: 0.05)
    watch.watch(names.map(folder.path), readSince: FileWatch.Moment())
    for name in names { folder.write("y", to: name) }
    #expect(watch.changes() == names.map(folder.path).sorted())
  }

  @Test func whatChangedBeforeItWasWatchedIsTold() {
    let folder = TemporaryFolder()
    let (watch, moment) = (FileWatch(), FileWatch.Moment())
    folder.write("x", to: "a")
    watch.watch([folder.path("a")], readSince: moment)
    #expect(watch.changes() == [folder.path("a")])
  }

  @Test func whatSomebodyElseWatchesMeanwhileIsToldToo() {
    let folder = TemporaryFolder(["a": "x"])
    let (watch, moment) = (FileWatch(), FileWatch.Moment())
    Foundation.Thread.sleep(forTimeInterval: 0.05)
    // Saved after the first has read it, and before the second has.
    folder.write("y", to: "a")
    Foundation.Thread.sleep(forTimeInterval: 0.05)
    watch.watch([folder.path("a")], readSince: FileWatch.Moment())
    watch.watch([folder.path("a")], readSince: moment)
    #expect(soon(watch) == [folder.path("a")])
  }

  /// What has changed; nothing after a few seconds.
  private func soon(_ watch: FileWatch, within seconds: Double = 5) -> [String] {
    let ended = DispatchSemaphore(value: 0)
    Foundation.Thread.detachNewThread {
      if ended.wait(timeout: .now() + seconds) == .timedOut { watch.stop() }
    }
    defer { ended.signal() }
    return watch.changes()
  }

  /// What LibreOffice 7.4 does when a sheet is opened, saved and closed, as strace(1) tells.
  @Test func aSheetSavedByAnOfficeProgramIsOneChange() throws {
    let folder = TemporaryFolder(["data.xlsx": "old", "images/a.png": "x"])
    let watch = FileWatch()
    Foundation.Thread.sleep(forTimeInterval: 0.05)
    watch.watch([folder.path("data.xlsx"), folder.path], readSince: FileWatch.Moment())
    folder.write("me", to: ".~lock.data.xlsx#")
    #expect(soon(watch, within: 0.5).isEmpty, "a lock is no change")
    let saved = FileWatch()
    // Who looks for pictures has read the folder.
    saved.watch([folder.path("data.xlsx"), folder.path], readSince: FileWatch.Moment())
    try FileManager.default.removeItem(atPath: folder.path(".~lock.data.xlsx#"))
    folder.write("", to: "lu123.tmp")
    folder.write("new", to: "lu123.tmp")
    folder.write("me", to: ".~lock.data.xlsx#")
    try #require(rename(folder.path("lu123.tmp"), folder.path("data.xlsx")) == 0)
    try #require(chmod(folder.path("data.xlsx"), 0o644) == 0)
    try FileManager.default.removeItem(atPath: folder.path(".~lock.data.xlsx#"))
    #expect(soon(saved) == [folder.path("data.xlsx")])
    // It opens what it has saved to write it, and writes nothing.
    Foundation.Thread.sleep(forTimeInterval: 0.1)
    let handle = try FileHandle(forUpdating: URL(filePath: folder.path("data.xlsx")))
    try handle.close()
    #expect(soon(saved, within: 0.5).isEmpty, "a save is one change")
  }

  @Test func aStopEndsTheWait() {
    let watch = FileWatch()
    watch.stop()
    #expect(watch.changes().isEmpty)
  }

  @Test func whatConcernsWhom() {
    let folder = TemporaryFolder(["list/a.md": "x", "data/b.yaml": "x"])
    let paths = WatchedPaths(
      [folder.path("list"), folder.path("data/b.yaml"), folder.path("none/at/all.yaml")],
      outputs: [folder.path("list/out.pdf")])
    let list = folder.path("list")
    #expect(paths.changedPath("new.md", in: list) == "\(list)/new.md")
    for name in [".~lock.new.md#", "lu2190217hvlp.tmp", "~$new.xlsx", "new.md~", "#new.md#", ".new.md.swp"] {
      #expect(paths.changedPath(name, in: list) == nil, "\(name)")
    }
    #expect(paths.changedPath("out.pdf", in: list) == nil)
    #expect(paths.changedPath("other.yaml", in: folder.path("data")) == nil)
    #expect(paths.changedPath("none", in: folder.path) == folder.path("none"))
    #expect(paths.folders == [folder.path, list, folder.path("data")])
  }

  @Test func linksLeadToWhatIsWatched() throws {
    let folder = TemporaryFolder(["real/a.yaml": "x"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.yaml"), withDestinationPath: folder.path("real/a.yaml"))
    let watch = FileWatch()
    Foundation.Thread.sleep(forTimeInterval: 0.05)
    watch.watch([folder.path("a.yaml")], readSince: FileWatch.Moment())
    folder.write("y", to: "real/a.yaml")
    #expect(watch.changes() == [folder.path("real/a.yaml")])
  }

  @Test func mountsOfOtherMachinesAreDeaf() {
    let table = MountTable(
      """
      /dev/sda1 / ext4 rw 0 0
      server:/home /home nfs4 rw 0 0
      /dev/sdb1 /home/local\\040disk ext4 rw 0 0
      sshfs#x /mnt/x fuse.sshfs rw 0 0
      """)
    #expect(!table.isDeaf("/") && !table.isDeaf("/usr/share") && !table.isDeaf("/home/local disk/a"))
    #expect(table.isDeaf("/home/me/catalogue") && table.isDeaf("/mnt/x"))
  }
}
