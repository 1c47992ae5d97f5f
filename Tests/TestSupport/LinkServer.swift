import Foundation

/// A server on this machine that answers as servers of the world do (`Tests/LinksTests/Fixtures/server.py`), until it is let go.
package final class LinkServer {
  /// Its address, without a slash at the end.
  package let address: String
  private let process = Process()
  private let input = Pipe()

  /// Starts it.
  package init() throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "\(Repository.root)/Tests/LinksTests/Fixtures/server.py"]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = "http://127.0.0.1:\(line.filter(\.isNumber))"
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  /// The requests so far: the moment in seconds, the method and the path.
  package func requests() throws -> [(moment: Double, method: String, path: String)] {
    let log = try run(
      "python3", ["-c", "import urllib.request; print(urllib.request.urlopen('\(address)/log').read().decode())"])
    return log.output.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 3, let moment = Double(parts[0]) else { return nil }
      return (moment, String(parts[1]), String(parts[2]))
    }
  }
}
