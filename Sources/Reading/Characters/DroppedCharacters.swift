/// Where characters were left out of a text, so that places are still those of the file.
struct DroppedCharacters {
  /// The columns that they had in the file, in order, by their lines; both from 1.
  private var columns: [Int: [Int]] = [:]
  private var count = 0
  /// Of a file with more than that many, the places need not be right.
  private static let limit = 10_000

  /// Adds a character; each stands behind those that were added before.
  mutating func add(line: Int, column: Int) {
    count += 1
    if count <= DroppedCharacters.limit { columns[line, default: []].append(column) }
  }

  /// The column in the file of what stands in a column without the characters.
  func column(_ column: Int, ofLine line: Int) -> Int {
    guard let dropped = columns[line] else { return column }
    // Without those before it, each stood in a column of the text; the search halves what may stand before the given one.
    var (low, high) = (0, dropped.count)
    while low < high {
      let middle = (low + high) / 2
      if dropped[middle] - middle <= column { low = middle + 1 } else { high = middle }
    }
    return column + low
  }
}
