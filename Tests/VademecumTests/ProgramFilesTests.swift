import Diagnostics
import Foundation
import TestSupport
import Testing
import Vademecum

/// Where the program's own files are found, and what is said when they are not.
@Suite struct ProgramFilesTests {
  /// A catalogue and an edition in a layout that no sources have.
  private func folder(layout: String = "mine") -> TemporaryFolder {
    TemporaryFolder([
      "catalogue.yaml": "language: fr\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R }]\n",
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: \(layout)\n",
    ])
  }

  private func copy(_ source: String, to target: String) throws {
    let folder = (target as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: source, toPath: target)
  }

  /// Copies the command, and gives the path of the copy.
  private func move(to folder: TemporaryFolder, as name: String = "bin/vademecum") throws -> String {
    try copy(command, to: folder.path(name))
    return folder.path(name)
  }

  /// Makes the folders of `make install`, with one of the layouts renamed.
  private func install(in folder: TemporaryFolder, _ share: String) throws {
    let sources = "\(Repository.root)/Sources"
    try copy("\(Repository.root)/Fonts", to: folder.path("\(share)/Fonts"))
    try copy("\(Repository.root)/Layouts/liste", to: folder.path("\(share)/Layouts/mine"))
    try copy("\(sources)/Languages/fr/hyph_fr.dic", to: folder.path("\(share)/Languages/hyph_fr.dic"))
    try copy("\(sources)/Vademecum/Schemas", to: folder.path("\(share)/Schemas"))
    try copy("\(sources)/Vademecum/Starters", to: folder.path("\(share)/Starters"))
  }

  private func expectBuilds(
    _ command: String, in folder: TemporaryFolder, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try run(command, ["build", "edition.yaml"], in: folder.path, environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.output.hasPrefix("edition.pdf: "), sourceLocation: sourceLocation)
  }

  // MARK: Moved

  @Test func movesTogetherWithItsBundle() throws {
    let folder = folder()
    let moved = try move(to: folder)
    let home = (command as NSString).deletingLastPathComponent
    let bundle = "vademecum_CShare.resources"
    try copy("\(home)/\(bundle)", to: folder.path("bin/\(bundle)"))
    let layouts = folder.path("bin/\(bundle)/Layouts")
    try FileManager.default.moveItem(atPath: "\(layouts)/liste", toPath: "\(layouts)/mine")
    try expectBuilds(moved, in: folder)
    // By a link, too, however many there are.
    folder.link("vademecum", to: "bin/vademecum")
    folder.makeFolder("elsewhere")
    folder.link("elsewhere/v", to: folder.path("vademecum"))
    try expectBuilds(folder.path("elsewhere/v"), in: folder)
  }

  @Test func isFoundWhereItIsInstalled() throws {
    let folder = folder()
    let moved = try move(to: folder)
    try install(in: folder, "share/vademecum")
    try expectBuilds(moved, in: folder)
    folder.makeFolder("elsewhere")
    folder.link("elsewhere/vademecum", to: "../bin/vademecum")
    try expectBuilds(folder.path("elsewhere/vademecum"), in: folder)
    let outcome = try run(moved, ["new", "start"], in: folder.path)
    #expect(outcome.status == 0 && folder.names.contains("start"), "\(outcome.errors)")
  }

  @Test func isFoundWhereTheEnvironmentSays() throws {
    let folder = folder()
    let moved = try move(to: folder)
    try install(in: folder, "files")
    try expectBuilds(moved, in: folder, environment: ["VADEMECUM_SHARE": folder.path("files")])
    try expectBuilds(moved, in: folder, environment: ["VADEMECUM_SHARE": "files"])
  }

  @Test func isFoundInTheSourcesThatItWasBuiltFrom() throws {
    let folder = folder(layout: "liste")
    let moved = try move(to: folder)
    try expectBuilds(moved, in: folder, environment: ["VADEMECUM_SHARE": ""])
    #expect(try run(moved, ["new", "start"], in: folder.path).status == 0)
  }

  // MARK: Lost

