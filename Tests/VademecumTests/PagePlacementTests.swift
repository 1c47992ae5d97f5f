import Frames
import LayoutTestSupport
import TestSupport
import Testing
import Vademecum

/// Where flows and furniture stand on the pages of a kind.
@Suite struct PagePlacementTests {
  private static let margins = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }"

  /// The texts of each page of the front, with the heights of their baselines.
  private func lines(_ front: String, catalogue: [String: String] = [:]) throws -> [[(text: String, y: Double)]] {
    let edition = DesignedEdition(["layout/pages/front.yaml": Self.margins + "\n" + front].merging(catalogue) { $1 })
    return try build(edition.path).pages.dropLast().map { page in
      var lines: [(text: String, y: Double)] = []
      for case .glyphs(let run) in page.frames.flatMap(\.items) {
        let text = String(decoding: run.text, as: UTF8.self)
        if let glyph = run.glyphs.first { lines.append((text, Double(glyph.y))) }
      }
      return lines
    }
  }

  /// The last line of a flow at the foot stands on the foot of the text block; a page that is full is as it was.
  @Test func aFlowStandsAtTheFoot() throws {
    let short = try lines(
      "align: bottom\nflow: [{ text: Un, style: text }, { glue: 20pt }, { text: Deux, style: text }]")
    #expect(abs(try #require(short[0].last).y - 450) < 0.1 && short[0].count == 2)
    let long = (1...60).map { "{ text: L\($0), style: text }" }.joined(separator: ", ")
    let (top, bottom) = (try lines("flow: [\(long)]"), try lines("align: bottom\nflow: [\(long)]"))
    #expect(top.count == 2 && bottom.count == 2)
    let (last, lowest) = (try #require(top[0].last), try #require(bottom[0].last))
    #expect(lowest.y >= last.y)
    #expect(abs(try #require(bottom[1].last).y - 450) < 0.1 && top[1].count == bottom[1].count)
  }

  /// Furniture `on: later` stands on all pages but the first.
  @Test func laterPagesHaveFurnitureOfTheirOwn() throws {
    let long = (1...90).map { "{ text: L\($0), style: text }" }.joined(separator: ", ")
    let pages = try lines(
      "flow: [\(long)]\nfurniture: [{ on: later, as: header, box: { text: Suite, style: text, at: { top: 9pt } } }]")
    #expect(pages.map { $0.contains { $0.text == "Suite" } } == [false, true, true])
  }

  /// The heading of a group that goes on says so, and is not read.
  @Test func groupsThatGoOnSaySo() throws {
    let resources = (10...69).map { "  - { id: r\($0), section: a, title: Titre \($0) }\n" }.joined()
    let flow = """
      flow:
        - each: index
          box:
            stack:
              - stack:
                  - choose:
                      - { when: group.continued, text: "{group.title} (suite)", style: text }
                      - { text: "{group.title}", style: text }
                repeats: true
              - stack: [{ each: group.entries, box: { text: "{entry.title}", style: text } }]
      """
    let catalogue = "language: fr\nsections: [{ id: a, title: Agir }]\nresources:\n\(resources)"
    let pages = try lines(flow, catalogue: ["catalogue.yaml": catalogue])
    #expect(pages[0][0].text == "T" && pages[1][0].text == "T (suite)")
    #expect(pages.prefix(2).joined().filter { $0.text.hasPrefix("Titre") }.count == 60)
  }

  /// So does any heading that repeats.
  @Test func headingsThatRepeatSaySo() throws {
    let lines = (1...40).map { "{ text: L\($0), style: text }" }.joined(separator: ", ")
    let choice = "choose: [{ when: heading.continued, text: H (suite), style: text }, { text: H, style: text }]"
    // A box with a width and a height of its own is laid out when it is drawn.
    for heading in [choice, "stack: [{ stack: [{ \(choice) }], width: 50mm, height: 6mm }]"] {
      let pages = try self.lines("flow: [{ stack: [{ \(heading), repeats: true }, \(lines)] }]")
      #expect(pages.count > 1)
      #expect(pages.map { $0[0].text } == ["H"] + Array(repeating: "H (suite)", count: pages.count - 1))
    }
    let once = try self.lines(
      "flow: [{ stack: [{ unless: heading.continued, text: H, style: text, repeats: true }, \(lines)] }]")
    #expect(once.joined().filter { $0.text == "H" }.count == 1)
  }

  /// A box that is whole moves on as such; one that no page holds is parted.
  @Test(arguments: [20, 40])
  func whatIsWholeIsNotParted(lines count: Int) throws {
    let box = { (name: String, count: Int) in
      "{ stack: [" + (1...count).map { "{ text: \(name)\($0), style: text }" }.joined(separator: ", ")
        + "], whole: true }"
    }
    let pages = try lines("flow: [\(box("A", 20)), \(box("B", count))]")
    let firsts = pages.map { String($0.first?.text.prefix(1) ?? "") }
    #expect(firsts == (count == 20 ? ["A", "B"] : ["A", "B", "B"]))
    #expect(pages[0].allSatisfy { $0.text.hasPrefix("A") } && pages.joined().count == 20 + count)
  }
}
