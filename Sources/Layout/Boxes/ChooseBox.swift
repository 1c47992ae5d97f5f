import LayoutDesign

extension ChooseBox {
  /// The boxes in the order in which they are tried here.
  fileprivate func boxes(in scope: Scope) -> [Box] {
    guard takesTurns, !boxes.isEmpty else { return boxes }
    let first = Int(scope.turn % UInt(boxes.count))
    return Array(boxes[first...] + boxes[..<first])
  }

  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { boxes.contains { $0.showsSomething(in: scope) } }
}

extension BoxLayout {
  /// The first of the boxes that appears, is low enough, and out of which nothing stands; where none is, the lowest of those out of
  /// which nothing stands, or of all.
  func block(of choose: ChooseBox, in space: BoxSpace, _ scope: Scope) -> Block? {
    guard let most = choose.maximumHeight else {
      return choose.boxes(in: scope).lazy.compactMap { self.block(of: $0, width: space.width, in: scope) }.first
    }
    var best: (block: Block, notes: [LayoutNote], isFramed: Bool, sizes: TextSizes?)?
    let sizes = textSizes
    let candidates = candidates(of: choose, in: scope)
    var tried = 0
    for (box, texts) in candidates {
      textSizes = sizes
      // What is found in a box that gives way is not on the page.
      let (block, notes) = noting { self.block(of: box, width: space.width, in: scope) }
      guard let block else { continue }
      tried += 1
      if tried > 1 { for (source, size) in texts { textSizes?.note(source, size) } }
      let isFramed = !notes.tellOfOverflow
      let isBetter =
        best.map { isFramed && !$0.isFramed || isFramed == $0.isFramed && block.size.height <= $0.block.size.height }
        ?? true
      if isBetter { best = (block, notes, isFramed, textSizes) }
      // What has to be so high anyway gives room to what is in it.
      let room = max(most, box.style.minimumHeight ?? 0)
      if isFramed, block.size.height <= room + BoxLayout.overflowTolerance { break }
    }
    textSizes = best?.sizes ?? sizes
    guard let best else { return nil }
    for note in best.notes { warn(note, in: scope) }
    if best.block.size.height > most + BoxLayout.overflowTolerance, !choose.goesOn {
      reportOverflow(by: best.block.size.height - most, of: Box(.choose(choose)), in: scope)
    }
    return best.block
  }

  /// The boxes in the order in which they are tried here, with the sizes of their texts where cards are alike: without those whose texts are
  /// larger than they may be, if others are left.
  private func candidates(of choose: ChooseBox, in scope: Scope) -> [(box: Box, texts: [TextSizes.Source: Double])] {
    let boxes = choose.boxes(in: scope)
    guard let sizes = textSizes else { return boxes.map { ($0, [:]) } }
    let texts = boxes.map { $0.proseSizes(in: scope) }
    let choices = texts.reduce(into: [RichField: [Double]]()) { $0.merge($1.mapValues { [$0] }, uniquingKeysWith: +) }
    let candidates = zip(boxes, texts).map { box, texts in
      let sources = texts.map { (TextSizes.Source.prose($0.key, sizes: choices[$0.key] ?? []), $0.value) }
      return (box: box, texts: Dictionary(uniqueKeysWithValues: sources))
    }
    let allowed = candidates.filter { _, texts in
      texts.allSatisfy { $0.value <= sizes.largest[$0.key] ?? .infinity }
    }
    return allowed.isEmpty ? candidates : allowed
  }
}
