import Catalogue
import Frames
import Layout
import LayoutDesign
import Testing
import Typesetting

/// Texts that are longer than anybody writes.
@Suite struct LongProseTests {
  private static let prose = "{ prose: resource.summary, style: text }"

  private func block(_ summary: RichText) throws -> Block {
    try #require(try BoxFixture(Self.prose, BoxFixture.edition { $0.summary = summary }).block())
  }

  /// All texts of a block in order, and the most boxes that a stack of it holds.
  private func look(at block: Block) -> (texts: [String], widest: Int) {
    switch block.content {
    case .text(let text, _):
      return ([text.runs(at: .zero).map { String(decoding: $0.text, as: UTF8.self) }.joined()], 0)
    case .children(let children, _):
      let parts = children.map { look(at: $0.block) }
      return (parts.flatMap(\.texts), max(children.count, parts.map(\.widest).max() ?? 0))
    case .empty, .picture, .shape, .deferred: return ([], 0)
    }
  }

  @Test func manyParagraphsArePartedInFewSteps() throws {
    let texts = (0..<5_000).map { "A\($0)" }
    let block = try block(RichText(texts.map { .paragraph([.init($0)]) }))
    let (found, widest) = look(at: block)
    #expect(found == texts)
    // A page is parted from the rest by a look at one stack in another: few boxes, however many paragraphs there are.
    #expect(widest <= 79)
    // They stand where they would in one stack, and pages hold all of them in order.
    let one = try self.block(RichText(texts.prefix(2).map { .paragraph([.init($0)]) }))
    let step = one.size.height - (try self.block(RichText([.paragraph([.init("A")])]))).size.height
    #expect(abs(block.size.height - one.size.height - step * 4_998) < 1e-3)
    var flow = BlockFlow(capacity: 300)
    let pages = flow.pages(of: block)
    #expect(flow.overflows == [] && pages.allSatisfy { $0.size.height <= 300.1 })
    #expect(pages.flatMap { look(at: $0).texts } == texts)
    #expect(pages.dropLast().allSatisfy { $0.size.height > 300 - step - 1 })
  }

  @Test func moreStylesThanAParagraphHoldsLoseNothing() throws {
    let inlines = (0..<70_000).map { RichText.Inline($0 % 7 == 0 ? "a " : "b", isEmphasis: $0 % 2 == 0) }
    let (texts, _) = look(at: try block(RichText([.paragraph(inlines)])))
    #expect(texts.joined().filter { $0 != " " }.count == 70_000)
  }

  @Test(arguments: [
    ("1. Un\n2.\n3. Trois\n4.", ["1.", "Un", "3.", "Trois"]), ("- Un\n-", ["•", "Un"]), ("Un\n\n1.\n", ["Un"]),
  ])
  func emptyItemsLeaveNothingAndShiftNothing(markdown: String, texts: [String]) throws {
    let block = try block(RichText(markdown: markdown))
    #expect(look(at: block).texts == texts)
    // Nor do they take any room.
    let rows = texts.filter { !$0.hasSuffix(".") && $0 != "•" }.count
    #expect(block.size.height < Double(rows) * 12)
  }

  /// What a colon announces follows on the same page: a short paragraph moves on as a whole, of a long one the last two lines.
  @Test(arguments: [(1, 1), (5, 2)])
  func aColonIsKeptWithWhatItAnnounces(lines: Int, textsBefore: Int) throws {
    let long = String(repeating: "m", count: 6)
    let words = (0..<lines).map { "Mot\($0)\(long)" }.joined(separator: " ") + " :"
    let before = try block(RichText(markdown: "Avant.\n\n\(words)"))
    let whole = try block(RichText(markdown: "Avant.\n\n\(words)\n\n- Point\(long) \(long)a \(long)b"))
    // The paragraph fits, and a line of the list would.
    var flow = BlockFlow(capacity: before.size.height + 27)
    let pages = flow.pages(of: whole).map { look(at: $0).texts }
    #expect(pages.count == 2 && pages[0].count == textsBefore && pages[0][0] == "Avant.", "\(pages)")
    #expect(pages[1][0].hasSuffix(":") && pages[1].last?.hasPrefix("Point") == true, "\(pages)")
  }

  @Test func whatIsEmptiedIsNotThere() throws {
    for markdown in ["", "  \n", "-", "1.\n2."] {
      let edition = BoxFixture.edition { $0.summary = RichText(markdown: markdown) }
      #expect(try BoxFixture(Self.prose, edition).ink() == [], "\(markdown)")
    }
  }

  @Test func aLinkSaysItsBeginning() {
    #expect(Block.Link(target: .uri("a"), description: "Titre").description == "Titre")
    let long = Block.Link(target: .uri("a"), description: String(repeating: "é", count: 5_000)).description
    #expect(long == String(repeating: "é", count: 1_000) + "…")
  }
}
