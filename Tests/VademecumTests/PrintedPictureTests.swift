import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Vademecum

/// Pictures on the pages of an edition: what is said of their pixels and bytes, and how they meet their frames.
@Suite struct PrintedPictureTests {
  private static let fixtures = "Tests/ExportTests/Fixtures"

  /// So many words that the card is a large one.
  private static let summary = Array(repeating: "Many words make a card large.", count: 16).joined(separator: " ")

  /// An edition with one resource that shows a picture, which stands as a file of its name in the folder.
  private func folder(_ picture: String, bytes: [UInt8], layout: String = "") throws -> TemporaryFolder {
    let folder = TemporaryFolder([
      "catalogue.yaml": """
      language: en
      sections: [{ id: s, title: S }]
      resources:
        - { id: r, section: s, title: T, url: "https://example.org", authors: Hello, thumbnail: \(picture), summary: \(Self.summary) }
      """,
      "edition.yaml": "catalogue: catalogue.yaml\ntitle: T\ndate: 2026\nlayout: ./look\n",
      "look/layout.yaml": "extends: vademecum-2022\n\(layout)\n",
    ])
    folder.write(bytes, to: "a.png")
    folder.write(bytes, to: "a.jpg")
    return folder
  }

  /// The findings about pictures that `check` has, and those that `build` has.
  private func findings(_ folder: TemporaryFolder) throws -> (check: [String], build: [String]) {
    let ids: Set = ["low-resolution", "heavy-picture", "unusable-profile"]
    func lines(_ found: DiagnosticList) -> [String] {
      found.all.filter { ids.contains($0.id) }.map { $0.description.replacing(folder.path + "/", with: "") }
    }
    let workspace = Workspace(files: sourceFiles)
    let built = try workspace.edition(at: folder.path("edition.yaml")).flatMap { workspace.document(of: $0) }
      .flatMap { document throws(Workspace.Failure) in try workspace.bytes(of: document) }
    return (lines(workspace.check(editionAt: folder.path("edition.yaml")).findings), lines(built.diagnostics))
  }

