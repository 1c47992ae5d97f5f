import Diagnostics
import Files
import Glibc
import LayoutDesign
import Mutation
import Vademecum

/// Folders of catalogues with their layouts: read in part, as a whole, or made into files.
final class ProjectTarget: FuzzTarget {
  let name: String
  let share: Int
  private let stage: Stage
  private let projects: [[String: [UInt8]]]
  private let files: ProgramFiles
  private var workspace: Workspace
  private var count = 0

  /// How far an input is followed.
  enum Stage: Equatable {
    /// Its layout is read.
    case layout
    /// Its edition is read, with all that it names.
    case edition
    /// It is checked, laid out and written, and perhaps judged by qpdf.
    case files(isJudging: Bool)
  }

  init(name: String, share: Int, stage: Stage) {
    (self.name, self.share, self.stage) = (name, share, stage)
    projects = Corpus.projects("projects")
    let place = CommandLine.arguments[0]
    var files = ProgramFiles.found()
    files.pictureHelper = "\(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])/vademecum"
    self.files = files
    workspace = Workspace(files: files, keeping: 32 << 20)
  }

  func input(_ seed: UInt64) -> [String: [UInt8]] {
    var mutator = ProjectMutator(seed: seed)
    let project = projects[Int(seed % UInt64(projects.count))]
    guard stage == .layout else { return mutator.mutate(project) }
    return mutator.mutate(project.filter { $0.key.hasPrefix("layout/") })
  }

  func complaint(about input: [String: [UInt8]], _ scratch: Scratch) -> String? {
    let folder = scratch.hold(input)
    workspace.invalidate([folder])
    switch stage {
    case .layout:
      let report = Design.read("\(folder)/layout", layouts: files.layouts, fontFolders: [files.fonts])
      return (report.value == nil) == report.diagnostics.hasErrors ? nil : "a layout without errors that is none"
    case .edition:
      let report = workspace.edition(at: "\(folder)/edition.yaml")
      return (report.value == nil) == report.diagnostics.hasErrors ? nil : "an edition without errors that is none"
    case .files(let isJudging):
      let outcome = BuildOutcome("\(folder)/edition.yaml", workspace)
      count += 1
      if let complaint = outcome.complaint { return complaint }
      // What a workspace has learned changes nothing.
      if count % 16 == 0, BuildOutcome("\(folder)/edition.yaml", Workspace(files: files)) != outcome {
        return "a workspace that has lived makes other bytes than a fresh one"
      }
      return isJudging ? outcome.bytes.flatMap(judgement) : nil
    }
  }

  /// What qpdf says against a file.
  private func judgement(_ bytes: [UInt8]) -> String? {
    let path = "/dev/shm/vademecum-fuzzing-\(getpid()).pdf"
    Scratch.write(bytes, to: path)
    defer { unlink(path) }
    guard let judge = ChildProcess("/usr/bin/qpdf", ["--check", path]) else { return "qpdf cannot be started" }
    let ending = judge.end()
    return ending == .status(0) ? nil : "qpdf finds something wrong in the file: \(ending)"
  }
}

/// What `check` and `build` say of an edition.
private struct BuildOutcome: Equatable {
  var bytes: [UInt8]?
  var complaint: String?

  init(_ path: String, _ workspace: Workspace) {
    let edition = workspace.edition(at: path)
    let isSound = !workspace.check(editionAt: path).findings.hasErrors
    do throws(Workspace.Failure) {
      bytes = try edition.flatMap { workspace.document(of: $0) }
        .flatMap { document throws(Workspace.Failure) in try workspace.bytes(of: document) }.value
      if isSound != (bytes != nil) {
        complaint = "'check' finds \(isSound ? "no " : "")errors, and 'build' does otherwise"
      }
    } catch {
      if isSound { complaint = "'check' finds no errors, and 'build' fails: \(error)" }
    }
    if let bytes, !bytes.starts(with: "%PDF-".utf8) || !bytes.suffix(6).elementsEqual("%%EOF\n".utf8) {
      complaint = "a file that is not whole"
    }
  }
}
