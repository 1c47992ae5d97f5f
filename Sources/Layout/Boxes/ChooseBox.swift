import LayoutDesign

extension ChooseBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { boxes.contains { $0.showsSomething(in: scope) } }
}

extension BoxLayout {
  /// The first of the boxes that appears and is low enough; the last where none is.
  func block(of choose: ChooseBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    guard let most = choose.maximumHeight else {
      return choose.boxes.lazy.compactMap { self.block(of: $0, width: space.width, in: scope) }.first
    }
    var last: (block: Block, notes: [LayoutNote])?
    for box in choose.boxes {
      // What is found in a box that gives way is not on the page.
      let (block, notes) = noting { self.block(of: box, width: space.width, in: scope) }
      guard let block else { continue }
      last = (block, notes)
      let isLow = block.size.height <= most + BoxLayout.overflowTolerance
      if isLow, !notes.contains(where: \.isOverflow) { break }
    }
    guard let last else { return nil }
    for note in last.notes { warn(note, in: scope) }
    if last.block.size.height > most + BoxLayout.overflowTolerance {
      reportOverflow(by: last.block.size.height - most, of: Box(.choose(choose)), in: scope)
    }
    return last.block
  }
}