  @Test func theCommandSaysWhereItLooked() throws {
    let folder = folder(layout: "liste")
    folder.makeFolder("empty")
    let environment = ["VADEMECUM_SHARE": folder.path("empty")]
    func lost(_ what: String, in name: String) -> String {
      "the program's \(what) were not found; looked in \(folder.path)/empty/\(name); "
        + "reinstall, or set VADEMECUM_SHARE to the folder that has them"
    }
    let build = try run(command, ["build", "edition.yaml"], in: folder.path, environment: environment)
    #expect(build.status == 1 && build.output.isEmpty)
    #expect(
      build.errors.findings == [
        "error: \(lost("hyphenation patterns", in: "Languages")) [no-program-files]",
        "error: \(lost("layouts", in: "Layouts")) [no-program-files]",
      ])
    let new = try run(command, ["new", "start"], in: folder.path, environment: environment)
    #expect(new.status == 74 && new.errors == "error: \(lost("starters", in: "Starters"))\n")
    let schema = try run(command, ["schema", "layout"], in: folder.path, environment: environment)
    #expect(schema.status == 74 && schema.errors == "error: \(lost("JSON Schemas", in: "Schemas"))\n")
    #expect(folder.names == ["catalogue.yaml", "edition.yaml", "empty"])
  }

  @Test func eachPartIsTakenFromTheFirstPlaceThatHasIt() throws {
    let folder = TemporaryFolder()
    for name in ["Fonts", "Schemas"] { folder.makeFolder("bin/vademecum_CShare.resources/\(name)") }
    for name in ["Fonts", "Layouts"] { folder.makeFolder("share/\(name)") }
    let files = ProgramFiles.found(in: [
      .bundle(beside: folder.path("bin")), .share(folder.path("share")), .sources(Repository.root),
    ])
    #expect(files.fonts == folder.path("bin/vademecum_CShare.resources/Fonts"))
    #expect(files.schemas == folder.path("bin/vademecum_CShare.resources/Schemas"))
    #expect(files.layouts == folder.path("share/Layouts"))
    // Patterns lie in the bundle itself.
    #expect(files.languages == folder.path("bin/vademecum_CShare.resources") && files.starters == sourceFiles.starters)
  }

  @Test func theSourcesHaveEveryPart() {
    let files = ProgramFiles.found(in: [.sources(Repository.root)])
    #expect(
      [files.fonts, files.layouts, files.languages, files.schemas, files.starters] == [
        sourceFiles.fonts, sourceFiles.layouts, sourceFiles.languages, sourceFiles.schemas, sourceFiles.starters,
      ])
  }

  /// What is found in an edition when parts are lost that are looked for in three places.
  private func found(_ edition: String, losing parts: WritableKeyPath<ProgramFiles, String>...) -> [String] {
    let nowhere = ProgramFiles.found(in: [.bundle(beside: "/nowhere/bin"), .share("/nowhere/share"), .share("/no")])
    var files = nowhere
    for part in [\ProgramFiles.fonts, \.layouts, \.languages] where !parts.contains(part) {
      files[keyPath: part] = sourceFiles[keyPath: part]
    }
    let report = buildReport(edition, files: files)
    #expect(report.value == nil || parts.isEmpty)
    return report.diagnostics.all.map(\.description)
  }

  private static func lost(_ part: String, _ name: String, bundled: String? = nil) -> String {
    "error: the program's \(part) were not found; looked in /nowhere/bin/vademecum_CShare.resources\(bundled ?? "/\(name)"), "
      + "/nowhere/share/\(name) and /no/\(name); reinstall, or set VADEMECUM_SHARE to the folder that has them "
      + "[no-program-files]"
  }

  @Test func whatIsLostIsToldOnceWithEveryPlace() {
    let (layouts, fonts) = (Self.lost("layouts", "Layouts"), Self.lost("fonts", "Fonts"))
    let patterns = Self.lost("hyphenation patterns", "Languages", bundled: "")
    #expect(found(june2022) == [])
    #expect(found(june2022, losing: \.layouts) == [layouts])
    #expect(found(june2022, losing: \.fonts) == [fonts])
    #expect(found(june2022, losing: \.languages) == [patterns])
    #expect(found(june2022, losing: \.fonts, \.layouts, \.languages) == [patterns, layouts])
    // A layout that extends one of the program's, and has its own fonts.
    #expect(found(library2026, losing: \.layouts) == [layouts])
    // The previous edition lacks the same.
    #expect(found(bothPhases, losing: \.languages) == [patterns])
  }

  @Test func patternsMayBeLostAlone() throws {
    var files = sourceFiles
    let languages = TemporaryFolder(["hyph_en_US.dic": "UTF-8\na1b\n", "hyph_en_GB.dic": ""])
    files.languages = languages.path
    let folder = folder(layout: "liste")
    func found(_ language: String) -> [String] {
      folder.write(
        "language: \(language)\nsections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R }]\n",
        to: "catalogue.yaml")
      return buildReport(folder.path("edition.yaml"), files: files).diagnostics.all.map(\.description)
    }
    let error =
      "error: the program's hyphenation patterns were not found; looked in \(languages.path); "
      + "reinstall, or set VADEMECUM_SHARE to the folder that has them [no-program-files]"
    #expect(found("fr") == [error] && found("en-GB") == [error])
    #expect(found("en") == [])
    // No patterns of the program's are for it.
    let german = found("de")
    #expect(german.count == 2 && german.allSatisfy { $0.contains("[no-words]") || $0.contains("[no-hyphenation]") })
  }

  @Test func aLayoutThatNeedsNothingOfTheProgramFindsItAll() throws {
    var files = sourceFiles
    (files.fonts, files.layouts) = ("/nowhere/fonts", "/nowhere/layouts")
    let folder = folder(layout: "./look")
    try copy("\(Repository.root)/Layouts/liste", to: folder.path("look"))
    for family in ["Lato", "Inconsolata"] {
      try copy("\(Repository.root)/Fonts/\(family)", to: folder.path("look/\(family)"))
    }
    expectNothing(in: buildReport(folder.path("edition.yaml"), files: files).diagnostics)
  }
}
