import Foundation
import TestSupport
import Testing
import Vademecum

/// What programs ask for that is not there, and what layouts name that says nothing.
@Suite struct OutOfRangeTests {
  private static func edition(_ summary: RichText = RichText()) -> Edition {
    let wells = Resource(id: "wells", title: "Digging wells", summary: summary)
    return Edition(
      title: "Guides", sections: [EditionSection(id: "guides", title: "Guides", resources: [wells])], language: "en")
  }

  @Test func numbersOutOfRangeDoNoHarm() throws {
    let items: [[RichText.Block]] = ["a", "b"].map { [.paragraph([.init($0)])] }
    for number in [-1, Int.min, Int.max] {
      var edition = Self.edition(RichText([.list(.init(isOrdered: true, start: number, items: items))]))
      edition.sections[0].section.index = number
      let workspace = Workspace(files: sourceFiles)
      // What is wrong with it is told, or it is printed.
      let report = try workspace.document(of: edition).flatMap { try workspace.bytes(of: $0) }
      #expect(report.value != nil || report.diagnostics.hasErrors)
    }
  }

  @Test func aBookmarkThatSaysNothingIsNone() throws {
    try withFolder { folder in
      let pages = "\(folder)/look/pages"
      try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
      try write("extends: vademecum-2022\nname: look\n", to: "\(folder)/look/layout.yaml")
      let page = try Repository.text(of: "Layouts/vademecum-2022/pages/section.yaml")
      try write(page.replacing("{section.title}", with: "{edition.subtitle}"), to: "\(pages)/section.yaml")
      var edition = Self.edition()
      (edition.directory, edition.layout) = (folder, "./look")
      let report = Workspace(files: sourceFiles).document(of: edition)
      #expect(report.value?.outline.last?.title == "Digging wells", "\(report.diagnostics.all)")
      edition.subtitle = "In the desert"
      let outline = Workspace(files: sourceFiles).document(of: edition).value?.outline
      #expect(outline?.last?.title == "In the desert" && outline?.last?.children.map(\.title) == ["Digging wells"])
    }
  }

  @Test func aPageThatIsNotThereIsTold() throws {
    let workspace = Workspace(files: sourceFiles)
    let document = try #require(workspace.document(of: Self.edition()).value)
    for page in [-1, document.pageCount, Int.max] {
      #expect(throws: Workspace.Failure.self) { try workspace.bytes(of: document, as: .svg, page: page) }
    }
    #expect(try workspace.bytes(of: document, as: .svg, page: document.pageCount - 1).value != nil)
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1e-300, 1e300] as [Double]) func aResolutionThatShowsNothingIsTold(
    _ resolution: Double
  ) throws {
    let workspace = Workspace(files: sourceFiles)
    let document = try #require(workspace.document(of: Self.edition()).value)
    #expect(throws: Workspace.Failure.self) { try workspace.bytes(of: document, as: .png(resolution: resolution)) }
  }

  @Test func pathsThatAreNoneAreTold() throws {
    let workspace = Workspace(files: sourceFiles)
    let document = try #require(workspace.document(of: Self.edition()).value)
    let folder = TemporaryFolder()
    for output in [.pdf(), .png(), .svg, .dump] as [Output] {
      for path in ["", folder.path("a\0b.pdf"), folder.path("none/a")] {
        #expect(throws: Workspace.Failure.self, "\(output), '\(path)'") {
          try workspace.write(document, to: path, as: output)
        }
      }
    }
    #expect(folder.names.isEmpty)
  }

  /// Somebody who takes pages out by hand leaves bookmarks and links behind; an excerpt does not.
  @Test func whatLeadsToPagesThatAreGoneIsTold() throws {
    let workspace = Workspace(files: sourceFiles)
    var document = try #require(workspace.document(of: Self.edition()).value)
    let count = document.pageCount
    #expect(try workspace.bytes(of: document.excerpt(pages: [0]), as: .pdf(.none)).value != nil)
    document.pages.removeLast()
    for standard in [Standard.both, .none] {
      #expect {
        _ = try workspace.bytes(of: document, as: .pdf(standard))
      } throws: { "\($0)".contains("leads to page \(count - 1), counted from 0, and it has \(count - 1)") }
    }
    #expect(try workspace.bytes(of: document, as: .png(resolution: 36)).value != nil)
    document.pages = []
    #expect(throws: Workspace.Failure.self) { try workspace.bytes(of: document) }
    document = try #require(workspace.document(of: Self.edition()).value)
    document.images = []
    document.pages[0].frames.append(
      Frame(tag: .artifact(.layout), items: [.image(.init(image: 7, frame: Rect(x: 0, y: 0, width: 9, height: 9)))]))
    #expect(throws: Workspace.Failure.self) { try workspace.bytes(of: document) }
  }
}
