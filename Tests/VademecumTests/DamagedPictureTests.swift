import Diagnostics
import Foundation
import Frames
import TestSupport
import Testing

@testable import Vademecum

/// Pictures that cannot be printed: everybody says so in the same words, where the data name them.
@Suite struct DamagedPictureTests {
  /// A picture, by the name of a file among the fixtures, or by its text; and what is said of it.
  struct Case: CustomTestStringConvertible {
    var file: String
    var text: String?
    var says: String
    var testDescription: String { file }
  }

  private static let svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"

  static let damaged = [
    Case(file: "html-as-png.png", says: "is a web page, not a picture"),
    Case(file: "jpg-head.jpg", says: "is damaged: a segment has no length"),
    Case(file: "png-cut.png", says: "ends before the picture does"),
    Case(file: "png-zlib.png", says: "is damaged: its pixels cannot be decoded"),
    Case(file: "crc.png", says: "is damaged: its pixels cannot be decoded"),
    Case(file: "short.png", says: "is damaged: its pixels cannot be decoded"),
    Case(
      file: "nodqt.jpg", says: "is damaged: its pixels cannot be decoded (Quantization table 0x00 was not defined)"),
    Case(file: "cut.jpg", says: "is damaged: its pixels cannot be decoded (Corrupt JPEG data"),
    Case(file: "usebomb.svg", says: "its elements refer to each other so often that more than 100000 would be drawn"),
    Case(
      file: "auto.svg", text: "\(svg) width='auto' height='auto' viewBox='0 0 10 10'/>",
      says: "its width or height 'auto' is no length"),
    Case(
      file: "entity.svg", text: "\(svg) viewBox='0 0 10 10'><title>A&nbsp;B</title></svg>",
      says: "it has the entity '&nbsp;', and does not say what that is; write the character itself"),
    Case(
      file: "infinite.svg", text: "\(svg) viewBox='0 0 inf 1'></svg>",
      says: "it is not between 0.01 and 1000000 units wide and high"),
    Case(
      file: "tiny.svg", text: "\(svg) width='0.00000000000000000000000001' height='0.0000000000000000000000001'></svg>",
      says: "it is not between 0.01 and 1000000 units wide and high"),
    Case(
      file: "text.svg", text: "\(svg) width='100' height='100'><text y='50' font-size='1e9'>X</text></svg>",
      says: "the number 1e9 is too large"),
  ]

