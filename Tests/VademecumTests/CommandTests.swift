import Foundation
import TestSupport
import Testing

/// The command as people call it.
@Suite struct CommandTests {
  @Test func theSameInputGivesTheSameBytes() throws {
    try withFolder { folder in
      let settings: [(cwd: String, environment: [String: String])] = [
        ("/", ["TZ": "Asia/Tokyo", "LANG": "fr_FR.UTF-8", "LC_ALL": "C"]),
        (folder, ["TZ": "America/New_York", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "NO_COLOR": "1"]),
      ]
      for (index, setting) in settings.enumerated() {
        let outcome = try run(
          command, ["build", june2022, "-o", "\(folder)/\(index).pdf"], in: setting.cwd,
          environment: setting.environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let files = try (0..<2).map { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0).pdf")) }
      #expect(files[0] == files[1])
      #expect(try run("qpdf", ["--check", "\(folder)/0.pdf"]).status == 0)
      let fonts = try run("pdffonts", ["\(folder)/0.pdf"]).output.split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains("+Lato") && $0.contains(" yes yes yes ") })
    }
  }

  @Test(arguments: [
    ("none", nil, nil), ("ua1", "<pdfuaid:part>1<", nil), ("a2a", nil, "<pdfaid:part>2<"),
    ("a3a", nil, "<pdfaid:part>3<"), ("ua1+a2a", "<pdfuaid:part>1<", "<pdfaid:part>2<"),
  ])
  func conformanceIsAsAsked(_ standard: String, _ accessible: String?, _ archivable: String?) throws {
    try withFolder { folder in
      let path = "\(folder)/out.pdf"
      let outcome = try run(command, ["build", june2022, "-o", path, "--pages", "1-3", "--conformance", standard])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      #expect(text.contains("pdfuaid:part") == (accessible != nil) && text.contains(accessible ?? "%PDF"))
      #expect(text.contains("pdfaid:part") == (archivable != nil) && text.contains(archivable ?? "%PDF"))
    }
  }

  @Test(arguments: [
    (["build", "--section", "agir"], "2022-06-agir.pdf"),
    (["build", "--section", "agir", "--section", "inspirer", "--format", "dump"], "2022-06-agir-inspirer.dump"),
    (["build", "--pages", "3-7"], "2022-06-p3-7.pdf"),
    (["build", "--pages", "9", "--section", "agir"], "2022-06-agir-p9.pdf"),
    (["proof", "--section", "agir"], "2022-06-proof-agir.pdf"),
  ])
  func aPartNeverTakesThePlaceOfTheWhole(_ arguments: [String], _ name: String) throws {
    try withFolder { folder in
      for whole in ["2022-06.pdf", "2022-06.dump", "2022-06-proof.pdf"] { try write("whole", to: "\(folder)/\(whole)") }
      let outcome = try run(command, [arguments[0], june2022] + arguments.dropFirst(), in: folder)
      #expect(outcome.status == 0 && outcome.output.hasPrefix("\(name): "), "\(outcome)")
      for whole in ["2022-06.pdf", "2022-06.dump", "2022-06-proof.pdf"] {
        #expect(try String(contentsOfFile: "\(folder)/\(whole)", encoding: .utf8) == "whole")
      }
    }
  }

