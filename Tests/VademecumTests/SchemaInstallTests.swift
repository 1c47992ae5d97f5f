import Foundation
import TestSupport
import Testing
import Vademecum

/// `vademecum schema --install`: schemas beside a catalogue and its editions, which name them.
@Suite struct SchemaInstallTests {
  private let folder = TemporaryFolder([
    "catalogue.yaml":
      "language: fr\nsections: [{ id: a, title: A }]\nresources: [more.yaml, lists/others.yaml, last.json]\n",
    "more.yaml": "- { id: b, section: a, title: B }\n",
    "lists/others.yaml": "# Others.\r\n- { id: c, section: a, title: C }\r\n",
    "last.json": "[]\n",
    "editions/2026.yaml": "catalogue: ../catalogue.yaml\ntitle: T\nlayout: liste\n",
    "editions/2027.yaml":
      "#yaml-language-server: $schema=mine.json\ncatalogue: ../catalogue.yaml\ntitle: T\nbreaks: [x\n",
    "notes.yaml": "colour: red\n",
    "kustomization.yaml":
      "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- deployment.yaml\n",
  ])

  private func install(_ arguments: String..., environment: [String: String] = [:]) throws -> ToolOutcome {
    try run(command, ["schema", "--install"] + arguments, in: folder.path, environment: environment)
  }

