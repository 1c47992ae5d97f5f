/// A table of a chapter, in columns as wide as a terminal allows.
struct ChapterTable {
  /// The rows, the headings first.
  var rows: [[StyledParagraph]]

  /// Between columns.
  private static let gap = 2
  /// No column is narrower than this for want of room, in characters.
  private static let narrowest = 8

  /// The lines of the table, or one entry after the other where the columns would be too narrow to be read.
  func lines(width: Int) -> [[StyledText]] {
    guard let widths = columnWidths(in: width) else { return entries(width: width) }
    var lines: [[StyledText]] = []
    for (index, row) in rows.enumerated() {
      let cells = row.enumerated().map { $1.lines(width: widths[$0]) }
      for number in 0..<(cells.map(\.count).max() ?? 0) { lines.append(line(number, of: cells, widths)) }
      if index == 0 {
        lines.append([StyledText(text: widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))])
      }
    }
    return lines
  }

  private func line(_ number: Int, of cells: [[[StyledText]]], _ widths: [Int]) -> [StyledText] {
    var line: [StyledText] = []
    var missing = 0
    for (column, cell) in cells.enumerated() {
      let part = number < cell.count ? cell[number] : []
      if !part.isEmpty {
        if missing > 0 { line.append(StyledText(text: String(repeating: " ", count: missing))) }
        line += part
        missing = 0
      }
      missing += widths[column] - part.reduce(0) { $0 + $1.text.count } + ChapterTable.gap
    }
    return line
  }

  /// The widths of columns that fit; nil where they would be too narrow.
  private func columnWidths(in width: Int) -> [Int]? {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0, rows.allSatisfy({ $0.count == count }) else { return nil }
    let room = width - (count - 1) * ChapterTable.gap
    let wanted = (0..<count).map { column in rows.map { $0[column].plain.count }.max() ?? 0 }
    let needed = (0..<count).map { column in
      max(min(ChapterTable.narrowest, wanted[column]), rows.map { $0[column].longestWord }.max() ?? 0)
    }
    guard needed.reduce(0, +) <= room else { return nil }
    // The narrow ones get what they want, the others share the rest.
    var widths = needed
    var left = room - needed.reduce(0, +)
    while left > 0 {
      let growing = (0..<count).filter { widths[$0] < wanted[$0] }
      guard let next = growing.min(by: { widths[$0] < widths[$1] }) else { break }
      widths[next] += 1
      left -= 1
    }
    return widths
  }

  private func entries(width: Int) -> [[StyledText]] {
    guard let headings = rows.first else { return [] }
    var lines: [[StyledText]] = []
    for row in rows.dropFirst() {
      if !lines.isEmpty { lines.append([]) }
      for (heading, cell) in zip(headings, row) where !cell.plain.isEmpty {
        var entry = StyledParagraph()
        if !heading.plain.isEmpty { entry.add("\(heading.plain): ") }
        entry.runs += cell.runs
        lines += entry.lines(width: width)
      }
    }
    return lines
  }
}
