import Diagnostics
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// The edition of June 2022.
let june2022 = "\(Repository.root)/Examples/tressons/editions/2022-06.yaml"

/// The edition of both phases, with what is new since June 2022.
let bothPhases = "\(Repository.root)/Examples/tressons/editions/2018-2025.yaml"

/// The edition of May 2025.
let may2025 = "\(Repository.root)/Examples/tressons/editions/2025-05.yaml"

/// The same selection as a booklet, in cells, and as a directory.
let carnet2022 = "\(Repository.root)/Examples/tressons/editions/2022-06-carnet.yaml"
let grille2022 = "\(Repository.root)/Examples/tressons/editions/2022-06-grille.yaml"
let liste2022 = "\(Repository.root)/Examples/tressons/editions/2022-06-liste.yaml"

/// The reading list of a library, in a layout that extends that of 2022.
let library2026 = "\(Repository.root)/Examples/library/editions/2026-spring.yaml"

/// The catalogue of an association, in all layouts.
let associations = ["2026", "2026-carnet", "2026-grille", "2026-liste", "2026-rivage"].map {
  "\(Repository.root)/Examples/association/editions/\($0).yaml"
}

/// The document of an edition, with all that is found until it can be written; nil when there are errors.
func buildReport(
  _ path: String, sections: [String] = [], isStrict: Bool = false, isProof: Bool = false, as output: Output = .pdf(),
  files: ProgramFiles = sourceFiles
) -> Reported<Document> {
  let workspace = Workspace(files: files)
  return workspace.edition(at: path, isStrict: isStrict)
    .flatMap { workspace.document(of: $0, sections: sections, isProof: isProof) }
    .flatMap { document in
      let found = workspace.findings(in: document, as: output)
      return Reported(found.hasErrors ? nil : document.composed(), found)
    }
}

/// The document of an edition; any diagnostic that is not expected fails the test.
func build(
  _ path: String, sections: [String] = [], expecting ids: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
  try buildReport(path, sections: sections).expected(with: ids, location: sourceLocation)
}

/// Writes a document, in which nothing may be found that was not before, and gives the paths of its files.
@discardableResult
func publish(_ document: Document, to path: String, as output: Output = .pdf()) throws -> [String] {
  try #require(try Workspace(files: sourceFiles).write(document, to: path, as: output).value)
}

/// What is wrong or doubtful in an edition.
func check(_ path: String, files: ProgramFiles = sourceFiles) -> DiagnosticList {
  let workspace = Workspace(files: files)
  return workspace.edition(at: path).flatMap { Reported($0, workspace.check($0)) }.diagnostics
}

/// The fonts, layouts and patterns as they lie in the sources: what is tested is what is being edited.
let sourceFiles = ProgramFiles(
  fonts: "\(Repository.root)/Fonts", layouts: "\(Repository.root)/Layouts",
  languages: "\(Repository.root)/Sources/Languages",
  schemas: "\(Repository.root)/Sources/Vademecum/Schemas", starters: "\(Repository.root)/Sources/Vademecum/Starters",
  profiles: "\(Repository.root)/Sources/Export/PDF/Press/Profiles")

/// The outcome of `body`, which gets the path of a folder that is gone afterwards.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = TemporaryFolder()
  defer { withExtendedLifetime(folder) {} }
  return try body(folder.path)
}

/// Writes a text file.
func write(_ text: String, to path: String) throws {
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}

#if SANITIZED
  /// Whether a sanitizer watches the run.
  let isSanitized = true
#else
  /// Whether a sanitizer watches the run.
  let isSanitized = false
#endif

/// The command as it was built for this test run.
let command = {
  let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
  let beside = tests.deletingLastPathComponent().appendingPathComponent("vademecum").path
  return FileManager.default.isExecutableFile(atPath: beside) ? beside : "\(Repository.root)/.build/debug/vademecum"
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

  /// The letters of all that is printed, likewise.
  var printedLetters: String { pages.indices.map { text(ofPage: $0) }.joined().letters }
}

extension String {
  /// The text without white space and soft hyphens, with straight apostrophes: what must not get lost.
  var letters: String {
    String(
      unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xad }
        .map { $0 == "\u{2019}" ? "'" : Character($0) })
  }
}

extension String {
  /// The lines of what a command has printed, without the line that counts them.
  var findings: [String] {
    split(separator: "\n").map(String.init).filter { line in
      !line.drop(while: \.isNumber).hasPrefix(" error") && !line.drop(while: \.isNumber).hasPrefix(" warning")
    }
  }
}