  @Test func coarseOnesAreToldWithTheirSize() throws {
    let folder = try folder("a.png", bytes: Repository.bytes(of: "\(Self.fixtures)/quarters.png"))
    let found = try findings(folder)
    #expect(found.check == found.build)
    #expect(
      found.check == [
        "catalogue.yaml:4:91: warning: image 'a.png' is printed 56 × 28 mm large at 15 dpi, under 150; "
          + "take one of at least 331 × 166 pixels [low-resolution]"
      ])
  }

  /// A picture that is cropped is as large as what is seen of it, and its pixels count with what is not.
  @Test func ofCroppedOnesTheSizeIsWhatIsSeen() throws {
    let picture = "{ image: a.png, alt: A, fit: crop }"
    let folder = try folder(picture, bytes: Repository.bytes(of: "\(Self.fixtures)/quarters.png"))
    let found = try findings(folder)
    #expect(found.check == found.build)
    #expect(found.check.first?.contains("is printed 66 × 93 mm large at 4 dpi") == true, "\(found.check)")
  }

  @Test func whoAsksForLessIsNotWarned() throws {
    let bytes = try Repository.bytes(of: "\(Self.fixtures)/Profiles/adobe.jpg")
    let coarse = try findings(folder("a.jpg", bytes: bytes, layout: "pictures: { dpi: 72 }"))
    #expect(coarse.check.first?.contains("under 72;") == true && coarse.check == coarse.build)
  }

  @Test func profilesThatCannotBeUsedAreTold() throws {
    let bytes = try Repository.bytes(of: "\(Self.fixtures)/Profiles/damaged.jpg")
    let found = try findings(folder("a.jpg", bytes: bytes))
    #expect(found.check == found.build)
    #expect(
      found.check.contains {
        $0.hasPrefix(
          "catalogue.yaml:4:91: warning: the colour profile of image 'a.jpg' is damaged or one of other pixels")
      })
  }

  /// What follows the pixels in a file counts, too: it is a JPEG that would go into a PDF as it is.
  @Test func heavyOnesAreTold() throws {
    let file = Document.ImageFile(path: "", format: .jpeg, size: Size(width: 1000, height: 750))
    let folder = TemporaryFolder()
    func finding(_ format: Document.ImageFile.Format, bytes: Int, width: Double) -> PageFinding? {
      folder.write([UInt8](repeating: 0, count: bytes), to: "a")
      var file = file
      (file.path, file.format) = (folder.path("a"), format)
      let use = PictureUse(
        count: 1, width: width, height: width * 0.75, visible: Size(width: width, height: width * 0.75))
      return PrintedPicture(file: file, use: use).finding(name: "a")
    }
    #expect(finding(.jpeg, bytes: 1_200_000, width: 240) == .heavyPicture(image: "a", .photograph, bytes: 1_200_000))
    #expect(finding(.png, bytes: 1_200_000, width: 240) == .heavyPicture(image: "a", .pixels, bytes: 1_200_000))
    #expect(finding(.svg, bytes: 4_500_000, width: 240) == .heavyPicture(image: "a", .drawing, bytes: 1_500_000))
    // They are reduced.
    #expect(finding(.jpeg, bytes: 1_200_000, width: 72) == nil)
    #expect(finding(.png, bytes: 1_200_000, width: 72) == nil)
    #expect(finding(.jpeg, bytes: 900_000, width: 240) == nil)
  }

  @Test func noMorePixelsAreAskedForThanAPictureMayHave() throws {
    func needed(_ width: Double, _ height: Double) throws -> (Int, Int) {
      let file = Document.ImageFile(path: "", format: .png, size: Size(width: 100, height: 100))
      let use = PictureUse(count: 1, width: width, height: height, visible: Size(width: 10, height: 10))
      guard case .lowResolution(_, let print) = PrintedPicture(file: file, use: use).finding(name: "a") else {
        return (0, 0)
      }
      return (print.neededWidth, print.neededHeight)
    }
    #expect(try needed(720, 360) == (1500, 750))
    let (width, height) = try needed(72_000, 3600)
    #expect(width == 32_767 && (1637...1639).contains(height))
    let square = try needed(14_400, 14_400)
    #expect(square.0 <= 10_000 && square.0 > 9990 && square.0 == square.1)
  }

  /// A picture of three resources is told where it stands first.
  @Test func eachFileIsToldOnce() throws {
    let folder = try folder("a.png", bytes: Repository.bytes(of: "\(Self.fixtures)/quarters.png"))
    let resources = ["q", "r", "s"].map { id in
      "  - { id: \(id), section: s, title: T, url: \"https://example.org\", summary: Hello, thumbnail: a.png }\n"
    }
    let catalogue = "language: en\nsections: [{ id: s, title: S }]\nresources:\n" + resources.joined()
    folder.write(Array(catalogue.utf8), to: "catalogue.yaml")
    let found = try findings(folder)
    #expect(found.check == found.build && found.check.count == 1, "\(found.check)")
    #expect(found.check.first?.hasPrefix("catalogue.yaml:4:") == true, "\(found.check)")
  }

  // MARK: Fit

  /// The pictures of a document that are resources' thumbnails, and what is seen of them.
  private func uses(_ picture: String) throws -> PictureUse {
    let folder = try folder(picture, bytes: Repository.bytes(of: "\(Self.fixtures)/large.png"))
    let document = try build(folder.path("edition.yaml"))
    return try #require(PictureUse.survey(document, pages: document.pages.indices).first { $0.count > 0 })
  }

  @Test func anAuthorSaysHowAPictureMeetsItsFrame() throws {
    let (asLaidOut, whole) = (try uses("a.png"), try uses("{ image: a.png, alt: A, fit: whole }"))
    let cropped = try uses("{ image: a.png, alt: A, fit: crop }")
    // The frame has other proportions: the layout shows it whole, and whoever wants less of it says so.
    for use in [asLaidOut, whole] {
      #expect(abs(use.visible.width - use.width) < 0.01 && abs(use.visible.height - use.height) < 0.01)
    }
    #expect(cropped.visible.width < cropped.width - 1)
  }

  @Test func anUnknownFitIsAnError() throws {
    let folder = try folder(
      "{ image: a.png, alt: A, fit: hole }", bytes: Repository.bytes(of: "\(Self.fixtures)/quarters.png"))
    let errors = check(folder.path("edition.yaml")).all.filter { $0.severity == .error }
    #expect(errors.count == 1 && errors[0].description.contains("did you mean 'whole'?"), "\(errors)")
  }

  // MARK: Layout

  @Test func qualitiesThatCannotBeAreErrors() throws {
    let bytes = try Repository.bytes(of: "\(Self.fixtures)/quarters.png")
    for (text, says) in [
      ("{ dpi: 30 }", "layout.yaml:2:18: error: dpi is 72 to 2400, and not 30"),
      ("{ quality: 0 }", "layout.yaml:2:22: error: quality is 1 to 100, and not 0"),
      ("{ dip: 300 }", "did you mean 'dpi'?"), ("300", "pictures"),
    ] {
      let folder = try folder("a.png", bytes: bytes, layout: "pictures: \(text)")
      let found = check(folder.path("edition.yaml")).all
      #expect(found.contains { $0.severity == .error && $0.description.contains(says) }, "\(text): \(found)")
    }
  }
}
