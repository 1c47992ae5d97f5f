import Foundation
import TestSupport
import Testing

/// The commands that go on until somebody ends them.
@Suite struct WatchCommandTests {
  private static let catalogue = """
    language: fr
    sections: [{ id: a, title: A }]
    resources:
      - { id: un, section: a, title: Un, summary: Un mot. }

    """

  /// A folder in which everything changes the list of fonts: also what is written there must not count.
  private func folder() -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": Self.catalogue, "e.yaml": "catalogue: catalogue.yaml\ntitle: Essai\n", "fonts/none.txt": "x",
    ])
  }

  @Test func watchBuildsAgainAndKeepsTheLastGoodFile() throws {
    let folder = folder()
    let run = try Running(["watch", "e.yaml", "-o", "fonts/out.pdf"], in: folder)
    #expect(run.wait { run.output == "fonts/out.pdf: 3 pages\n" }, "\(run.output)")
    let first = try Data(contentsOf: URL(filePath: folder.path("fonts/out.pdf")))
    folder.write(Self.catalogue.replacing("title: Un", with: "title: Autre"), to: "catalogue.yaml")
    #expect(run.wait { run.output == "fonts/out.pdf: 3 pages\nfonts/out.pdf: 3 pages\n" }, "\(run.output)")
    let second = try Data(contentsOf: URL(filePath: folder.path("fonts/out.pdf")))
    #expect(first != second)
    folder.write(Self.catalogue.replacing("title: Un", with: "title: [Un"), to: "catalogue.yaml")
    #expect(run.wait { run.errors.contains("error: ") }, "\(run.errors)")
    #expect(try Data(contentsOf: URL(filePath: folder.path("fonts/out.pdf"))) == second)
    folder.write(Self.catalogue, to: "catalogue.yaml")
    #expect(run.wait { (try? Data(contentsOf: URL(filePath: folder.path("fonts/out.pdf")))) == first })
    // Its own files do not wake it.
    Foundation.Thread.sleep(forTimeInterval: 0.5)
    #expect(run.output.split(separator: "\n").count == 3, "\(run.output)")
    #expect(run.interrupt() == 0)
  }

  @Test func serveSaysWhereAndEndsWell() throws {
    let folder = folder()
    let run = try Running(["serve", "e.yaml", "--port", "0"], in: folder)
    #expect(run.wait { run.output.hasSuffix("\n") })
    let port = try #require(run.output.wholeMatch(of: /http:\/\/127.0.0.1:(\d+)\/: e.yaml; Ctrl-C ends it\n/)?.1)
    let second = try TestSupport.run(command, ["serve", "e.yaml", "--port", "\(port)"], in: folder.path)
    #expect(second.status == 74 && second.errors.contains("error: port \(port) of 127.0.0.1: Address already in use; "))
    #expect(run.interrupt() == 0)
  }

  @Test func whatCannotBeWatchedIsRefused() throws {
    let folder = folder()
    #expect(try TestSupport.run(command, ["watch", "e.yaml", "e.yaml", "-o", "x.pdf"], in: folder.path).status == 64)
    #expect(try TestSupport.run(command, ["serve", "e.yaml", "--port", "70000"], in: folder.path).status == 64)
  }
}

/// The command, while it runs.
private final class Running {
  private let process = Process()
  private let folder: TemporaryFolder
  private let scratch = TemporaryFolder(["output": "", "errors": ""])

  init(_ arguments: [String], in folder: TemporaryFolder) throws {
    self.folder = folder
    process.executableURL = URL(filePath: command)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch.path("output")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch.path("errors")))
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// What it printed so far.
  var output: String { (try? String(contentsOfFile: scratch.path("output"), encoding: .utf8)) ?? "" }
  var errors: String { (try? String(contentsOfFile: scratch.path("errors"), encoding: .utf8)) ?? "" }

  /// Waits until something is so; false when it never is.
  func wait(until isSo: () -> Bool) -> Bool {
    let end = Date.now + 20
    while !isSo() {
      guard Date.now < end else { return false }
      usleep(10_000)
    }
    return true
  }

  /// Interrupts it, as Ctrl-C does, and gives its exit status.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
