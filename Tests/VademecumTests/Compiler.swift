import Foundation
import TestSupport
import Testing

/// The Swift compiler, for what is built of this package.
enum Compiler {
  /// The folder of the compiled modules of this build.
  private static let modules = URL(filePath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "Modules").path

  /// Writes into a folder, as JSON, what is public in a module.
  static func extractSymbols(of module: String, into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let outcome = try run(
      "swift",
      ["symbolgraph-extract", "-module-name", module, "-target", target()] + searchOptions()
        + ["-minimum-access-level", "public", "-output-dir", folder])
    try #require(outcome.status == 0, "\(outcome.printed)")
  }

  private static func target() throws -> String {
    let information = try run("swift", ["-print-target-info"]).output
    return try String(#require(information.firstMatch(of: /"unversionedTriple": "([^"]+)"/)).output.1)
  }

  /// The options with which it finds the modules, those of C too.
  private static func searchOptions() throws -> [String] {
    let libraries = "\(Repository.root)/Sources/Libraries"
    let maps = try FileManager.default.contentsOfDirectory(atPath: libraries).flatMap { ["-I", "\(libraries)/\($0)"] }
    // Those of our own C have module maps beside their objects.
    let own = try FileManager.default.contentsOfDirectory(atPath: "\(libraries)/Own").flatMap {
      ["-Xcc", "-fmodule-map-file=\(modules)/../\($0).build/module.modulemap"]
    }
    let names = try Repository.text(of: "Package.swift").matches(of: /pkgConfig: "([^"]+)"/).map { String($0.output.1) }
    let headers = try run("pkg-config", ["--cflags-only-I"] + names).output.split(whereSeparator: \.isWhitespace)
    return ["-I", modules] + maps + own + headers.flatMap { ["-Xcc", String($0)] }
  }

  /// What it says of a program; empty for one without mistakes and warnings.
  static func check(_ program: String) throws -> String {
    let folder = TemporaryFolder(["main.swift": program])
    let options = ["-typecheck", "-swift-version", "6", folder.path("main.swift")]
    return try run("swiftc", options + searchOptions()).printed
  }
}
