import Files
import TestSupport
import Testing
import Threads

/// What is noted while files are read.
@Suite struct FileLogTests {
  let folder = TemporaryFolder(["a.yaml": "a", "b.yaml": "b", "sub/c.yaml": "c", "sub/.hidden": "h"])

  /// The paths that some work depends on, as seen from the folder.
  private func noted(_ work: () -> Void) -> [String] {
    let caches = FileBackedCaches()
    FileBackedCache<Int, Void>(in: caches).value(for: 0, work)
    return caches.filesRead.map { $0.replacing("\(folder.path)/", with: "").replacing(folder.path, with: ".") }
  }

  private func path(_ name: String) -> String { folder.path(name) }

  @Test func filesThatAreReadAreNoted() {
    #expect(noted { _ = try? readFile(path("a.yaml")) } == ["a.yaml"])
    #expect(noted { _ = try? MappedFile(path("a.yaml")) } == ["a.yaml"])
    #expect(noted { _ = try? ComparingSink(with: path("a.yaml")) } == ["a.yaml"])
  }

  @Test func whatIsLookedForIsNoted() {
    #expect(noted { _ = try? readFile(path("none")) } == ["none"])
    #expect(noted { _ = try? MappedFile(path("none")) } == ["none"])
    #expect(noted { _ = fileExists(at: path("none")) } == ["none"])
    #expect(noted { _ = fileExists(at: path("a.yaml")) } == ["a.yaml"])
    #expect(noted { _ = isFolder(path("a.yaml")) } == ["a.yaml"])
    #expect(noted { _ = realPath(of: path("none")) } == ["none"])
    #expect(noted { _ = isSameFile(path("a.yaml"), path("none")) } == ["a.yaml", "none"])
    #expect(noted { _ = joinPath(path("sub"), "../none") } == ["sub/../none"])
  }

  @Test func foldersThatAreListedAreNoted() {
    #expect(noted { _ = fileNames(in: path("none")) } == ["none"])
    #expect(noted { _ = fileNames(in: folder.path) } == ["."])
    #expect(noted { _ = filePaths(below: folder.path) } == [".", "a.yaml", "b.yaml", "sub", "sub/c.yaml"])
    #expect(noted { FileLog.noteContents(of: path("sub")) } == ["sub"])
  }

  @Test func whatIsWrittenIsNotNoted() {
    let names = noted {
      #expect(throws: Never.self) {
        try makeFolder(path("out"))
        try OutputFile.write(to: path("out/a.pdf")) { file throws(FileError) in try file.write("new") }
      }
      #expect(isEmptyOrAbsent(path("other")))
    }
    #expect(names == [])
  }

  @Test func whatDoesNotMatterIsNotNoted() {
    #expect(noted { FileLog.withoutNoting { _ = fileExists(at: path("a.yaml")) } } == [])
  }

  @Test func eachIsNotedOnceByItsShortestName() {
    let names = noted {
      for name in ["./a.yaml", "a.yaml", "sub/../a.yaml", "b.yaml", "/b.yaml", "a.yaml"] {
        _ = fileExists(at: path(name))
      }
    }
    #expect(names == ["a.yaml", "b.yaml"])
  }

  @Test func whatIsReadByItsRealPathIsNotedByItsName() throws {
    folder.link("link", to: "sub")
    #expect(noted { _ = realPath(of: path("link/c.yaml")).map { try? readFile($0) } } == ["link/c.yaml"])
    #expect(noted { _ = realPath(of: path("link")).map(fileNames) } == ["link", "sub"])
  }

  // MARK: Threads

  @Test func threadsThatHelpAreNoted() throws {
    let names = ["a.yaml", "b.yaml", "sub/c.yaml"]
    #expect(noted { _ = concurrentMap(names) { fileExists(at: path($0)) } } == names)
    #expect(noted { ThreadPool.run(names, threads: 3) { name, _ in _ = fileExists(at: path(name)) } } == names)
    let inThread = noted {
      Thread { _ = concurrentMap(names) { fileExists(at: path($0)) } }?.join()
    }
    #expect(inThread == names)
  }

  @Test func otherThreadsAreNot() {
    let (begun, read) = (Gate(), Gate())
    let other = Thread {
      begun.wait()
      _ = fileExists(at: path("b.yaml"))
      read.open()
    }
    let names = noted {
      begun.open()
      read.wait()
      _ = fileExists(at: path("a.yaml"))
    }
    other?.join()
    #expect(names == ["a.yaml"])
  }

  // MARK: Logs in logs

  @Test func whatIsMadeFromOtherThingsDependsOnTheirFiles() {
    let caches = FileBackedCaches()
    let (inner, outer) = (
      FileBackedCache<String, Bool>(in: caches), FileBackedCache<String, Bool>(in: FileBackedCaches())
    )
    func ask(_ name: String) -> Bool { inner.value(for: name) { fileExists(at: path(name)) } }
    #expect(ask("a.yaml"))
    // One value that is there, and one that is made for it.
    let names = noted {
      _ = outer.value(for: "both") { ask("a.yaml") && ask("b.yaml") && fileExists(at: path("sub/c.yaml")) }
    }
    #expect(names == ["a.yaml", "b.yaml", "sub/c.yaml"])
    #expect(caches.filesRead == ["a.yaml", "b.yaml"].map(path))
  }
}