  /// A folder with an edition whose only resource, whose partner and whose cover show the picture.
  private func folder(with picture: Case) throws -> TemporaryFolder {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: en
      sections: [{ id: s, title: S }]
      partners: [{ id: p, name: P, logo: \(picture.file) }]
      resources:
        - { id: r, section: s, title: T, url: "https://example.org", summary: Hello, thumbnail: \(picture.file) }
      """,
      "edition.yaml": """
      catalogue: catalogue.yaml
      title: T
      date: 2026
      cover: { partners: [p], image: \(picture.file) }
      """,
    ])
    folder.write(try picture.bytes(), to: picture.file)
    return folder
  }

  private let places = ["catalogue.yaml:3:36", "catalogue.yaml:5:91", "edition.yaml:4:32"]

  @Test(arguments: damaged)
  func areToldByAllWhereTheyAreNamed(_ picture: Case) throws {
    let folder = try folder(with: picture)
    let edition = folder.path("edition.yaml")
    let found = check(edition)
    let errors = found.all.filter { $0.severity == .error }
    #expect(
      Set(errors.map { $0.description.replacing(folder.path + "/", with: "").split(separator: ": ")[0] })
        == Set(places.map { Substring($0) }))
    for error in errors {
      #expect(
        error.description.contains("image '\(picture.file)'") && error.description.contains(picture.says), "\(error)")
    }
    let built = buildReport(edition)
    #expect(built.value == nil)
    #expect(
      Set(built.diagnostics.all.filter { $0.severity == .error }.map(\.description)) == Set(errors.map(\.description)))
  }

  /// What the command says, with its helper; and `batch` too.
  @Test(arguments: damaged.filter { ["nodqt.jpg", "png-zlib.png", "text.svg", "entity.svg"].contains($0.file) })
  func commandsAgree(_ picture: Case) throws {
    let folder = try folder(with: picture)
    let calls = [["check", "edition.yaml"], ["build", "edition.yaml"], ["batch", "edition.yaml", "-o", "out"]]
    let outcomes = try calls.map { try run(command, $0, in: folder.path) }
    for outcome in outcomes {
      #expect(outcome.status == 1)
      let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
      #expect(errors.count == 3 && errors.allSatisfy { $0.contains(picture.says) }, "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("edition.pdf")))
  }

  /// A picture that no edition names has no place, and is not written either.
  @Test func picturesOfAlteredDocumentsAreTriedToo() throws {
    let picture = try #require(Self.damaged.first { $0.file == "nodqt.jpg" })
    let folder = try folder(with: picture)
    let sound = Case(file: "shapes.svg", text: "\(Self.svg) width='4' height='3'/>", says: "")
    folder.write(try sound.bytes(), to: picture.file)
    var document = try #require(buildReport(folder.path("edition.yaml")).value)
    folder.write(try picture.bytes(), to: picture.file)
    for index in document.images.indices { document.images[index].format = .jpeg }
    #expect {
      _ = try Workspace(files: sourceFiles).bytes(of: document)
    } throws: { "\($0)".contains("Quantization table 0x00 was not defined") }
  }

  @Test func linksAreDrawnAndReferencesTold() throws {
    let link = Case(
      file: "link.svg",
      text: """
        \(Self.svg) width="100" height="100"><a xlink:href="https://example.org/"><rect width="50" height="50"/></a>\
        <image xlink:href="photo.png" width="9" height="9"/></svg>
        """, says: "")
    let folder = try folder(with: link)
    let found = check(folder.path("edition.yaml")).lines(in: folder).filter { $0.contains("[image-reference]") }
    #expect(
      found.count == 3 && found.allSatisfy { $0.contains("image 'link.svg' refers to 'photo.png', which is not drawn") }
    )
    let outcome = try run(command, ["build", "edition.yaml"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(try run("qpdf", ["--check", folder.path("edition.pdf")]).status == 0)
  }

  /// What of a drawing is not drawn as it says is told by `check` and by `build`, where the data name it.
  @Test func lossesOfDrawingsAreTold() throws {
    let drawing = Case(
      file: "drawing.svg",
      text: """
        \(Self.svg) width="100" height="100">
        <foreignObject width="9" height="9"/>
        <rect width="9" height="9" fill="url(#none)"/>
        <text y="50" font-family="Helvetica">漢</text>
        <image width="9" height="9" xlink:href="data:image/png;base64,iVBORw0KGgo="/></svg>
        """, says: "")
    let folder = try folder(with: drawing)
    let wanted = [
      "image 'drawing.svg' holds <foreignObject>, which is not drawn (line 2 of the picture)",
      "in image 'drawing.svg' 'fill' refers to '#none', and the picture has no such element that it can use (line 3",
      "image 'drawing.svg' asks for the font 'Helvetica', and its text is set in 'Lato' (line 4 of the picture)",
      "no font has the character '漢' (U+6F22) of image 'drawing.svg' (line 4 of the picture)",
      "image 'drawing.svg' holds a picture that is damaged, or neither PNG nor JPEG (line 5 of the picture)",
    ]
    let found = check(folder.path("edition.yaml")).lines(in: folder)
    let outcome = try run(command, ["build", "edition.yaml"], in: folder.path)
    for words in wanted {
      #expect(found.count { $0.hasPrefix("catalogue.yaml:3:36: warning: \(words)") } == 1, "\(found)")
      #expect(outcome.errors.contains("catalogue.yaml:3:36: warning: \(words)"), "\(outcome.errors)")
    }
  }

  /// The catalogue's fonts serve for pictures, too; what was found before they came is not kept.
  @Test func fontsOfTheCatalogueSetTextOfDrawings() throws {
    let drawing = Case(
      file: "drawing.svg",
      text: "\(Self.svg) width='100' height='100'><text y='50' font-family='Caladea'>A</text></svg>", says: "")
    let folder = try folder(with: drawing)
    let workspace = Workspace(files: sourceFiles, keeping: 1 << 20)
    let edition = folder.path("edition.yaml")
    func asksForFont() -> Bool {
      workspace.check(editionAt: edition).findings.lines(in: folder).contains { $0.contains("[image-font]") }
    }
    func bytes() throws -> [UInt8] {
      try workspace.bytes(
        of: #require(workspace.edition(at: edition).flatMap { workspace.document(of: $0) }.value),
        as: .png(resolution: 72)
      ).value ?? []
    }
    #expect(asksForFont())
    let inLato = try bytes()
    folder.write(try Repository.bytes(of: "Tests/Fuzzing/Corpus/font/caladea-subset.ttf"), to: "fonts/Caladea.ttf")
    workspace.invalidate([folder.path("fonts"), folder.path("fonts/Caladea.ttf")])
    #expect(!asksForFont())
    #expect(try bytes() != inLato)
  }

  @Test func mendedPicturesAreTriedAnew() throws {
    let picture = try #require(Self.damaged.first { $0.file == "text.svg" })
    let folder = try folder(with: picture)
    let workspace = Workspace(files: sourceFiles, keeping: 1 << 20)
    func hasErrors() -> Bool {
      workspace.edition(at: folder.path("edition.yaml")).flatMap { workspace.document(of: $0) }.value == nil
    }
    #expect(hasErrors())
    folder.write("\(Self.svg) width='100' height='100'/>", to: picture.file)
    workspace.invalidate([folder.path(picture.file)])
    #expect(!hasErrors())
  }
}

extension DamagedPictureTests.Case {
  /// The file's bytes; two JPEGs are a sound one without its quantization tables, or without the second half of its pixels.
  fileprivate func bytes() throws -> [UInt8] {
    if let text { return Array(text.utf8) }
    guard file == "nodqt.jpg" || file == "cut.jpg" else {
      let path = "\(Repository.root)/Tests/VademecumTests/Fixtures/Pictures/\(file)"
      return try Array(Data(contentsOf: URL(filePath: path)))
    }
    let path = "\(Repository.root)/Tests/ExportTests/Fixtures/quarters.jpg"
    let sound = try Array(Data(contentsOf: URL(filePath: path)))
    var (offset, bytes) = (2, Array(sound.prefix(2)))
    while sound[offset + 1] != 0xda {
      let next = offset + 2 + Int(sound[offset + 2]) << 8 + Int(sound[offset + 3])
      if file == "cut.jpg" || sound[offset + 1] != 0xdb { bytes += sound[offset..<next] }
      offset = next
    }
    guard file == "cut.jpg" else { return bytes + sound[offset...] }
    return bytes + sound[offset..<((offset + sound.count) / 2)] + [0xff, 0xd9]
  }
}
