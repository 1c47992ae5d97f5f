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

  /// A font that texts can be set in, and no page drawn with: some of its tables have other names.
  @Test(arguments: ["hmtx", "loca", "head"])
  func onDamagedFonts(_ table: String) throws {
    var font = try Repository.bytes(of: "Fonts/Lato/Lato-Regular.ttf")
    let place = try #require(font.indices.first { font[$0...].starts(with: table.utf8) })
    font[place + 3] = UInt8(ascii: "y")
    let folder = TemporaryFolder([
      "catalogue.yaml": "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R }]\n",
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nlayout: ./look\n",
      "look/layout.yaml": """
      extends: liste
      fonts:
        lato:
          regular: a.ttf
          italic: Lato/Lato-Italic.ttf
          bold: Lato/Lato-Bold.ttf
          bold-italic: Lato/Lato-BoldItalic.ttf
          black: Lato/Lato-Black.ttf
      """,
    ])
    folder.write(font, to: "look/a.ttf")
    let outcome = Agreement(folder.path("edition.yaml"))
    #expect(outcome.areAgreed && !outcome.isBuilt && outcome.failure == nil, "\(outcome)")
    #expect(outcome.errors.contains { $0.id == "bad-font" })
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
    errors = workspace.check(editionAt: path).findings.all.filter { $0.severity == .error }
    do throws(Workspace.Failure) {
      let report = try edition.flatMap { workspace.document(of: $0) }
        .flatMap { document throws(Workspace.Failure) in try workspace.bytes(of: document) }
      (isBuilt, failure) = (report.value != nil, nil)
    } catch {
      (isBuilt, failure) = (false, error.description)
    }
  }
}
