import Foundation
import TestSupport
import Vademecum

/// A copy of everything that the examples are made from, to be changed by a test, and a workspace that lives through the changes.
final class WorkspaceCopy {
  let folder: TemporaryFolder
  let files: ProgramFiles
  private let workspace: Workspace

  /// Copies the examples and the program's files; `texts` are files of the test's own, by their paths.
  init(_ texts: [String: String] = [:]) throws {
    folder = TemporaryFolder(texts)
    for (source, target) in [
      ("Examples", "Examples"), ("Fonts", "Fonts"), ("Layouts", "Layouts"), ("Sources/Languages", "Languages"),
    ] {
      try FileManager.default.copyItem(atPath: "\(Repository.root)/\(source)", toPath: folder.path(target))
    }
    files = ProgramFiles(
      fonts: folder.path("Fonts"), layouts: folder.path("Layouts"), languages: folder.path("Languages"),
      schemas: sourceFiles.schemas, starters: sourceFiles.starters)
    workspace = Workspace(files: files, keeping: 64 << 20)
  }

  /// What comes of an edition: its PDF, whose record has the fingerprints of all that it was made from, and what is found.
  struct Outcome: Equatable {
    var pdf: [UInt8]?
    var found: [String]
  }

  /// What comes of an edition in the workspace that lives.
  func outcome(of edition: String) throws -> Outcome { try outcome(of: edition, in: workspace) }

  /// What comes of an edition in a workspace that has read nothing yet.
  func freshOutcome(of edition: String) throws -> Outcome { try outcome(of: edition, in: Workspace(files: files)) }

  private func outcome(of edition: String, in workspace: Workspace) throws -> Outcome {
    let report = try workspace.edition(at: folder.path(edition)).flatMap { workspace.document(of: $0) }
      .flatMap { try workspace.bytes(of: $0) }
    return Outcome(pdf: report.value, found: report.diagnostics.all.map(\.description))
  }

  /// Says that files have changed.
  func invalidate(_ names: [String]) { workspace.invalidate(names.map(folder.path)) }

  /// What the workspace depends on, as seen from the folder; what lies elsewhere by its whole path.
  var filesRead: [String] {
    workspace.filesRead.map { $0.hasPrefix("\(folder.path)/") ? String($0.dropFirst(folder.path.count + 1)) : $0 }
  }

  // MARK: Changes

  /// The text of a file.
  func text(of name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }

  /// Replaces a text in a file, where it must be.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = try text(of: name)
    precondition(text.contains(old), "\(name) has no '\(old)'")
    folder.write(text.replacing(old, with: new), to: name)
  }

  /// Puts a copy of a file where another may be, as editors do it: under another name first.
  func copy(_ source: String, to name: String) throws {
    let data = try Data(contentsOf: URL(filePath: source.hasPrefix("/") ? source : folder.path(source)))
    folder.makeFolder((name as NSString).deletingLastPathComponent)
    try data.write(to: URL(filePath: folder.path(name)), options: .atomic)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path(name)) }

  func move(_ name: String, to target: String) throws {
    try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(target))
  }
}
