import Catalogue
import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Sections as files of their own: pages as in the whole, and nothing that leads out of the file.
@Suite struct SectionExportTests {
  private static let editions = ["2022-06", "2022-06-carnet", "2018-2025"].map {
    "\(Repository.root)/Examples/tressons/editions/\($0).yaml"
  }

  @Test(arguments: editions)
  func pagesAreThoseOfTheWhole(_ path: String) throws {
    let whole = try build(path)
    let sections = try #require(Edition.read(path).value).sections.map(\.section)
    let starts = try sections.map { section in
      try #require(whole.outline.first { $0.title == section.title.replacing("'", with: "’") }).page
    }
    let exports = try sections.map { try build(path, sections: [$0.id]) }
    // Of a page that two sections share, the file of one has less.
    let shared = Set(
      starts.filter { start in
        exports.count { $0.pages.contains { $0.label == whole.pages[start].label } } > 1
      })
    for (index, section) in sections.enumerated() {
      let export = exports[index]
      let own = starts[index]..<(index + 1 < starts.count ? starts[index + 1] : starts[index] + 1)
      // Blank pages only bring others to their side of the sheet.
      let labels = own.filter { !whole.text(ofPage: $0, onlyRead: true).isEmpty }.map { whole.pages[$0].label }
      #expect(Set(labels).isSubset(of: export.pages.map(\.label)), "\(section.id)")
      for (place, page) in export.pages.enumerated() {
        let counterpart = try #require(whole.pages.firstIndex { $0.label == page.label })
        // What stands before the sections may speak of fewer of them; the rest is the same.
        if counterpart < starts[0] || shared.contains(counterpart) { continue }
        #expect(export.text(ofPage: place) == whole.text(ofPage: counterpart), "\(section.id), \(page.label)")
      }
      #expect(export.pages.map(\.label).compactMap { Int($0) } == export.pages.compactMap { Int($0.label) }.sorted())
    }
  }

  @Test(arguments: editions)
  func nothingLeadsOutOfTheFile(_ path: String) throws {
    let sections = try #require(Edition.read(path).value).sections.map(\.section)
    for section in sections {
      let export = try build(path, sections: [section.id])
      let first = try #require(export.outline.first { $0.title == section.title.replacing("'", with: "’") }).page
      let targets = export.pages.flatMap(\.frames).flatMap { $0.items.links }.compactMap { link -> Int? in
        if case .page(let page, _) = link.target { page } else { nil }
      }
      // The sommaire leads to the section, and what is new to its cards.
      #expect(targets.contains(first), "\(section.id)")
      #expect(targets.allSatisfy { (first..<export.pages.count).contains($0) }, "\(section.id)")
      #expect(export.outline.flattened.allSatisfy { export.pages.indices.contains($0.page) })
      #expect(
        !export.outline.flattened.contains { entry in
          sections.contains { $0.id != section.id && $0.title == entry.title }
        })
      let front = (0..<first).map { export.text(ofPage: $0, onlyRead: true) }.joined().letters
      #expect(front.lowercased().contains(section.title.letters.lowercased()))
      for other in sections where other.id != section.id {
        #expect(!front.lowercased().contains(other.title.letters.lowercased()), "\(other.id) in \(section.id)")
      }
    }
  }

  @Test func theFileHasNoActionButLinksToAddresses() throws {
    try withFolder { folder in
      let outcome = try run(
        command, ["batch", june2022, "-o", "out", "--by", "section"], in: folder)
      #expect(outcome.output == "3 written, 0 unchanged\n")
      for id in ["comprendre", "agir", "inspirer"] {
        _ = try run("qpdf", ["--qdf", "--object-streams=disable", "out/2022-06-\(id).pdf", "\(id).qdf"], in: folder)
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(id).qdf")), as: UTF8.self)
        #expect(text.contains("/S /URI") && !text.contains("/GoToR") && !text.contains("/Launch"))
      }
    }
  }
}

extension [FrameItem] {
  fileprivate var links: [FrameItem.Link] {
    flatMap { item -> [FrameItem.Link] in
      switch item {
      case .link(let link): [link]
      case .group(let group): group.items.links
      case .glyphs, .path, .image: []
      }
    }
  }
}

extension [Document.OutlineEntry] {
  fileprivate var flattened: [Document.OutlineEntry] { flatMap { [$0] + $0.children.flattened } }
}
