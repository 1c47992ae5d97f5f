import Diagnostics
import Foundation
import Frames
import Testing
import Vademecum

/// The root of the package.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// The edition of June 2022.
let june2022 = "\(root)/Examples/tressons/editions/2022-06.yaml"

/// The edition of both phases, with what is new since June 2022.
let bothPhases = "\(root)/Examples/tressons/editions/2018-2025.yaml"

/// The edition of May 2025.
let may2025 = "\(root)/Examples/tressons/editions/2025-05.yaml"

/// The same selection as a booklet, in cells, and as a directory.
let carnet2022 = "\(root)/Examples/tressons/editions/2022-06-carnet.yaml"
let grille2022 = "\(root)/Examples/tressons/editions/2022-06-grille.yaml"
let liste2022 = "\(root)/Examples/tressons/editions/2022-06-liste.yaml"

/// The reading list of a library, in a layout that extends that of 2022.
let library2026 = "\(root)/Examples/library/editions/2026-spring.yaml"

/// The document of an edition; any diagnostic that is not expected fails the test.
func build(
  _ path: String, sections: [String] = [], expecting ids: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
  let report = EditionBuilder(files: sourceFiles).document(of: path, sections: sections)
  for diagnostic in report.diagnostics.all where !ids.contains(diagnostic.id) {
    Issue.record("\(diagnostic)", sourceLocation: sourceLocation)
  }
  return try #require(report.value, sourceLocation: sourceLocation)
}

/// The fonts, layouts and patterns as they lie in the sources: what is tested is what is being edited.
let sourceFiles = ProgramFiles(
  fonts: "\(root)/Fonts", layouts: "\(root)/Layouts", languages: "\(root)/Sources/Languages",
  schemas: "\(root)/Sources/Vademecum/Schemas", starters: "\(root)/Sources/Vademecum/Starters")

/// A folder that is gone after `body`.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vademecum-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Writes a text file.
func write(_ text: String, to path: String) throws {
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}

/// What a program printed, and how it ended.
struct Outcome {
  var output: String
  var errors: String
  var status: Int32
}

/// Runs a program to its end.
func run(
  _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
) throws -> Outcome {
  try withFolder { scratch in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files, not pipes: a full pipe would stop the program.
    let paths = ["\(scratch)/out", "\(scratch)/err"]
    let files = try paths.map { path in
      try Data().write(to: URL(fileURLWithPath: path))
      return try #require(FileHandle(forWritingAtPath: path))
    }
    process.standardOutput = files[0]
    process.standardError = files[1]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOfFile: paths[0], encoding: .utf8),
      errors: try String(contentsOfFile: paths[1], encoding: .utf8), status: process.terminationStatus)
  }
}

/// The command as it was built for this test run.
let command = {
  let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
  let beside = tests.deletingLastPathComponent().appendingPathComponent("vademecum").path
  return FileManager.default.isExecutableFile(atPath: beside) ? beside : "\(root)/.build/debug/vademecum"
}()

extension Document {
  /// The texts of the glyph runs of a page, in drawing order, one a line; without running headers and the like, when
  /// only what is read is asked for.
  func text(ofPage index: Int, onlyRead: Bool = false) -> String {
    var lines: [String] = []
    func collect(_ items: [FrameItem]) {
      for item in items {
        switch item {
        case .glyphs(let run): lines.append(String(decoding: run.text, as: UTF8.self))
        case .group(let group): collect(group.items)
        case .path, .image, .link: break
        }
      }
    }
    for frame in pages[index].frames {
      if onlyRead, case .artifact = frame.tag { continue }
      collect(frame.items)
    }
    return lines.joined(separator: "\n")
  }

  /// The letters of all that is read, without spaces and soft hyphens, with straight apostrophes.
  var letters: String { pages.indices.map { text(ofPage: $0, onlyRead: true) }.joined().letters }
}

extension String {
  /// The text without white space and soft hyphens, with straight apostrophes: what must not get lost.
  var letters: String {
    String(
      unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xad }
        .map { $0 == "\u{2019}" ? "'" : Character($0) })
  }
}