  @Test func tenMistakesGiveTenLinesAndLeaveTheOldOutput() throws {
    try withFolder { folder in
      try write(catalogueWithMistakes, to: "\(folder)/catalogue.yaml")
      try write(editionWithMistakes, to: "\(folder)/edition.yaml")
      try write("old", to: "\(folder)/out.pdf")
      let outcome = try run(command, ["build", "edition.yaml", "-o", "out.pdf"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.findings.joined(separator: "\n") == linesOfMistakes)
      #expect(outcome.output.isEmpty)
      #expect(try String(contentsOfFile: "\(folder)/out.pdf", encoding: .utf8) == "old")
    }
  }

  @Test func warningsFailOnlyWhenStrict() throws {
    try withFolder { folder in
      let catalogue = "sections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R, autors: X }]\n"
      try write(catalogue, to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\n", to: "\(folder)/edition.yaml")
      let lenient = try run(command, ["build", "edition.yaml"], in: folder)
      #expect(lenient.status == 0)
      #expect(lenient.errors.hasPrefix("catalogue.yaml:2:44: warning: unknown field 'autors'; did you mean 'authors'?"))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/edition.pdf"))
      #expect(try run(command, ["build", "edition.yaml", "--strict"], in: folder).status == 1)
    }
  }

  /// In one run, whatever else is wrong.
  @Test func checkTellsOfDataLayoutAndPicturesAtOnce() throws {
    let head = "sections: [{ id: a, title: \"A\u{feff}\" }]\nresources:\n"
    let folder = TemporaryFolder([
      "catalogue.yaml": head
        + "  - { id: r, section: b, title: R }\n  - { id: s, section: a, title: S, thumbnail: p.svg }\n",
      "p.svg": #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">&y;</svg>"#,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\nlayout: ./look\n",
      "look/layout.yaml": "extends: vademecum-2022\nname: look\ncolours: { own: pink }\n",
    ])
    func told() throws -> [String] {
      let outcome = try run(command, ["check", "edition.yaml"], in: folder.path)
      #expect(outcome.status == 1)
      return outcome.errors.findings.map { line in
        "\(line.prefix { $0 != " " }) \(line.split(separator: " ").last ?? "")"
      }
    }
    let (layout, picture) = ("look/layout.yaml:3:17: [bad-colour]", "catalogue.yaml:4:47: [undrawable-image]")
    let invisible = "catalogue.yaml:1:30: [invisible-character]"
    #expect(try told() == ["catalogue.yaml:3:23: [unknown-section]", picture, layout, invisible])
    // Without mistakes in the data, its warnings too.
    folder.write(
      head + "  - { id: r, section: a, title: R }\n  - { id: s, section: a, title: S, thumbnail: p.svg }\n",
      to: "catalogue.yaml")
    let withWarnings = try told()
    #expect(withWarnings.starts(with: [picture, layout]) && withWarnings.contains("catalogue.yaml:3:5: [no-url]"))
  }

  /// One address that is none costs its link, and strictly the file.
  @Test func anAddressThatIsNoneIsAnErrorOnlyWhenStrict() throws {
    try withFolder { folder in
      try write(
        "sections: [{ id: a, title: A }]\nresources: [{ id: r, section: a, title: R, url: /la }]\n",
        to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\n", to: "\(folder)/edition.yaml")
      for name in [["build"], ["check"]] {
        let lenient = try run(command, name + ["edition.yaml"], in: folder)
        #expect(
          lenient.status == 0 && lenient.errors.contains("catalogue.yaml:2:49: warning: url '/la' does not begin"))
        #expect(try run(command, name + ["edition.yaml", "--strict"], in: folder).status == 1)
      }
    }
  }

  /// Summaries are shortened by design; a title that is should not come as a surprise.
  @Test func titlesThatALayoutCutsAreToldByBuild() throws {
    try withFolder { folder in
      let words = String(repeating: "Une longue suite de mots ", count: 40)
      let text = String(repeating: words, count: 4)
      try write(
        "language: fr\nsections: [{ id: a, title: A }]\nresources:\n  - { id: r, section: a, title: \(words), summary: \(text) }\n",
        to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\nlayout: grille\n", to: "\(folder)/edition.yaml")
      let outcome = try run(command, ["build", "edition.yaml"], in: folder)
      let shortened = outcome.errors.split(separator: "\n").filter { $0.hasSuffix("[shortened-text]") }
      #expect(outcome.status == 0 && shortened.count == 1, "\(outcome.errors)")
      #expect(shortened.first?.contains("'Une longue suite de mots Une longue suit…' is shortened to") == true)
      let check = try run(command, ["check", "edition.yaml"], in: folder).errors
      #expect(check.split(separator: "\n").filter { $0.hasSuffix("[shortened-text]") }.count == 2)
    }
  }

  @Test func strictWantsWordsForPictures() throws {
    try withFolder { folder in
      let picture = "\(Repository.root)/Tests/ExportTests/Fixtures/large.png"
      try FileManager.default.copyItem(atPath: picture, toPath: "\(folder)/picture.png")
      let resource = "{ id: r, section: a, title: R, thumbnail: picture.png }"
      try write("sections: [{ id: a, title: A }]\nresources: [\(resource)]\n", to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\n", to: "\(folder)/edition.yaml")
      #expect(try run(command, ["build", "edition.yaml"], in: folder).errors.isEmpty)
      let strict = try run(command, ["build", "edition.yaml", "--strict"], in: folder)
      #expect(strict.status == 1)
      #expect(strict.errors.hasPrefix("catalogue.yaml:2:55: warning: thumbnail of resource 'r' has no alt;"))
    }
  }

  private static let failures: [(arguments: [String], status: Int32)] = [
    (["build", june2022, "-o", "/nowhere/out.pdf"], 74),
    (["build", june2022, "-o", "out.doc"], 64),
    (["build", june2022, "--pages", "7-3"], 64),
    (["build", june2022, "--section", "inspire"], 1),
    (["build", "missing.yaml"], 1),
    (["built"], 64),
  ]

  @Test(arguments: failures)
  func failuresHaveTheirStatus(arguments: [String], status: Int32) throws {
    try withFolder { folder in
      let outcome = try run(command, arguments, in: folder)
      #expect(outcome.status == status)
      #expect(!outcome.errors.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func pagesBecomePicturesNamedByTheirFolios() throws {
    try withFolder { folder in
      let outcome = try run(
        command, ["build", june2022, "-o", "out.png", "--pages", "7-8", "--resolution", "36"], in: folder)
      #expect(outcome.status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["out-07.png", "out-08.png"])
    }
  }

  @Test func checkReportsDoubtsAndWritesNothing() throws {
    try withFolder { folder in
      let outcome = try run(command, ["check", june2022], in: folder)
      #expect(outcome.status == 0)
      let lines = outcome.errors.findings
      #expect(lines.count { $0.hasSuffix("has no url [no-url]") } == 20)
      #expect(outcome.errors.hasSuffix("\n21 warnings (no-url 20, three-dots 1), 1 note (unprinted-field 1)\n"))
      #expect(lines.filter { !$0.hasSuffix("[no-url]") }.count == 2)
      #expect(
        outcome.errors.contains(
          "does not print 'partner.long-name'; a layout that extends this one can print it [unprinted-field]"))
      #expect(outcome.errors.contains("[three-dots]"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }
}

extension CommandTests {
  @Test func checkLooksAtThePages() throws {
    try withFolder { folder in
      let catalogue =
        "language: fr\nsections: [{ id: a, title: A, accent: \"#F4B860\" }]\nresources:\n"
        + "  - { id: r, section: a, title: R, summary: Un mot., url: \"https://example.org\" }\n"
      try write(catalogue, to: "\(folder)/catalogue.yaml")
      try write("catalogue: catalogue.yaml\ntitle: T\ndate: 2022\n", to: "\(folder)/edition.yaml")
      #expect(try !run(command, ["build", "edition.yaml"], in: folder).errors.contains("warning"))
      let outcome = try run(command, ["check", "edition.yaml"], in: folder)
      #expect(outcome.status == 0)
      let lines = outcome.errors.findings
      #expect(lines.contains { $0.hasPrefix("edition.yaml: warning: 'P.3' on page 2 has a contrast of 1.7") })
      #expect(lines.allSatisfy { $0.hasSuffix("[low-contrast]") })
    }
  }
}

private let catalogueWithMistakes = """
  language: fr
  sections:
    - { id: comprendre, title: Comprendre }
    - { id: comprendre, title: Encore }
  resources:
    - { id: atouts, section: comprendre, year: 20222, title: Les atouts }
    - { id: sans titre, section: comprendre, title: Un }
    - { id: lien, section: comprendr, title: Deux, url: "ftp://example.org" }
    - { id: trois, section: comprendre }
    - { id: image, section: comprendre, title: Quatre, thumbnail: images/none.jpg }
    - { id: seance, section: comprendre, title: Cinq, session: { date: 2021-02-29 } }
  partners:
    - { id: rtes, name: [RTES] }
  """

private let editionWithMistakes = """
  catalogue: catalogue.yaml
  title: Essai
  date: 2022-13
  """

private let linesOfMistakes = """
  catalogue.yaml:4:11: error: section 'comprendre' stands twice; the first is at catalogue.yaml:3:11 [duplicate-id]
  catalogue.yaml:6:46: error: year 20222 does not exist; a year has four digits [invalid-year]
  catalogue.yaml:7:11: error: id 'sans titre' may hold only letters without accents, digits and hyphens; write it as 'sans-titre' [invalid-id]
  catalogue.yaml:8:26: error: unknown section 'comprendr'; did you mean 'comprendre'? [unknown-section]
  catalogue.yaml:9:5: error: resource 'trois' has no title [missing-field]
  catalogue.yaml:10:65: error: image 'images/none.jpg' is not there [missing-image]
  catalogue.yaml:11:70: error: date 2021-02-29 does not exist; 2021-02 has 28 days [invalid-date]
  catalogue.yaml:13:23: error: name of partner 'rtes' must be a text, not a list [wrong-type]
  edition.yaml:3:7: error: date 2022-13 does not exist [invalid-date]
  catalogue.yaml:8:55: warning: url 'ftp://example.org' must be an address of http, https or mailto [url-scheme]
  """
