import Foundation
import TestSupport
import Testing

/// Batches that come to a sudden end: whatever is there is whole, and the next run makes the rest.
@Suite struct InterruptedBatchTests {
  private static let count = 120

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
  func onlyWholeFilesAreLeft(_ signal: Int32) throws {
    try withFolder { folder in
      let arguments = try prepare(folder)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: command)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      while process.isRunning, names(folder).count < 3 { usleep(2_000) }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      if signal == SIGKILL {
        #expect(process.terminationReason == .uncaughtSignal)
      } else {
        #expect(process.terminationReason == .exit && process.terminationStatus == 128 + signal)
      }
      let left = names(folder)
      #expect(left.count >= 3 && left.count < Self.count && left.allSatisfy { $0.hasSuffix(".pdf") })
      for name in left { #expect(try run("qpdf", ["--check", "out/\(name)"], in: folder).status == 0) }
      let rest = try run(command, arguments, in: folder)
      #expect(rest.output == "\(Self.count - left.count) written, \(left.count) unchanged\n")
      #expect(names(folder).count == Self.count)
    }
  }

  /// A disk that is full, as a limit on the size of files imitates it.
  @Test(.disabled(if: isSanitized, "a sanitizer needs large files of its own, which the limit denies it"))
  func whatCannotBeWrittenWholeIsNotThere() throws {
    try withFolder { folder in
      let arguments = try prepare(folder)
      let script = "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\""
      let outcome = try run("sh", ["-c", script, command] + arguments, in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.output == "0 written, 0 unchanged, \(Self.count) failed\n")
      #expect(outcome.errors.contains("error: out/e0.pdf: cannot be written: File too large\n"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out").isEmpty)
    }
  }

  /// Writes many small editions of one catalogue and gives the arguments of a batch of them.
  private func prepare(_ folder: String) throws -> [String] {
    var catalogue = "language: fr\nsections: [{ id: a, title: A }]\nresources:\n"
    for index in 0..<Self.count {
      catalogue += "  - { id: r\(index), section: a, title: Titre \(index), summary: Un mot. }\n"
    }
    try write(catalogue, to: "\(folder)/catalogue.yaml")
    let editions = try (0..<Self.count).map { index in
      try write(
        "catalogue: catalogue.yaml\ntitle: N\(index)\nselect: { resources: [r\(index)] }\n",
        to: "\(folder)/e\(index).yaml")
      return "e\(index).yaml"
    }
    return ["batch", "-o", "out"] + editions
  }

  /// The files that the batch has made so far, hidden ones among them.
  private func names(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/out")) ?? []
  }
}
