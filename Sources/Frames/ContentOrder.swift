/// Which content belongs to which element of a structure tree, in reading order: an element's own content as it was drawn, and
/// its children in the order of the tree, each where its first content was drawn, as PDF has it (ISO 32000-1, 14.7.2).
///
/// Content is known here by its index in drawing order alone.
package struct ContentOrder: Sendable {
  private let elements: [StructureTree.Element]
  /// For each element, where its content begins in `order`; one more for the end.
  private var starts: [Int32]
  /// The content by element, in drawing order within each.
  private var order: [Int32]
  /// The first content in each element and those within it; `Int32.max` for none.
  private var first: [Int32]

  /// A part of what an element holds.
  package enum Part {
    /// Content of its own, by its index.
    case content(Int)
    /// An element in it, by its index, that has content.
    case element(Int)
  }

  /// Sorts content by element. `owners` are the indices of the elements that hold it, in drawing order.
  package init(of owners: [Int32], in elements: [StructureTree.Element]) {
    self.elements = elements
    starts = Array(repeating: 0, count: elements.count + 1)
    for owner in owners { starts[Int(owner) + 1] += 1 }
    for index in 1...elements.count { starts[index] += starts[index - 1] }
    order = Array(repeating: 0, count: owners.count)
    first = Array(repeating: .max, count: elements.count)
    var next = starts
    for (index, owner) in owners.enumerated() {
      let element = Int(owner)
      order[Int(next[element])] = Int32(index)
      next[element] += 1
      first[element] = min(first[element], Int32(index))
    }
    // A parent stands before its children.
    for index in elements.indices.reversed() {
      if let parent = elements[index].parent { first[parent] = min(first[parent], first[index]) }
    }
    // A row has all its cells, lest others stand in the wrong columns.
    for index in elements.indices where elements[index].role.isCell && first[index] == .max {
      if let row = elements[index].parent { first[index] = first[row] }
    }
  }

  /// Whether an element or one within it has content, or is a cell of a row that has some.
  package func hasContent(_ element: Int) -> Bool { first[element] < .max }

  /// The content that an element holds itself, in drawing order.
  package func own(of element: Int) -> ArraySlice<Int32> { order[Int(starts[element])..<Int(starts[element + 1])] }

  /// Tells `body` what an element holds, in reading order; children without content are left out.
  package func forEachPart(of element: Int, _ body: (Part) -> Void) {
    var own = own(of: element)
    func tellOwn(before limit: Int32) {
      while let item = own.first, item < limit {
        body(.content(Int(item)))
        own.removeFirst()
      }
    }
    for child in elements[element].children where hasContent(child) {
      tellOwn(before: first[child])
      body(.element(child))
    }
    tellOwn(before: .max)
  }
}
