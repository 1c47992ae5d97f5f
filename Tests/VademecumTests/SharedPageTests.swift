import Foundation
import Frames
import TestSupport
import Testing
import Vademecum

/// Sections that share pages in the layouts of the program: what leads to them, what they are in the structure, what files of their own
/// have of them.
@Suite struct SharedPageTests {
  private static let layouts = ["vademecum-2022", "grille", "liste"]

  /// Six sections with a resource each, the fourth with two.
  private static let catalogue: String = {
    let sections = "abcdef".map { "  - { id: \($0), title: Section \($0.uppercased()) }" }
    let resources = ["a1", "b1", "c1", "d1", "d2", "e1", "f1"].map { id in
      "  - { id: \(id), section: \(id.prefix(1)), title: Carte \(id), type: Guide, summary: Un résumé en quelques mots. }"
    }
    return
      "language: fr\nsections:\n\(sections.joined(separator: "\n"))\nresources:\n\(resources.joined(separator: "\n"))\n"
  }()

  private func folder(_ layout: String) -> TemporaryFolder {
    TemporaryFolder(["c.yaml": Self.catalogue, "e.yaml": "catalogue: c.yaml\ntitle: Catalogue\nlayout: \(layout)\n"])
  }

  private static func section(_ id: String) -> String { "Section \(id.uppercased())" }

  /// A poster holds what it can; what is left over is named, and no file is made.
  @Test func whatDoesNotFitOnAPosterIsNamed() throws {
    for layout in ["affiche", "depliant"] {
      let fitting = folder(layout)
      let document = try build(fitting.path("e.yaml"))
      #expect(document.pages.count == (layout == "affiche" ? 1 : 2))
      let text = document.pages.indices.map { document.text(ofPage: $0) }.joined()
      for id in "abcdef" { #expect(text.contains(Self.section(String(id))) && text.contains("Carte \(id)1")) }
      let many = (1...400).map {
        "  - { id: m\($0), section: f, title: Une carte de plus au titre assez long, year: 2020 }"
      }
      fitting.write(Self.catalogue + many.joined(separator: "\n") + "\n", to: "c.yaml")
      let found = check(fitting.path("e.yaml")).all.filter { $0.severity == .error }
      #expect(found.map(\.id) == ["left-over"], "\(found)")
      #expect(found.first?.summary.contains("m400") == false && found.first?.summary.contains(" more") == true)
    }
  }

  @Test(arguments: layouts) func bookmarksAndTheSommaireLeadToTheirHeadings(layout: String) throws {
    let folder = folder(layout)
    let document = try build(folder.path("e.yaml"))
    let sections = try "abcdef".map { id in
      try #require(document.outline.first { $0.title == Self.section(String(id)) })
    }
    #expect(Set(sections.map(\.page)).count < 6, "some share pages")
    let targets = document.pages.flatMap(\.frames).flatMap(\.items).compactMap { item -> FrameItem.Link.Target? in
      if case .link(let link) = item { link.target } else { nil }
    }
    for (id, section) in zip(["a", "b", "c", "d", "e", "f"], sections) {
      #expect(section.children.map(\.title) == (id == "d" ? ["Carte d1", "Carte d2"] : ["Carte \(id)1"]))
      #expect(section.children[0].page == section.page && section.children[0].y > section.y)
      #expect(targets.contains(.page(section.page, y: section.y)))
      #expect(document.text(ofPage: section.page).letters.contains(Self.section(id).letters))
    }
    // At the head of a page the running header is the heading, below it a box among the cards.
    #expect(sections.contains { $0.y == 0 } && sections.contains { $0.y > 0 })
  }

  /// Each is an element of its own, with its heading first and its cards after it.
  @Test(arguments: layouts) func eachIsAnElementOfItsOwn(layout: String) throws {
    let folder = folder(layout)
    let document = try build(folder.path("e.yaml"))
    let tree = document.structure
    let order = ReadingOrder(document)
    let sections = tree.elements.filter { element in
      element.role == .section && element.children.contains { tree.elements[$0].resource != nil }
    }
    #expect(
      sections.map { section in section.children.compactMap { tree.elements[$0].resource } } == [
        ["a1"], ["b1"], ["c1"], ["d1", "d2"], ["e1"], ["f1"],
      ])
    for (id, section) in zip("abcdef", sections) {
      let headings = section.children.filter { tree.elements[$0].role == .heading1 }
      #expect(headings.map { order.text(of: $0, readAloud: false).letters } == [Self.section(String(id)).letters])
      #expect(headings.first == section.children.first)
    }
  }

  /// A file of a section has its cards alone, at the head of pages with the labels of the whole.
  @Test(arguments: layouts, ["a", "b", "d", "f"]) func filesOfSectionsHaveTheirCardsAlone(layout: String, id: String)
    throws
  {
    let folder = folder(layout)
    let whole = try build(folder.path("e.yaml"))
    let part = try build(folder.path("e.yaml"), sections: [id])
    let entry = try #require(part.outline.first { $0.title == Self.section(id) })
    let original = try #require(whole.outline.first { $0.title == Self.section(id) })
    #expect(entry.y == 0)
    #expect(part.pages[entry.page].label == whole.pages[original.page].label)
    let text = (entry.page..<part.pages.count).map { part.text(ofPage: $0).letters }.joined()
    for other in ["a1", "b1", "c1", "d1", "d2", "e1", "f1"] where !other.hasPrefix(id) {
      #expect(!part.pages[entry.page].cards.contains { $0.resource == other })
    }
    #expect(part.pages[entry.page].cards.map(\.resource) == (id == "d" ? ["d1", "d2"] : ["\(id)1"]))
    let count = text.components(separatedBy: Self.section(id).letters).count - 1
    #expect(count == 1, "the running header is its heading")
    let top = try #require(part.pages[entry.page].cards.first?.area.y)
    let first = try #require(whole.outline.first { $0.title == Self.section("a") })
    #expect(abs(top - (whole.pages[first.page].cards.first?.area.y ?? 0)) < 0.01)
  }

  /// Colours of a section are its own on pages that it shares.
  @Test func headingsHaveTheColourOfTheirSection() throws {
    let folder = folder("liste")
    let whole = try build(folder.path("e.yaml"))
    let shared = try #require(whole.pages.first { $0.cards.count > 1 })
    let rules = shared.frames.flatMap(\.items).compactMap { item -> Color? in
      if case .path(let path) = item { path.fill } else { nil }
    }
    #expect(Set(rules).count > 2)
  }
}
