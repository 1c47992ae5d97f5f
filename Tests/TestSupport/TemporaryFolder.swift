import Foundation

/// A folder of a test's own, which goes away with the last reference to it.
package final class TemporaryFolder: Sendable {
  /// Its path.
  package let path: String

  /// Makes a folder that holds `files`, texts by their paths from it.
  package init(_ files: [String: String] = [:]) {
    path = FileManager.default.temporaryDirectory.appending(path: "vademecum-\(UUID().uuidString)").path
    makeFolder("")
    for (name, text) in files { write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it, which need not be there.
  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of what is in it, in order.
  package var names: [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: path).sorted() } catch { fail("list", "", error) }
  }

  /// Makes a folder in it, and those that it lies in.
  package func makeFolder(_ name: String) {
    do {
      try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    } catch {
      fail("make", name, error)
    }
  }

  /// Writes a file, in a folder that is there or not.
  package func write(_ bytes: some Sequence<UInt8>, to name: String) {
    let file = URL(filePath: path(name))
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    } catch {
      fail("write", name, error)
    }
  }

  /// Writes a text file, in a folder that is there or not.
  package func write(_ text: String, to name: String) { write(text.utf8, to: name) }

  /// Makes a symbolic link.
  package func link(_ name: String, to target: String) {
    do {
      try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    } catch {
      fail("link", name, error)
    }
  }

  /// A test that has no folder to work in can show nothing.
  private func fail(_ what: String, _ name: String, _ error: any Error) -> Never {
    preconditionFailure("cannot \(what) '\(name)' in a temporary folder: \(error)")
  }
}
