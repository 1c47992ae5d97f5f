import Catalogue
import Frames
import LayoutDesign

/// Puts sequences in their places in the catalogue: numbers their pages, inserts pages before those that must begin on a
/// side, adds pages that complete the last sheet, and mirrors the margins of versos.
struct PageOrder {
  let design: Design
  /// The number that an edition wants its pages to be a multiple of, in place of the layout's.
  var fills: Int?

  /// The sequences with numbers from 1, with as few pages of the kind that fills sheets as make the whole a multiple of its
  /// number, or blank ones before the back cover where there is no such kind; nil when no number of them does.
  func numbered(_ sequences: [PageSequence]) -> [PageSequence]? {
    let sequences = closed(sequences)
    let filling = sequences.firstIndex { design.pages[$0.kind].fills != nil }
    guard !sequences.isEmpty, let multiple = fills ?? filling.flatMap({ design.pages[sequences[$0].kind].fills })
    else { return counted(sequences).map(turned) }
    // One page more may need another before the next recto, so that not every total is reached in the first round.
    for count in 0..<2 * multiple {
      var filled = sequences
      if let filling {
        filled[filling].pages = Array(repeating: PageDraft(), count: count)
        if count == 0 { filled.remove(at: filling) }
      } else if count > 0 {
        guard let cover = backCover(of: sequences) else { return nil }
        filled[cover].blanks = count
      }
      filled = counted(filled)
      if filled.pageCount.isMultiple(of: multiple) { return filled.map(turned) }
    }
    return nil
  }

  /// The sequences with numbers from 1, and without those that would fill sheets.
  func numberedWithoutFilling(_ sequences: [PageSequence]) -> [PageSequence] {
    counted(closed(sequences).filter { design.pages[$0.kind].fills == nil }).map(turned)
  }

  /// The first of those that close the catalogue, else the last; nil where that has cards, or is the only one.
  private func backCover(of sequences: [PageSequence]) -> Int? {
    if let closing = sequences.firstIndex(where: { design.pages[$0.kind].closes }) { return closing }
    return sequences.count > 1 && sequences.last?.run == nil ? sequences.count - 1 : nil
  }

  /// The sequences with those at the end that close the catalogue.
  func closed(_ sequences: [PageSequence]) -> [PageSequence] {
    sequences.filter { !design.pages[$0.kind].closes } + sequences.filter { design.pages[$0.kind].closes }
  }

  /// A sequence that was laid out again, with the number that it has in the whole.
  func placed(_ sequence: PageSequence, at number: Int) -> PageSequence {
    var sequence = sequence
    sequence.firstNumber = number
    return turned(sequence)
  }

  /// The number of the first page of the last of these sequences, with which the catalogue begins.
  func firstNumber(ofLast sequences: [PageSequence]) -> Int { counted(sequences).last?.firstNumber ?? 1 }

  private func counted(_ sequences: [PageSequence]) -> [PageSequence] {
    var counted: [PageSequence] = []
    var next = 1
    func add(_ sequence: PageSequence) {
      var sequence = sequence
      sequence.firstNumber = next
      next += sequence.pages.count
      counted.append(sequence)
    }
    for var sequence in sequences {
      next += sequence.blanks
      if let side = design.pages[sequence.kind].begins, side != Side(ofPage: next) {
        if let filling = design.pages.firstIndex(where: { $0.fills != nil }) {
          add(PageSequence(kind: filling, pages: [PageDraft()]))
        } else {
          sequence.blanks += 1
          next += 1
        }
      }
      add(sequence)
    }
    return counted
  }

  /// The sequences of a part of a catalogue that is printed by itself: a blank page stands before those that would lie on the other
  /// side of a leaf than in the whole.
  func onTheirSides(_ sequences: [PageSequence]) -> [PageSequence] {
    var next = 1
    return sequences.map { sequence in
      var sequence = sequence
      sequence.blanks = Side(ofPage: next) != Side(ofPage: sequence.firstNumber) ? 1 : 0
      next += sequence.pageCount
      return sequence
    }
  }

  /// The sequence with its versos shifted, and so its guests.
  private func turned(_ sequence: PageSequence) -> PageSequence {
    var sequence = sequence
    sequence.moveVersos(of: design.pages[sequence.kind])
    let last = sequence.lastNumber
    for index in sequence.guests.indices {
      let kind = design.pages[sequence.guests[index].sequence.kind]
      sequence.guests[index].sequence.firstNumber = last
      sequence.guests[index].sequence.moveVersos(of: kind)
    }
    return sequence
  }
}

extension PageSequence {
  /// Shifts its versos, where inner and outer margins of their kind differ: pages are laid out as rectos.
  fileprivate mutating func moveVersos(of kind: PageKind) {
    let shift = kind.margins.right - kind.margins.left
    guard kind.isMirrored, shift != 0 else { return }
    for index in pages.indices where Side(ofPage: firstNumber + index) == .verso { pages[index].move(by: shift) }
  }
}

extension [PageSequence] {
  /// The number of pages, blank ones among them.
  var pageCount: Int { reduce(0) { $0 + $1.pageCount } }
}

extension PageSequence {
  /// The number of its pages, with the blank ones before them.
  var pageCount: Int { pages.count + blanks }
}

extension PageDraft {
  /// Shifts what stands in the text block by so many points to the right; the ground of a panel has the whole width.
  fileprivate mutating func move(by shift: Double) {
    for index in blocks.indices { blocks[index].origin.x += shift }
    for index in rules.indices { rules[index].area.x += shift }
    for index in plans.indices { plans[index].frame.x += shift }
    panelBlock?.origin.x += shift
  }
}
