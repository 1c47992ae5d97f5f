/// Writes the parent tree (ISO 32000-1, 14.7.4.4), which leads from content to its elements: a key for each page, then one for
/// each annotation.
struct ParentTreeWriter {
  let pages: [MarkedPage]
  /// The numbers of the elements' objects.
  let objects: [Int]
  /// For each annotation, the number of its element's object.
  let linkObjects: [Int]
  let writer: ObjectWriter

  /// How many keys a leaf of the number tree has.
  private static let leafSize = 64

  /// Writes the tree and gives the number of its root.
  func write() throws(ExportError) -> Int {
    let count = pages.count + linkObjects.count
    var leaves: [Int] = []
    for start in stride(from: 0, to: count, by: ParentTreeWriter.leafSize) {
      let keys = start...min(start + ParentTreeWriter.leafSize - 1, count - 1)
      let number = writer.reserve()
      leaves.append(number)
      try writer.write(number) { output in
        output.append("<</Limits[\(keys.lowerBound) \(keys.upperBound)]/Nums[")
        for key in keys { appendElements(of: key, to: &output) }
        output.append("]>>")
      }
    }
    let root = writer.reserve()
    try writer.write(root) { output in
      output.append("<</Kids[")
      for leaf in leaves {
        output.appendReference(leaf)
        output.append(" ")
      }
      output.append("]>>")
    }
    return root
  }

  /// Appends a key with its element or, for a page, with those of its marked-content identifiers.
  private func appendElements(of key: Int, to output: inout [UInt8]) {
    output.appendNumber(key)
    output.append(" ")
    guard key < pages.count else {
      output.appendReference(linkObjects[key - pages.count])
      output.append("\n")
      return
    }
    output.append("[")
    for run in pages[key].markedRuns {
      output.appendReference(objects[Int(pages[key].marks.runs[Int(run)].element)])
      output.append(" ")
    }
    output.append("]\n")
  }
}
