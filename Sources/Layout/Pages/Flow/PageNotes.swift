import Frames

/// Puts the notes of a text at the feet of the pages, or columns, on which they are called. One that has no room there goes on at the
/// next foot.
struct PageNotes {
  private let notes: FootNotes
  /// Whether notes stand right below the end of the text, at the foot of whose page stands something else.
  private let followText: Bool
  /// What goes on from the page before.
  private var waiting: [Block] = []
  /// The notes that stand on a page or wait.
  private var placed: Set<NoteAnchor> = []

  /// Puts notes at feet; those of the last page right below the text where they `followText`.
  init(_ notes: FootNotes, followText: Bool) { (self.notes, self.followText) = (notes, followText) }

  /// Whether a page of so many points has room for a text and the notes that it calls.
  func haveRoom(below text: Block, capacity: Double) -> Bool {
    guard let area = notes.area(of: blocks(below: text)) else { return true }
    return text.size.height + notes.gap + area.size.height <= capacity + PageNotes.tolerance
  }

  /// The text with the notes that it calls, as many as have room; the others wait.
  mutating func added(to text: Block, isLast: Bool, capacity: Double) -> Block {
    let blocks = blocks(below: text)
    placed.formUnion(text.calledNotes)
    waiting = []
    guard let area = takeArea(of: blocks, height: capacity - text.size.height - notes.gap) else { return text }
    let foot = capacity - area.size.height
    let below = text.size.height + max(notes.gap, PageNotes.leastGap)
    let top = isLast && followText && waiting.isEmpty ? min(below, foot) : foot
    return page(of: [.init(offset: .zero, block: text), .init(offset: Point(x: 0, y: top), block: area)])
  }

  /// A page of what still waits when the text has ended; nil where nothing does.
  mutating func takeWaiting(capacity: Double) -> Block? {
    let blocks = waiting
    waiting = []
    guard !blocks.isEmpty else { return nil }
    if let area = takeArea(of: blocks, height: capacity) { return area }
    waiting = []
    return notes.area(of: blocks)
  }

  /// As many of the notes as have room in so many points, with the rule above them; the rest waits. Nil where not even a part of the
  /// first has room.
  private mutating func takeArea(of blocks: [Block], height: Double) -> Block? {
    guard let area = notes.area(of: blocks), area.size.height > height + PageNotes.tolerance else {
      return notes.area(of: blocks)
    }
    guard let parts = notes.list(of: blocks).split(at: height - notes.headHeight) else {
      waiting = blocks
      return nil
    }
    waiting = [parts.rest]
    return notes.area(of: [parts.first])
  }

  /// What stands at the foot of a page with that text.
  private func blocks(below text: Block) -> [Block] {
    let called = Set(text.calledNotes).subtracting(placed)
    return waiting + notes.notes.filter { called.contains($0.anchor) }.map(\.block)
  }

  private func page(of children: [Block.Child]) -> Block {
    var page = Block(
      width: children[0].block.size.width, height: children.map { $0.offset.y + $0.block.size.height }.max() ?? 0)
    page.content = .children(children, .stack)
    return page
  }

  /// The least space, in points, between a text and notes that stand right below it: more than between its paragraphs.
  private static let leastGap = 14.0
  /// By how many points notes may be too high: rounding, not ink.
  private static let tolerance = 0.01
}
