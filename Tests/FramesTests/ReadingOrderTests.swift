import Frames
import Testing

/// What elements hold, in the order in which it is read.
@Suite struct ReadingOrderTests {
  /// A run that says `text`, drawn as nothing.
  func run(_ text: String) -> FrameItem {
    .glyphs(GlyphRun(font: .init(0), size: 10, color: .black, glyphs: [], clusters: [], text: Array(text.utf8)))
  }

  func document(_ structure: StructureTree, _ pages: [[Frame]]) -> Document {
    Document(
      information: .init(title: "T", language: "fr"),
      pages: pages.enumerated().map { Page(size: Size(width: 9, height: 9), label: String($0), frames: $1) },
      structure: structure)
  }

  /// The content of an element as text: texts in quotes, pictures, links and elements by what they are.
  func content(_ document: Document, _ element: Int) -> String {
    ReadingOrder(document).content(of: element).map { part in
      switch part {
      case .text(let text): "'\(text)'"
      case .picture(let image): "picture \(image)"
      case .link(let link): "link \(link.description)"
      case .element(let child): "element \(child)"
      }
    }.joined(separator: " ")
  }

  @Test func ownContentAndChildrenAreInOrder() {
    var tree = StructureTree()
    let paragraph = tree.add(.paragraph, to: 0)
    let link = tree.add(.link, to: paragraph)
    let unused = tree.add(.span, to: paragraph)
    let area = Rect(x: 0, y: 0, width: 9, height: 9)
    let target = FrameItem.link(.init(area: area, target: .uri("https://a.fr"), description: "a"))
    let sample = document(
      tree,
      [
        [
          Frame(tag: .artifact(.header), items: [run("header")]), Frame(tag: .element(paragraph), items: [run("one ")]),
          Frame(tag: .element(link), items: [run("li\u{ad}")]),
        ],
        [
          Frame(tag: .element(link), items: [.group(.init(items: [run("nk"), target]))]),
          Frame(tag: .element(paragraph), items: [run(" two"), .path(.init(path: Path())), run(" three")]),
        ],
      ])
    #expect(content(sample, paragraph) == "'one ' element \(link) ' two three'")
    #expect(content(sample, link) == "'link' link a")
    #expect(content(sample, unused).isEmpty && content(sample, 0) == "element \(paragraph)")
    #expect(ReadingOrder(sample).text(of: 0) == "one link two three")
    // The second page alone.
    #expect(ReadingOrder(sample.excerpt(pages: [1])).text(of: 0) == "nk two three")
  }

  @Test func childrenComeInTheOrderOfTheTree() {
    var tree = StructureTree()
    let (first, second) = (tree.add(.paragraph, to: 0), tree.add(.paragraph, to: 0))
    let sample = document(
      tree, [[Frame(tag: .element(second), items: [run("b")]), Frame(tag: .element(first), items: [run("a")])]])
    #expect(ReadingOrder(sample).text(of: 0) == "ab")
  }

  @Test func readsAloudWhatTheAuthorWrote() {
    var tree = StructureTree()
    let title = tree.add(.heading1, to: 0, actualText: "Titre")
    let figure = tree.add(.figure, to: 0, alternative: "Un carré")
    let picture = FrameItem.image(.init(image: 3, frame: Rect(x: 0, y: 0, width: 1, height: 1)))
    let sample = document(
      tree,
      [[Frame(tag: .element(title), items: [run("T I T R E")]), Frame(tag: .element(figure), items: [picture])]])
    #expect(content(sample, figure) == "picture 3")
    #expect(ReadingOrder(sample).text(of: 0) == "TitreUn carré")
    #expect(ReadingOrder(sample).text(of: 0, readAloud: false) == "T I T R E")
  }

  @Test func resourcesHoldForAllWithinTheirElements() {
    var tree = StructureTree()
    let section = tree.add(.section, to: 0)
    let start = tree.elements.count
    let heading = tree.add(.heading2, to: section)
    let paragraph = tree.add(.paragraph, to: section)
    let link = tree.add(.link, to: paragraph)
    tree.assign(resource: "a", toElementsFrom: start)
    #expect([heading, paragraph].allSatisfy { tree.elements[$0].resource == "a" })
    #expect(tree.elements[link].resource == nil && tree.resource(of: link) == "a")
    #expect(tree.resource(of: section) == nil)
  }
}
