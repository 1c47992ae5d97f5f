import Frames

/// The levels of headings in the file, where they are not those of the document.
enum HeadingLevels {
  /// The roles of headings that would skip a level (ISO 14289-1, 7.4.2), by element: the pages of an excerpt can begin in the
  /// middle of a chapter. Headings of one level under one heading stay of one level.
  static func settled(
    _ elements: [StructureTree.Element], _ content: StructureContent
  ) -> [Int: StructureTree.Role] {
    var settled: [Int: StructureTree.Role] = [:]
    let roles = StructureTree.Role.headings
    /// The headings that the next one may be under, by their levels in the document and in the file.
    var open: [(level: Int, settled: Int)] = []
    func visit(_ index: Int) {
      guard content.order.hasContent(index) else { return }
      if let level = roles.firstIndex(of: elements[index].role) {
        while let last = open.last, last.level >= level { open.removeLast() }
        let possible = open.last.map { min(level, $0.settled + 1) } ?? 0
        if possible < level { settled[index] = roles[possible] }
        open.append((level, possible))
      }
      for child in elements[index].children { visit(child) }
    }
    visit(0)
    return settled
  }
}
