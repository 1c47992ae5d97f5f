import Frames

/// The levels of headings in the file, where they are not those of the document.
enum HeadingLevels {
  /// The roles of headings that would skip a level (ISO 14289-1, 7.4.2), by element: the pages of an excerpt can begin in the
  /// middle of a chapter.
  static func settled(
    _ elements: [StructureTree.Element], _ content: StructureContent
  ) -> [Int: StructureTree.Role] {
    var settled: [Int: StructureTree.Role] = [:]
    let roles = StructureTree.Role.headings
    var last = 0
    func visit(_ index: Int) {
      guard content.order.hasContent(index) else { return }
      if let level = roles.firstIndex(of: elements[index].role) {
        let possible = min(level, last)
        if possible < level { settled[index] = roles[possible] }
        last = possible + 1
      }
      for child in elements[index].children { visit(child) }
    }
    visit(0)
    return settled
  }
}
