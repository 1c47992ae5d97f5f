import Frames
import Typesetting

/// The notes of a text, set: they stand below it, or each at the foot of the page on which it is called.
struct FootNotes {
  /// The notes, in the order of their numbers.
  let notes: [Note]
  /// Their width in points.
  let width: Double
  /// The space above the rule, and between that and the notes, in points.
  let gap: Double
  /// The space between two notes in points; nil for that between lines.
  let itemGap: Double?
  /// The colour of the rule.
  let color: Color

  /// A note.
  struct Note {
    /// What it and its call are told by.
    var anchor: NoteAnchor
    /// Its number and its text.
    var block: Block
  }

  /// The height of the rule and the space below it, in points.
  var headHeight: Double { FootNotes.rule.height + gap }

  /// Notes one below the other, under a short rule; nil without any.
  func area(of notes: [Block]) -> Block? {
    guard !notes.isEmpty else { return nil }
    var rule = Block(width: width, height: FootNotes.rule.height)
    rule.content = .shape(.rectangle(FootNotes.rule), color)
    let list = list(of: notes)
    var area = Block(width: width, height: headHeight + list.size.height)
    area.content = .children(
      [.init(offset: .zero, block: rule), .init(offset: Point(x: 0, y: headHeight), block: list)], .stack)
    return area
  }

  /// Notes one below the other.
  func list(of notes: [Block]) -> Block {
    var children: [Block.Child] = []
    var y = 0.0
    for note in notes {
      if let last = children.last { y += itemGap ?? last.block.distance(to: note) }
      children.append(.init(offset: Point(x: 0, y: y), block: note))
      y += note.size.height
    }
    var list = Block(width: width, height: y)
    list.content = .children(children, .stack)
    return list
  }

  /// The rule, in points.
  private static let rule = Rect(x: 0, y: 0, width: 48, height: 0.5)
}

extension Block {
  /// The notes that the text in the block calls, in order. Headings that are printed again call none.
  var calledNotes: [NoteAnchor] {
    switch content {
    case .text(let text, let marks): Mark.calledNotes(in: text, marks)
    case .children(let children, _): meaning == .artifact ? [] : children.flatMap(\.block.calledNotes)
    case .empty, .picture, .shape, .deferred: []
    }
  }
}

extension Block.Mark {
  /// The notes that lines call, by the marks of their runs: lines that were parted share their marks.
  static func calledNotes(in text: TextBlock, _ marks: [Block.Mark]) -> [NoteAnchor] {
    guard marks.contains(where: { $0.note != nil }) else { return [] }
    return text.runs(at: .zero).compactMap { $0.mark > 0 ? marks[$0.mark - 1].note : nil }
  }

  /// The note that it leads to.
  private var note: NoteAnchor? { if case .note(let note)? = link?.target { note } else { nil } }
}
