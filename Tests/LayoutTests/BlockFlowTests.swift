import Catalogue
import Frames
import Layout
import LayoutDesign
import Testing

/// Blocks that are higher than a page, and how they go on.
@Suite struct BlockFlowTests {
  /// A text of that many lines, 12 points apart, the first 7 points high.
  private func text(_ lines: Int, _ name: String = "l", meaning: Meaning? = nil) throws -> Block {
    let words = (0..<lines).map { "\(name)\($0)\(String(repeating: "m", count: 8))" }.joined(separator: " ")
    let edition = BoxFixture.edition { $0.title = words }
    var block = try #require(try BoxFixture("{ text: '{resource.title}', style: text }", edition).block())
    #expect(block.lineCount == lines)
    block.meaning = meaning
    return block
  }

  private func solid(_ height: Double) -> Block {
    var block = Block(width: 50, height: height)
    block.content = .shape(.rectangle(Rect(x: 0, y: 0, width: 50, height: height)), .black)
    return block
  }

  private func stack(_ blocks: [Block], gap: Double = 0) -> Block {
    var y = 0.0
    let children = blocks.map { block in
      defer { y += block.size.height + gap }
      return Block.Child(offset: Point(x: 0, y: y), block: block)
    }
    var stack = Block(width: 100, height: y - gap)
    stack.content = .children(children, .stack)
    return stack
  }

  private func row(_ blocks: [Block]) -> Block {
    var row = Block(width: 100, height: blocks.map(\.size.height).max() ?? 0)
    row.content = .children(
      blocks.enumerated().map { .init(offset: Point(x: Double($0) * 50, y: 0), block: $1) }, .row)
    return row
  }

  /// The pages of a block, each as the numbers of its lines and the heights of its solids.
  private func pages(_ block: Block, _ capacity: Double, overflows: Int = 0) -> [String] {
    var flow = BlockFlow(capacity: capacity)
    let pages = flow.pages(of: block)
    #expect(flow.overflows.count == overflows)
    return pages.map { $0.summary.joined(separator: " ") }
  }

  /// The pages of a block, whatever overflows.
  private func flowed(_ block: Block, _ capacity: Double) -> [String] {
    var flow = BlockFlow(capacity: capacity)
    return flow.pages(of: block).map { $0.summary.joined(separator: " ") }
  }

  private static let lines: [(count: Int, height: Double, pages: [String])] = [
    // One line more than fits: two go on, so that none stands alone.
    (6, 66, ["4", "2"]), (6, 60, ["4", "2"]), (6, 45, ["4", "2"]), (6, 33, ["3", "3"]),
    (7, 45, ["4", "3"]), (7, 33, ["3", "2", "2"]), (8, 33, ["3", "3", "2"]),
  ]

  @Test(arguments: lines)
  func noLineStandsAlone(count: Int, height: Double, pages expected: [String]) throws {
    #expect(pages(try text(count), height) == expected)
  }

  @Test func threeLinesStandOutRatherThanLeaveOneAlone() throws {
    #expect(pages(try text(5), 21, overflows: 1) == ["2", "3"])
  }

  @Test func shortParagraphsStayWhole() throws {
    for count in 1...3 {
      let block = stack([solid(20), try text(count), solid(20)])
      #expect(pages(block, 45).flatMap { $0.split(separator: " ") } == ["[20]", "\(count)", "[20]"])
    }
  }

  @Test func stacksPartBetweenTheirChildren() {
    #expect(pages(stack([solid(20), solid(20), solid(20)], gap: 5), 50) == ["[20] [20]", "[20]"])
    #expect(pages(stack([stack([solid(20), solid(20)]), solid(20)]), 30) == ["[20]", "[20]", "[20]"])
  }

  /// The heading of a group goes on with it, although nothing of the group stands before it.
  @Test func headingsOfGroupsStayWithThem() throws {
    let heading = try text(1, "h", meaning: .element(.heading2))
    let group = stack([heading, solid(10), solid(10)], gap: 2)
    #expect(pages(stack([solid(30), group], gap: 2), 45) == ["[30]", "1 [10] [10]"])
    #expect(pages(stack([solid(10), group], gap: 2), 40) == ["[10] 1 [10]", "[10]"])
    #expect(pages(group, 10) == ["1", "[10]", "[10]"], "nothing to keep it with")
  }

