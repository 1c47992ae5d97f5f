import Mutation
import TestSupport
import Testing
import Vademecum

/// `check` finds errors exactly where `build` fails.
@Suite struct AgreementTests {
  /// On small catalogues with their layouts, spoiled.
  @Test(arguments: ["garden", "list", "small"])
  func onMutatedCatalogues(_ name: String) throws {
    let home = "Tests/Fuzzing/Corpus/projects/\(name)"
    let files = try Repository.files(below: home).filter { $0.contains(".") }
      .map { ($0, try Repository.bytes(of: "\(home)/\($0)")) }
    let project = Dictionary(uniqueKeysWithValues: files)
    var (sound, mistaken) = (0, 0)
    for seed in 0..<UInt64(70) {
      var mutator = ProjectMutator(seed: seed)
      let folder = TemporaryFolder()
      for (path, bytes) in mutator.mutate(project) { folder.write(bytes, to: path) }
      let outcome = Agreement(folder.path("edition.yaml"))
      #expect(outcome.areAgreed, "\(name), seed \(seed): \(outcome)")
      if outcome.isBuilt { sound += 1 } else { mistaken += 1 }
    }
    #expect(sound >= 20 && mistaken >= 20, "\(sound) \(mistaken)")
  }

  @Test func onExamples() throws {
    let editions = Repository.files(below: "Examples").filter { $0.contains("/editions/") && $0.hasSuffix(".yaml") }
    #expect(!editions.isEmpty)
    for edition in editions {
      let outcome = Agreement("\(Repository.root)/Examples/\(edition)")
      #expect(outcome.areAgreed && outcome.isBuilt, "\(edition): \(outcome)")
    }
  }
}

/// What `check` and `build` say of an edition.
private struct Agreement {
  /// The errors that `check` finds.
  let errors: [Diagnostic]
  /// Whether a file is made.
  let isBuilt: Bool
  /// Why not, where no finding says it.
  let failure: String?

  var areAgreed: Bool { errors.isEmpty == isBuilt }

  init(_ path: String) {
    let workspace = Workspace(files: sourceFiles)
    let edition = workspace.edition(at: path)
    errors = workspace.check(editionAt: path).all.filter { $0.severity == .error }
    do throws(Workspace.Failure) {
      let report = try edition.flatMap { workspace.document(of: $0) }
        .flatMap { document throws(Workspace.Failure) in try workspace.bytes(of: document) }
      (isBuilt, failure) = (report.value != nil, nil)
    } catch {
      (isBuilt, failure) = (false, error.description)
    }
  }
}
