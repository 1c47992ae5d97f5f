import Foundation
import TestSupport
import Testing

@testable import Vademecum

/// What is kept of pictures from run to run changes no output.
@Suite struct KeptPictureTests {
  private let folder: TemporaryFolder
  private var kept: String { folder.path("caches/pictures") }

  init() throws {
    folder = TemporaryFolder()
    let formats = "\(Repository.root)/Tests/ExportTests/Fixtures/Formats"
    let pictures = ["quarters.heic", "alpha.avif", "plain.tiff", "quarters.gif", "lossy.webp"].map {
      "\(formats)/\($0)"
    }
    let others = ["image/rgb.jpg", "image/rgb.png", "image/shapes.svg", "pages/pages.pdf"]
      .map { "\(Repository.root)/Tests/Fuzzing/Corpus/\($0)" }
    var catalogue = "language: en\nsections: [{ id: s, title: S }]\nresources:\n"
    for (number, path) in (pictures + others).enumerated() {
      let name = String(path.split(separator: "/").last!)
      try FileManager.default.copyItem(atPath: path, toPath: folder.path(name))
      catalogue +=
        "  - { id: r\(number), section: s, title: T\(number), url: 'https://example.org', summary: S, thumbnail: \(name) }\n"
    }
    folder.write(catalogue, to: "catalogue.yaml")
    folder.write("catalogue: catalogue.yaml\nlayout: vademecum-2022\ntitle: T\ndate: 2026-01\n", to: "edition.yaml")
  }

  /// The PDF and a picture of a page, made by a new workspace.
  private func outputs(keeping: Bool) throws -> [[UInt8]] {
    var files = sourceFiles
    files.pictureHelper = command
    files.pictureCache = keeping ? kept : nil
    let workspace = Workspace(files: files)
    let report = workspace.edition(at: folder.path("edition.yaml")).flatMap { workspace.document(of: $0) }
    let document = try #require(report.value)
    return try [.pdf(), .png(resolution: 60), .svg].map { output in
      try #require(try workspace.bytes(of: document, as: output, page: output == .pdf() ? 0 : 2).value)
    }
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: kept).sorted() }

  @Test func outputsAreTheSameWithAndWithout() throws {
    let expected = try outputs(keeping: false)
    #expect(!FileManager.default.fileExists(atPath: kept))
    #expect(try outputs(keeping: true) == expected)
    let first = try names()
    #expect(first.count > 12)
    #expect(try outputs(keeping: true) == expected)
    #expect(try names() == first)
    for name in first {
      let path = "\(kept)/\(name)"
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(filePath: path))
    }
    #expect(try outputs(keeping: true) == expected)
    #expect(try names() == first)
  }

  /// A picture that is damaged is told of in each run.
  @Test func whatIsDamagedIsToldEachTime() throws {
    let path = folder.path("plain.tiff")
    try Data(try Data(contentsOf: URL(filePath: path)).prefix(900)).write(to: URL(filePath: path))
    var files = sourceFiles
    (files.pictureHelper, files.pictureCache) = (command, kept)
    let told = (0..<2).map { _ in check(folder.path("edition.yaml"), files: files).all.map(\.description) }
    #expect(told[0].contains { $0.contains("plain.tiff") })
    #expect(told[0] == told[1])
  }

  @Test func theCommandKeepsThemInTheUsersFolder() throws {
    func build(_ environment: [String: String]) throws {
      let outcome = try run(
        command, ["build", "edition.yaml", "-o", "out.pdf"], in: folder.path,
        environment: ["VADEMECUM_NO_CACHE": ""].merging(environment) { $1 })
      #expect(outcome.status == 0, "\(outcome.printed)")
    }
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(path)) }
    try build(["XDG_CACHE_HOME": folder.path("a"), "VADEMECUM_NO_CACHE": "1"])
    #expect(!isThere("a"))
    try build(["XDG_CACHE_HOME": folder.path("a")])
    #expect(isThere("a/vademecum/pictures"))
    // As the standard has it, a relative path counts as none.
    try build(["XDG_CACHE_HOME": "b", "HOME": folder.path("home")])
    #expect(!isThere("b"))
    #expect(isThere("home/.cache/vademecum/pictures"))
    // Nothing can be made below a file.
    try build(["XDG_CACHE_HOME": folder.path("catalogue.yaml")])
  }
}
