import Foundation
import TestSupport
import Testing
import Vademecum

/// Files that are no files, outputs in the place of inputs, and systems that give too little: a message, and the right status.
@Suite(.endsSomeday) struct HostileFilesTests {
  /// A folder with an edition and a picture.
  private func folder() throws -> TemporaryFolder {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: en
      sections: [{ id: s, title: S }]
      resources:
        - { id: r, section: s, title: T, url: "https://example.org", summary: Hello, thumbnail: a.jpg }

      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\n",
    ])
    let picture = URL(filePath: "\(Repository.root)/Tests/ExportTests/Fixtures/quarters.jpg")
    folder.write(try Data(contentsOf: picture), to: "a.jpg")
    return folder
  }

  /// Runs a line of a shell's, in which `V` is the command.
  private func shell(_ line: String, in folder: TemporaryFolder) throws -> ToolOutcome {
    try run("bash", ["-c", "V=\"$0\"; \(line)", command], in: folder.path)
  }

  // MARK: Pipes

  @Test(arguments: [
    ("build pipe", 1), ("check pipe", 1), ("diff pipe edition.yaml", 1), ("diff edition.yaml pipe", 1),
    ("verify pipe edition.yaml", 74), ("batch pipe -o out", 1), ("schema catalogue pipe", 74),
    ("diff /dev/zero pipe", 1),
    ("proof link", 1),
  ])
  func pipesAreNoFiles(_ call: String, _ status: Int) throws {
    let folder = try folder()
    try #require(mkfifo(folder.path("pipe"), 0o600) == 0)
    folder.link("link", to: "pipe")
    let outcome = try shell("timeout 20 $V \(call)", in: folder)
    #expect(outcome.status == Int32(status) && outcome.errors.contains("it is no ordinary file"), "\(outcome)")
  }

  @Test(arguments: [
    ("catalogue: pipe\ntitle: T\n", "edition.yaml:1:12: error: catalogue 'pipe' cannot be read"),
    ("catalogue: catalogue.yaml\ntitle: T\nprevious: pipe\n", "edition.yaml:3:11: error: previous edition 'pipe'"),
    (
      "catalogue: catalogue.yaml\ntitle: T\ncover: { image: pipe }\n",
      "edition.yaml:3:17: error: image 'pipe' cannot be read"
    ),
  ])
  func dataNamesNoPipes(_ edition: String, _ words: String) throws {
    let folder = try folder()
    try #require(mkfifo(folder.path("pipe"), 0o600) == 0)
    folder.write(edition, to: "edition.yaml")
    let outcome = try shell("timeout 20 $V check edition.yaml", in: folder)
    #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.contains("it is no ordinary file"))
  }

  @Test func whatAShellHandsOverIsRead() throws {
    let folder = try folder()
    let built = try shell("$V build edition.yaml -o a.pdf && $V diff <(cat a.pdf) edition.yaml", in: folder)
    #expect(built.status == 0 && built.output.contains("Nothing changed"), "\(built)")
    let piped = try shell("cat edition.yaml | $V diff a.pdf /dev/stdin", in: folder)
    #expect(piped.status == 1 && piped.errors.contains("/dev/stdin: error: file cannot be read"))
    let checked = try shell("sed s,catalogue.yaml,$PWD/catalogue.yaml, edition.yaml | $V check /dev/stdin", in: folder)
    #expect(checked.status == 0, "\(checked.errors)")
  }

  @Test func aBatchMakesFilesOnly() throws {
    let folder = try folder()
    folder.makeFolder("out")
    try #require(mkfifo(folder.path("out/edition.pdf"), 0o600) == 0)
    let outcome = try shell("timeout 20 $V batch edition.yaml -o out", in: folder)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("out/edition.pdf: cannot be written: it is no ordinary file"))
  }

  // MARK: Inputs

  @Test(arguments: [
    "edition.yaml", "catalogue.yaml", "a.jpg", "./x/../catalogue.yaml", "symbolic", "hard", "font", "layout", "old.pdf",
  ])
  func inputsAreSpared(_ output: String) throws {
    let folder = try folder()
    folder.makeFolder("x")
    folder.makeFolder("fonts")
    try FileManager.default.copyItem(atPath: "\(Repository.root)/Layouts/vademecum-2022", toPath: folder.path("look"))
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/Fonts/Lato/Lato-Regular.ttf", toPath: folder.path("look/Own.ttf"))
    _ = try shell("$V build edition.yaml -o old.pdf", in: folder)
    let layout = try String(contentsOfFile: folder.path("look/layout.yaml"), encoding: .utf8)
    folder.write(layout.replacing("Lato/Lato-Regular.ttf", with: "Own.ttf"), to: "look/layout.yaml")
    folder.write(
      "catalogue: catalogue.yaml\nlayout: ./look\nprevious: old.pdf\ntitle: T\ndate: 2026\n", to: "edition.yaml")
    folder.link("symbolic", to: "a.jpg")
    try FileManager.default.linkItem(atPath: folder.path("edition.yaml"), toPath: folder.path("hard"))
    folder.link("font", to: "look/Own.ttf")
    folder.link("layout", to: "look/cards/resource.yaml")
    let before = try Data(contentsOf: URL(filePath: folder.path(output)))
    let outcome = try shell("$V build edition.yaml --format pdf -o \(output)", in: folder)
    #expect(
      outcome.status == 64 && outcome.errors.contains("'\(output)' is what the edition is made from"), "\(outcome)")
    #expect(try Data(contentsOf: URL(filePath: folder.path(output))) == before)
    let other = try shell("$V build edition.yaml -o new.pdf && $V build edition.yaml -o new.pdf", in: folder)
    #expect(other.status == 0, "\(other.errors)")
  }

  @Test func picturesOfPagesSpareInputsToo() throws {
    let folder = try folder()
    folder.link("out-02.png", to: "a.jpg")
    let outcome = try shell("$V build edition.yaml -o out.png", in: folder)
    #expect(outcome.status == 64 && outcome.errors.contains("'out-02.png' is what the edition is made from"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out-01.png")))
  }

  @Test func aBatchSparesItsInputs() throws {
    let folder = try folder()
    folder.makeFolder("out")
    folder.write("catalogue: catalogue.yaml\ntitle: U\n", to: "other.yaml")
    try FileManager.default.linkItem(atPath: folder.path("catalogue.yaml"), toPath: folder.path("out/edition.pdf"))
    let outcome = try shell("$V batch edition.yaml other.yaml -o out", in: folder)
    #expect(outcome.status == 74 && outcome.output == "1 written, 0 unchanged, 1 failed\n", "\(outcome)")
    #expect(outcome.errors.contains("out/edition.pdf: cannot be written: it is made from 'catalogue.yaml'"))
    #expect(try String(contentsOfFile: folder.path("catalogue.yaml"), encoding: .utf8).hasPrefix("language: en"))
  }

  // MARK: The system

  @Test func standardOutputGetsTheFileAlone() throws {
    let folder = try folder()
    let outcome = try shell(
      """
      $V build edition.yaml -o a.pdf >/dev/null && $V build edition.yaml --format pdf -o /dev/stdout >b.pdf && cmp a.pdf b.pdf \\
        && $V build edition.yaml --format pdf -o /dev/stdout | cmp - a.pdf
      """, in: folder)
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains("/dev/stdout: 3 pages"))
  }

  @Test(arguments: [
    ("$V build edition.yaml --format pdf -o /dev/full", "/dev/full: cannot be written: no space left on the disk"),
    ("$V schema layout >/dev/full", "standard output: cannot be written: No space left on device"),
    ("$V diff edition.yaml edition.yaml >/dev/full", "standard output: cannot be written: No space left on device"),
    ("ulimit -n 8; $V build edition.yaml", "too many open files"),
    ("ulimit -f 1; $V new fresh", "cannot be written: File too large"),
  ])
  func failuresOfTheSystemHaveTheirStatus(_ line: String, _ words: String) throws {
    let folder = try folder()
    let before = folder.names
    let outcome = try shell(line, in: folder)
    #expect(outcome.status == 74 && outcome.errors.contains(words), "\(outcome)")
    #expect(folder.names == before)
  }

  @Test(.disabled(if: isSanitized, "a sanitizer needs large files of its own, which the limit denies it"))
  func aFileThatGrowsTooLargeIsNotThere() throws {
    let folder = try folder()
    let before = folder.names
    let outcome = try shell("ulimit -f 8; $V build edition.yaml -o out.pdf", in: folder)
    #expect(outcome.status == 74 && outcome.errors.contains("out.pdf: cannot be written: File too large"))
    #expect(folder.names == before)
  }

  /// What is opened after standard output was closed does not get what is printed.
  @Test func closedStreamsAreNoFiles() throws {
    let folder = try folder()
    let outcome = try shell(
      "$V build edition.yaml -o a.pdf >/dev/null && $V build edition.yaml -o b.pdf >&- 2>&- <&- && cmp a.pdf b.pdf",
      in: folder)
    #expect(outcome.status == 0, "\(outcome)")
  }

  // MARK: What the program needs

  @Test(arguments: ["check", "build", "batch -o out"])
  func aLibraryThatCannotBeLoadedIsToldWhereItIsNeeded(_ call: String) throws {
    let folder = try folder()
    folder.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", to: "a.jpg")
    folder.write("", to: "broken/librsvg-2.so.2")
    let outcome = try shell("LD_LIBRARY_PATH=$PWD/broken $V \(call) edition.yaml", in: folder)
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("catalogue.yaml:4:91: error: image 'a.jpg'") && outcome.errors.contains("librsvg"))
  }

  @Test(arguments: [
    ("quarters.heic", "AVIF and HEIC need libheif", "apt install libheif1"),
    ("quarters.avif", "AVIF and HEIC need libheif", "apt install libheif1"),
    ("plain.tiff", "TIFF needs libtiff", "apt install libtiff6"),
    ("pages.pdf", "PDF pages need poppler's programs", "apt install poppler-utils"),
  ])
  func whatReadsPicturesIsToldWhereItIsNeeded(_ name: String, _ lack: String, _ hint: String) throws {
    let folder = try folder()
    folder.write(try Repository.bytes(of: "Tests/ExportTests/Fixtures/Formats/\(name)"), to: "a.jpg")
    for library in ["libheif.so.1", "libtiff.so.6", "libtiff.so.5"] { folder.write("", to: "broken/\(library)") }
    // Only the programs that the call itself needs are found.
    let outcome = try shell("PATH=$PWD/broken LD_LIBRARY_PATH=$PWD/broken $V build edition.yaml", in: folder)
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains("catalogue.yaml:4:91: error: image 'a.jpg' cannot be read: \(lack)"), "\(outcome)")
    #expect(outcome.errors.contains(hint))
  }

  /// A copy of the program's own files, with one of them changed.
  @Test(arguments: [
    ("Fonts/Lato/Lato-Regular.ttf", "is no font that can be used"),
    ("Languages/en/hyph_en_US.dic", "the program's hyphenation patterns were not found"),
    ("Layouts/vademecum-2022/layout.yaml", "share/Layouts/vademecum-2022/"),
  ])
  func damagedFilesOfTheProgramAreTold(_ name: String, _ words: String) throws {
    let folder = try folder()
    for (from, to) in [("Fonts", "Fonts"), ("Layouts", "Layouts"), ("Sources/Languages", "Languages")] {
      folder.makeFolder("share")
      try FileManager.default.copyItem(atPath: "\(Repository.root)/\(from)", toPath: folder.path("share/\(to)"))
    }
    let whole = try Data(contentsOf: URL(filePath: folder.path("share/\(name)")))
    for bytes in [whole.prefix(whole.count / 2), Data()] {
      folder.write(bytes, to: "share/\(name)")
      let outcome = try shell("VADEMECUM_SHARE=share $V build edition.yaml", in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    }
    folder.write(whole, to: "share/\(name)")
    #expect(try shell("VADEMECUM_SHARE=share $V build edition.yaml", in: folder).status == 0)
  }
}
