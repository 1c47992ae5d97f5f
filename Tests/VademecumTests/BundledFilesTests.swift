import Foundation
import TestSupport
import Testing

/// The program's own files: all that name them name the same.
@Suite struct BundledFilesTests {
  private static let patterns = Repository.files(below: "Sources/Languages").filter {
    ($0.split(separator: "/").last ?? "").hasPrefix("hyph_")
  }.map { "Sources/Languages/\($0)" }

  /// What the package copies into its bundle.
  private static func copied() throws -> Set<String> {
    let package = try Repository.text(of: "Package.swift")
    let target = try #require(package.firstRange(of: "name: \"CShare\""))
    let list = try #require(
      package[target.upperBound...].firstMatch(of: #/resources: \[(.*?)\]\.map/#.dotMatchesNewlines()))
    let folders = list.output.1.matches(of: #/"([^"]+)"/#).map { String($0.output.1) }
    let names = try #require(package.firstMatch(of: #/let patterns = \[(.*?)\]/#.dotMatchesNewlines()))
    let patterns = names.output.1.matches(of: #/"([^"]+)"/#).map { "Sources/Languages/\($0.output.1)" }
    return Set(folders + patterns)
  }

  @Test func allPatternsAreInTheBundle() throws {
    let copied = try Self.copied()
    #expect(copied.count > 6 && copied.isSuperset(of: Self.patterns) && Self.patterns.count > 1)
    for path in copied { #expect(FileManager.default.fileExists(atPath: "\(Repository.root)/\(path)"), "\(path)") }
  }

  @Test func whatIsStaleIsLookedForInAllOfThem() throws {
    let script = try Repository.text(of: ".ci/drop-stale-bundles").replacing("\\\n", with: " ")
    let loop = try #require(script.firstMatch(of: #/for original in ([^;]*);/#))
    let names = loop.output.1.split(separator: " ").map(String.init)
    let globs = names.filter { $0.contains("*") }
    #expect(globs == ["Sources/Languages/*/hyph_*"])
    #expect(try Set(names.filter { !$0.contains("*") } + Self.patterns) == Self.copied())
  }

  @Test func allOfThemAreInstalled() throws {
    let makefile = try Repository.text(of: "Makefile")
    let rule = try #require(makefile.firstRange(of: "\ninstall: build\n"))
    let lines = makefile[rule.upperBound...].split(separator: "\n\n")[0]
    for path in try Self.copied() where !path.hasPrefix("Sources/Languages/") {
      #expect(lines.contains(path), "\(path)")
    }
    #expect(lines.contains("Sources/Languages/*/hyph_*"))
  }
}
