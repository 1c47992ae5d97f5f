import Diagnostics
import Files
import Reading
import TestSupport
import Testing

@testable import Catalogue

/// Pictures that were inspected before are read again only where their files have changed.
@Suite struct ImageInspectorTests {
  private static let folder = "\(Repository.root)/Examples"
  private static let path = "\(folder)/pages.png"
  /// A header that the file does not have: whoever gives it has not read the file.
  private static let header = ImageHeader(format: .svg, width: 3, height: 4)

  private func image(in folder: String, _ stamp: FileStamp) -> ImageReference? {
    let known = InspectedImage(stamp: stamp, header: ImageInspectorTests.header)
    var inspector = ImageInspector(
      folders: [folder], inspectedBefore: [PictureKey(path: ImageInspectorTests.path): known])
    var found = DiagnosticList()
    let place = Place(file: "\(ImageInspectorTests.folder)/catalogue.yaml")
    return inspector.image(at: Located("pages.png", at: place), alt: nil, &found)
  }

  @Test func unchangedFilesAreNotReadAgain() throws {
    let stamp = try #require(FileStamp(ofFile: ImageInspectorTests.path))
    #expect(image(in: ImageInspectorTests.folder, stamp)?.width == 3)
    // It must still lie where pictures may.
    #expect(image(in: "\(Repository.root)/Sources", stamp) == nil)
  }

  @Test func changedFilesAreReadAgain() throws {
    let other = try #require(FileStamp(ofFile: "\(Repository.root)/README.md"))
    #expect(image(in: ImageInspectorTests.folder, other)?.format == .png)
  }

  @Test func whatIsReadIsKnownToTheNextInspector() throws {
    var inspector = ImageInspector(folders: [ImageInspectorTests.folder], inspectedBefore: [:])
    var found = DiagnosticList()
    let place = Place(file: "\(ImageInspectorTests.folder)/catalogue.yaml")
    let image = try #require(inspector.image(at: Located("pages.png", at: place), alt: nil, &found))
    #expect(inspector.inspected?[PictureKey(path: ImageInspectorTests.path)]?.header.width == image.width)
    #expect(ImageInspector(folders: []).inspected == nil)
  }
}