  @Test func columnsOfTheLastPageAreBalanced() throws {
    var flow = BlockFlow(capacity: 50)
    let pages = flow.pages(of: stack((0..<13).map { _ in solid(20) }), columns: 3)
    #expect(pages.map { $0.map { $0.summary.count } } == [[2, 2, 2], [2, 2, 2], [1]])
    flow = BlockFlow(capacity: 200)
    let last = flow.pages(of: stack((0..<7).map { solid(10 + Double($0)) }), columns: 3)
    #expect(
      last.map { $0.map { $0.summary.joined(separator: " ") } } == [["[10] [11] [12]", "[13] [14]", "[15] [16]"]])
    #expect(flow.overflows.isEmpty)
  }

  @Test func columnsAreHigherRatherThanPartAHeadingFromWhatFollows() throws {
    var flow = BlockFlow(capacity: 200)
    let group = stack([try text(1, "h", meaning: .element(.heading2)), solid(30)], gap: 2)
    #expect(flow.pages(of: group, columns: 2).map { $0.map(\.summary.count) } == [[2]])
    // Where a column cannot hold it at its full height, it is parted as before.
    flow = BlockFlow(capacity: 30)
    #expect(flow.pages(of: group, columns: 2).map { $0.map(\.summary.count) } == [[1, 1]])
  }

  @Test func whatFitsNoColumnIsReported() {
    var flow = BlockFlow(capacity: 50)
    #expect(flow.pages(of: stack([solid(60), solid(20)]), columns: 2).map(\.count) == [2])
    #expect(flow.overflows == [10])
  }

  @Test func headingsStayWithWhatFollows() throws {
    let heading = try text(1, "h", meaning: .element(.heading2))
    #expect(pages(stack([solid(20), heading, solid(20)], gap: 5), 40) == ["[20]", "1 [20]"])
    // Two headings in a row go on together.
    #expect(pages(stack([solid(20), heading, heading, solid(20)], gap: 1), 45) == ["[20]", "1 1 [20]"])
    // A heading with nothing before it has nowhere to go.
    #expect(pages(stack([heading, solid(40)], gap: 5), 42) == ["1", "[40]"])
  }

  @Test func headingsAreNotParted() throws {
    var heading = stack([try text(1, "h"), solid(2)], gap: 3)
    heading.meaning = .element(.heading2)
    #expect(pages(stack([solid(20), heading, solid(20)], gap: 5), 40) == ["[20]", "1 [2] [20]"])
    #expect(pages(stack([solid(20), stack([heading, solid(20)], gap: 5)], gap: 5), 40) == ["[20]", "1 [2] [20]"])
    // Nor from the rules below them.
    let bare = try text(1, "h", meaning: .element(.heading2))
    #expect(pages(stack([solid(20), bare, solid(2), try text(2)], gap: 5), 42) == ["[20]", "1 [2] 2"])
  }

  @Test func aHeadingThatRepeatsStandsAboveWhatGoesOn() throws {
    var heading = try text(1, "h", meaning: .element(.heading2))
    heading.repeats = true
    let group = stack([heading, stack([try text(2), try text(2), try text(2), try text(2)], gap: 5)], gap: 4)
    #expect(pages(group, 60) == ["1 2 2", "1 2 2"])
    #expect(pages(stack([solid(30), group], gap: 4), 66) == ["[30] 1 2", "1 2 2", "1 2"])
    var flow = BlockFlow(capacity: 60)
    let parts = flow.pages(of: group)
    guard case .children(let children, _) = parts[1].content else { return #expect(Bool(false)) }
    #expect(children[0].block.meaning == .artifact && children[0].offset.y == 0)
    #expect(abs(children[1].offset.y - 11) < 0.5, "seven points of heading, four of gap")
    // Where it leaves no room for anything else, it does not repeat for ever.
    var ruled = stack([try text(1, "h"), solid(2)], gap: 3)
    (ruled.meaning, ruled.repeats) = (.element(.heading2), true)
    let short = stack([ruled, try text(1)], gap: 4)
    for capacity in 1..<60 {
      #expect(flowed(group, Double(capacity)).count <= 9)
      #expect(flowed(stack([stack([short]), short]), Double(capacity)).count <= 9)
    }
  }

  @Test func rowsPartInAllColumnsAtOnce() throws {
    #expect(pages(row([solid(30), try text(8)]), 60) == ["[30] 5", "3"])
    #expect(pages(row([try text(8, "a"), try text(6, "b")]), 45) == ["4 4", "4 2"])
    // A column that cannot be parted there takes the row with it.
    #expect(pages(stack([solid(20), row([solid(30), try text(8)])]), 45) == ["[20]", "[30] 4", "4"])
  }

  @Test func whatIsTooHighStandsAloneAndNothingBehindItIsLost() {
    #expect(pages(stack([solid(90), solid(20)]), 50, overflows: 1) == ["[90]", "[20]"])
    #expect(pages(stack([solid(20), solid(90), solid(20)]), 50, overflows: 1) == ["[20]", "[90]", "[20]"])
    #expect(pages(stack([Block(width: 9, height: 3), solid(90), solid(20)]), 50, overflows: 1) == ["[90]", "[20]"])
    let nested = stack([stack([solid(90), solid(20)]), solid(20)])
    #expect(pages(nested, 50, overflows: 1) == ["[90]", "[20] [20]"])
    #expect(pages(row([nested, solid(30)]), 50, overflows: 1) == ["[90] [30]", "[20] [20]"])
    #expect(pages(solid(90), 50, overflows: 1) == ["[90]"])
  }

  @Test func partsOfOneBlockShareTheirOrigin() throws {
    var flow = BlockFlow(capacity: 45)
    let parts = flow.pages(of: stack([try text(6, meaning: .element(.paragraph)), try text(2)]))
    let origins = parts.map { part -> [SplitOrigin?] in
      guard case .children(let children, _) = part.content else { return [] }
      return children.map(\.block.origin)
    }
    try #require(origins.map(\.count) == [1, 2])
    #expect(origins[0][0] != nil && origins[0][0] === origins[1][0] && origins[1][1] == nil)
    let others = flow.pages(of: stack([try text(6, meaning: .element(.paragraph))]))
    guard case .children(let children, _) = others[0].content else { return }
    #expect(children[0].block.origin !== origins[0][0])
  }

  @Test func boxesOfAFixedHeightAreNeverParted() throws {
    let fixture = try BoxFixture(
      "{ stack: [{ rule: 20pt }, { stack: [{ rule: 20pt }, { rule: 20pt }], height: 45pt, fill: tint }] }")
    let block = try #require(fixture.block())
    var flow = BlockFlow(capacity: 50)
    let pages = flow.pages(of: block).map { fixture.ink(of: $0) }
    #expect(pages == [["shape 0 0 100×20"], ["ground 0 0 100×45", "shape 0 0 100×20", "shape 0 20 100×20"]])
    #expect(flow.overflows.isEmpty)
  }

  /// Whatever blocks, whatever height: every line and every solid comes once, and pages overflow only when they say so.
  @Test func nothingIsLost() throws {
    var numbers = Numbers()
    let texts = try (1...9).map { try text($0, "t\($0)x", meaning: $0 % 3 == 0 ? .element(.heading2) : nil) }
    for round in 0..<300 {
      let block = random(&numbers, texts, depth: 3)
      let capacity = 25 + Double(numbers.next(120))
      var flow = BlockFlow(capacity: capacity)
      let pages = flow.pages(of: block)
      #expect(pages.flatMap(\.inventory).sorted() == block.inventory.sorted(), "round \(round)")
      #expect(pages.count { $0.size.height > capacity + 0.02 } == flow.overflows.count, "round \(round)")
      #expect(pages.count == 1 || pages.allSatisfy { !$0.isBlank }, "round \(round)")
    }
  }

  private func random(_ numbers: inout Numbers, _ texts: [Block], depth: Int) -> Block {
    switch numbers.next(depth > 0 ? 6 : 3) {
    case 0: return solid(Double(3 + numbers.next(60)))
    case 1, 2: return texts[numbers.next(texts.count)]
    case 3: return row((0...1).map { _ in random(&numbers, texts, depth: depth - 1) })
    default:
      let count = 1 + numbers.next(5)
      let blocks = (0..<count).map { _ in random(&numbers, texts, depth: depth - 1) }
      return stack(blocks, gap: Double(numbers.next(15)))
    }
  }
}

/// Numbers that look random and are the same in every run (Knuth's MMIX generator).
private struct Numbers {
  private var state: UInt64 = 2022

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

extension Block {
  var lineCount: Int { if case .text(let text, _) = content { text.lineCount } else { 0 } }

  /// The number of lines of each text and the height of each solid, in order.
  fileprivate var summary: [String] {
    switch content {
    case .text(let text, _): ["\(text.lineCount)"]
    case .shape: ["[\(Int(size.height))]"]
    case .children(let children, _): children.flatMap(\.block.summary)
    case .empty, .picture, .deferred: []
    }
  }

  /// Every word and every solid.
  fileprivate var inventory: [String] {
    switch content {
    case .text(let text, _):
      text.runs(at: .zero).flatMap { String(decoding: $0.text, as: UTF8.self).split(separator: " ") }
        .map(String.init)
    case .shape: ["[\(size.height)]"]
    case .children(let children, _): children.flatMap(\.block.inventory)
    case .empty, .picture, .deferred: []
    }
  }
}
