import Catalogue
import Diagnostics
import Frames
import Layout
import LayoutDesign
import LayoutTestSupport
import Testing
import Typesetting

/// Boxes that are taken in turn, and grids whose rows are alike.
@Suite struct TurnTests {
  /// The heights of the rules that the cards of two sections of five resources choose.
  private func heights(_ box: String) throws -> [[Int]] {
    var edition = BoxFixture.edition()
    let place = Place(file: "catalogue.yaml", line: 1, column: 1)
    edition.sections = (0..<2).map { index in
      let resources = (0..<5).map { Resource(id: "r\(index)\($0)", section: "s\(index)", title: "T", place: place) }
      let section = Section(id: "s\(index)", title: "S", index: index, place: place)
      return EditionSection(section: section, resources: resources)
    }
    let fixture = try BoxFixture(box, edition)
    let layout = LayoutFixture(["cards/resource.yaml": "sizes: { large: { fills-page: 2 } }\nbox: \(box)\n"])
    let design = try #require(layout.read().value)
    let card = try #require(design.pages[1].cards?.sizes[0].box)
    return (0..<2).map { section in
      (0..<5).map { resource in
        var scope = Scope(RenderContext(edition: edition, design: design))
        (scope.section, scope.resource) = (section, resource)
        return Int(fixture.boxLayout.block(of: card, width: 100, in: scope)?.size.height ?? 0)
      }
    }
  }

  @Test func neighboursDoNotLookAlike() throws {
    let three = "{ choose: [{ rule: 1pt }, { rule: 2pt }, { rule: 3pt }], in-turn: true }"
    #expect(try heights(three) == [[1, 2, 3, 1, 2], [2, 3, 1, 2, 3]])
    #expect(try heights(three.replacing(", in-turn: true", with: "")) == [[1, 1, 1, 1, 1], [1, 1, 1, 1, 1]])
  }

  /// Sections that a program makes have whatever places it gives them.
  @Test(arguments: [Int.min, Int.max]) func anyPlaceOfASectionHasItsTurn(index: Int) throws {
    var edition = BoxFixture.edition()
    edition.sections[0].section = Section(id: "s", title: "S", index: index, place: Place(file: "c.yaml"))
    let fixture = try BoxFixture("{ choose: [{ rule: 1pt }, { rule: 1pt }], in-turn: true }", edition)
    #expect(fixture.block()?.size.height == 1)
  }

  @Test func whatDoesNotAppearGivesItsTurnToTheNext() throws {
    let box = "{ choose: [{ rule: 1pt }, { when: session, rule: 2pt }, { rule: 3pt }], in-turn: true }"
    #expect(try heights(box)[0] == [1, 3, 3, 1, 3])
  }

  @Test func whatIsKeptOfCardsKnowsTheirTurns() throws {
    let card = { (turn: String) in
      let layout = LayoutFixture([
        "cards/resource.yaml": "sizes: { large: { fills-page: 2 } }\nbox: { choose: [{ rule: 1pt }]\(turn) }\n"
      ])
      let design = try #require(layout.read().value)
      let box = try #require(design.pages[1].cards?.sizes[0].box)
      return BoxReads(of: [box], words: Words()).takesTurns
    }
    #expect(try card(", in-turn: true"))
    #expect(try !card(""))
  }

  @Test(arguments: [
    (1, ["0"]), (2, ["0", "50"]), (3, ["0", "33", "67"]), (4, ["0", "25", "50", "75"]),
    (5, ["0", "33", "67", "0", "33"]), (6, ["0", "33", "67", "0", "33", "67"]),
    (7, ["0", "25", "50", "75", "0", "25", "50"]),
  ])
  func rowsAreAlike(count: Int, lefts: [String]) throws {
    let shapes = Array(repeating: "{ shape: rectangle, height: 5pt }", count: count).joined(separator: ", ")
    let ink = try BoxFixture("{ grid: [\(shapes)], columns: 4, balance: true, gap: 0pt }").ink()
    #expect(ink.map { $0.split(separator: " ")[1] } == lefts.map { $0[...] })
  }

  /// What stands over the foot of a layer is no text that others keep away from.
  @Test func shapesThatStandOverTheirLayerKeepNothingAway() throws {
    let layer = "{ layer: [{ shape: ellipse, width: 30pt, height: 30pt, at: { left: 0pt, top: 0pt } }], height: 10pt }"
    let ink = try BoxFixture("{ stack: [\(layer), { shape: rectangle, height: 5pt }] }").ink()
    #expect(ink == ["shape 0 0 30×30", "shape 0 10 100×5"])
  }
}
