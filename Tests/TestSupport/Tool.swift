import Foundation

/// What a program printed, as UTF-8 with replacement characters for all that is not, and how it ended.
package struct ToolOutcome: Sendable {
  /// What it wrote to standard output.
  package var output: String
  /// What it wrote to standard error.
  package var errors: String
  /// Its exit status.
  package var status: Int32

  /// All that it wrote.
  package var printed: String { output + errors }
}

/// Runs a program, which the path finds, to its end. The command keeps nothing in the user's folders and speaks English,
/// unless the environment says so.
package func run(
  _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
) throws -> ToolOutcome {
  let scratch = TemporaryFolder()
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.environment = ProcessInfo.processInfo.environment.merging(["VADEMECUM_NO_CACHE": "1", "LC_ALL": "C.UTF-8"]) {
    $1
  }
  .merging(environment) { $1 }
  if let folder { process.currentDirectoryURL = URL(filePath: folder) }
  // Files, not pipes: a full pipe would stop the program.
  let (output, errors) = (try scratch.handle("output"), try scratch.handle("errors"))
  (process.standardOutput, process.standardError, process.standardInput) = (output, errors, FileHandle.nullDevice)
  try process.run()
  process.waitUntilExit()
  return ToolOutcome(
    output: try scratch.text("output"), errors: try scratch.text("errors"), status: process.terminationStatus)
}

extension TemporaryFolder {
  /// An empty file, open to write to.
  fileprivate func handle(_ name: String) throws -> FileHandle {
    write("", to: name)
    return try FileHandle(forWritingTo: URL(filePath: path(name)))
  }

  fileprivate func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }
}