  private func text(of name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  private var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path("")).filter { $0.contains(".") }.sorted()
    }
  }

  /// What a text says of editors is no remark to them.
  @Test(arguments: [
    ("summary: |\n  # yaml-language-server: $schema=x\n", false),
    ("a: >-  # folded\n\n      # yaml-language-server: $schema=x\n", false),
    ("- intro: !!str |2\n    x\n   # yaml-language-server: $schema=x\n", false),
    ("- |+\n # yaml-language-server: $schema=x\n", false),
    ("summary: |\n  text\n# yaml-language-server: $schema=x\n", true),
    ("a:\n  summary: |\n    text\n  # yaml-language-server: $schema=x\n  b: c\n", true),
    ("summary: |\nb: c\n  # yaml-language-server: $schema=x\n", true),
    ("a: b |\n  # yaml-language-server: $schema=x\n", true),
    ("# a: |\n  # yaml-language-server: $schema=x\n", true),
  ])
  func onlyRemarksNameSchemas(_ rest: String, _ isNamed: Bool) throws {
    let folder = TemporaryFolder(["e.yaml": "catalogue: c.yaml\n\(rest)"])
    _ = try run(command, ["schema", "--install"], in: folder.path)
    let text = try String(contentsOfFile: folder.path("e.yaml"), encoding: .utf8)
    #expect(text.hasPrefix("# yaml-language-server: $schema=schemas/edition.schema.json\n") != isNamed)
  }

  @Test func aCatalogueHasTwoOfItsFields() throws {
    for (text, isOurs) in [
      ("sections: []\nresources: []\n", true), ("language: fr\nsections: []\n", true), ("resources: []\n", false),
      ("sections: []\n", false), ("x:\n  language: fr\n  resources: []\n", false),
    ] {
      let folder = TemporaryFolder(["c.yaml": text])
      let outcome = try run(command, ["schema", "--install"], in: folder.path)
      #expect(outcome.output.contains("c.yaml: names its schema now") == isOurs, "\(text)")
    }
  }

  @Test func filesNameTheSchemasBesideThem() throws {
    let former = try ["catalogue.yaml", "more.yaml", "lists/others.yaml", "editions/2026.yaml"].map { try text(of: $0) }
    let before = try names
    let others = ["last.json", "editions/2027.yaml", "notes.yaml", "kustomization.yaml"]
    let untouched = try others.map { try text(of: $0) }
    let outcome = try install()
    #expect(
      outcome.output == """
        schemas/catalogue.schema.json: written
        schemas/edition.schema.json: written
        catalogue.yaml: names its schema now
        more.yaml: names its schema now
        lists/others.yaml: names its schema now
        last.json: JSON has no remarks that could name a schema
        editions/2026.yaml: names its schema now
        editions/2027.yaml: names a schema already

        """, "\(outcome)")
    #expect(outcome.status == 0)
    let line = "# yaml-language-server: $schema="
    #expect(try text(of: "catalogue.yaml") == "\(line)schemas/catalogue.schema.json\n\(former[0])")
    #expect(try text(of: "more.yaml") == "\(line)schemas/catalogue.schema.json\n\(former[1])")
    #expect(try text(of: "lists/others.yaml") == "\(line)../schemas/catalogue.schema.json\r\n\(former[2])")
    #expect(try text(of: "editions/2026.yaml") == "\(line)../schemas/edition.schema.json\n\(former[3])")
    #expect(try others.map { try text(of: $0) } == untouched)
    #expect(try text(of: "schemas/edition.schema.json") == Schema.edition.text(files: sourceFiles))
    #expect(try names == (before + ["schemas/catalogue.schema.json", "schemas/edition.schema.json"]).sorted())
    let check = try run(command, ["check", "editions/2026.yaml"], in: folder.path)
    #expect(!check.errors.contains("yaml-syntax"), "\(check.errors)")
  }

  @Test func doneTwiceItChangesNothing() throws {
    _ = try install()
    let files = try names
    let texts = try files.map { try text(of: $0) }
    let again = try install(".")
    #expect(again.status == 0 && again.output.contains("schemas/edition.schema.json: there already\n"), "\(again)")
    #expect(!again.output.contains("names its schema now"))
    #expect(try names == files)
    #expect(try files.map { try text(of: $0) } == texts)
  }

  @Test func anotherSchemaStaysUnlessItIsForced() throws {
    folder.write("{}", to: "schemas/edition.schema.json")
    let kept = try install(environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(
      kept.output.contains("schemas/edition.schema.json: il y en a un autre, qui reste\u{A0}; --force le renouvelle\n"))
    #expect(kept.output.contains("editions/2026.yaml: nomme désormais son schéma\n"))
    #expect(try text(of: "schemas/edition.schema.json") == "{}")
    #expect(try text(of: "schemas/catalogue.schema.json") == Schema.catalogue.text(in: .french, files: sourceFiles))
    #expect(try install("--force").output.contains("schemas/edition.schema.json: written\n"))
    #expect(try text(of: "schemas/edition.schema.json") == Schema.edition.text(files: sourceFiles))
  }

  /// A mark of the order of bytes stays at the very beginning; a link stays one; what lies elsewhere is nobody's business.
  @Test func whatAFileIsStays() throws {
    folder.write("\u{FEFF}- { id: b, section: a, title: B }\n", to: "kept/more.yaml")
    try FileManager.default.removeItem(atPath: folder.path("more.yaml"))
    folder.link("more.yaml", to: "kept/more.yaml")
    let inner = TemporaryFolder(["editions/a.yaml": "catalogue: \(folder.path("catalogue.yaml"))\ntitle: T\n"])
    let outside = try run(command, ["schema", "--install", inner.path])
    #expect(
      outside.output
        == "\(inner.path)/schemas/edition.schema.json: written\n\(inner.path)/editions/a.yaml: names its schema now\n")
    #expect(try text(of: "catalogue.yaml").hasPrefix("language: fr"))
    #expect(try install().status == 0)
    let bytes = try Data(contentsOf: URL(filePath: folder.path("kept/more.yaml")))
    #expect(bytes.starts(with: "\u{FEFF}# yaml-language-server: $schema=".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("more.yaml")) == "kept/more.yaml")
  }

  @Test func wrongUseIsTold() throws {
    let empty = TemporaryFolder()
    let nothing = try run(command, ["schema", "--install"], in: empty.path)
    #expect(nothing.status == 1 && nothing.errors.contains(".: there is no catalogue and no edition in it"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
    let file = try install("catalogue.yaml")
    #expect(file.status == 74 && file.errors == "error: catalogue.yaml: is no folder\n")
    #expect(try install("a", "b").status == 64)
    let near = try run(command, ["schema", "catalog"])
    #expect(near.status == 64 && near.errors.contains("there is no schema 'catalog'; did you mean 'catalogue'?"))
    let none = try run(command, ["schema"], environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(none.status == 64 && none.errors.contains("nommer une sorte de fichier"))
    #expect(try run(command, ["schema", "edition", "--force"]).status == 64)
  }

  /// What a line in front would spoil stays as it is, to the byte.
  @Test func onlyTextsInUTF8NameSchemas() throws {
    let bytes: [String: [UInt8]] = [
      "more.yaml": [0xFF, 0xFE] + "- { id: b }\n".utf8.flatMap { [$0, 0] },
      "lists/others.yaml": [0x50, 0x4B, 0x03, 0x04, 0x14], "editions/2026.yaml": [0xEF, 0xBB, 0xBF],
    ]
    let edition = Array(try text(of: "editions/2026.yaml").utf8)
    for (name, bytes) in bytes {
      try Data(bytes + (name.hasPrefix("editions") ? edition : [])).write(to: URL(filePath: folder.path(name)))
    }
    let outcome = try install()
    #expect(outcome.status == 0)
    for name in ["more.yaml", "lists/others.yaml"] {
      #expect(outcome.output.contains("\(name): is no text in UTF-8, and stays; save it as UTF-8\n"), "\(outcome)")
      #expect(try Array(Data(contentsOf: URL(filePath: folder.path(name)))) == bytes[name])
    }
    // An edition that begins with a mark of the order of bytes is one.
    #expect(outcome.output.contains("editions/2026.yaml: names its schema now\n"))
  }

  /// Where one file cannot be written, none is, and it is named.
  @Test func allFilesAreSeenToOrNone() throws {
    try FileManager.default.removeItem(atPath: folder.path("lists/others.yaml"))
    try FileManager.default.createDirectory(
      atPath: folder.path("schemas/edition.schema.json"), withIntermediateDirectories: true)
    let before = try names
    let outcome = try install("--force")
    #expect(
      outcome.status == 74 && outcome.errors.contains("schemas/edition.schema.json: cannot be read: it is a folder"))
    #expect(try names == before && text(of: "catalogue.yaml").hasPrefix("language: fr"))
  }

  /// A folder of schemas may be a link: its name is taken as it is.
  @Test func theFolderOfSchemasMayBeALink() throws {
    let others = TemporaryFolder(["kept here/notes.txt": "Mine.\n"])
    folder.link("schemas", to: others.path("kept here"))
    #expect(try install().status == 0)
    #expect(
      try text(of: "lists/others.yaml").hasPrefix(
        "# yaml-language-server: $schema=../schemas/catalogue.schema.json\r\n"))
    #expect(FileManager.default.fileExists(atPath: others.path("kept here/edition.schema.json")))
  }

  /// A file that cannot be written is named, and all are as they were.
  @Test(.enabled(if: getuid() != 0)) func aClosedFileIsTold() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path("more.yaml"))
    let before = try names
    let outcome = try install()
    #expect(outcome.status == 74 && outcome.errors.contains("more.yaml: cannot be written"))
    #expect(try names == before && text(of: "catalogue.yaml").hasPrefix("language: fr"))
  }
}
