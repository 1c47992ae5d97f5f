import Catalogue
import Typesetting

/// Decides on the widths of a table's columns.
///
/// As in CSS (2.1, 17.5.2.2), a column is at least as wide as its longest word, and none is wider than its longest line while
/// another needs room. What is shared between them is shared so that the table is as low as it can be: a heading takes another
/// line where a long text beside it then takes fewer.
struct TableColumns {
  /// For each column the cells of a sample of rows, the headings first.
  private let columns: [[MeasuredCell]]
  /// For each column the width of its longest word, and that of its longest line.
  private let least: [Double]
  private let most: [Double]

  /// Measures the cells of a table.
  init(of table: RichText.Table, _ prose: ProseLayout) {
    let rows = [table.head] + table.rows
    columns = table.columns.indices.map { column in
      rows.enumerated().map { row, cells in prose.measured(cells[column], isHead: row == 0) }
    }
    least = columns.map { $0.reduce(0) { max($0, $1.words.lazy.map(\.width).max() ?? 0) } }
    most = columns.map { $0.reduce(0) { max($0, $1.width) } }
  }

  /// The least width of all columns together, without the space between them.
  var leastWidth: Double { least.reduce(0, +) }

  /// The widths of columns that fill `room`. Where there is room for all lines, each gets some of what is left.
  func widths(in room: Double) -> [Double] {
    let (sumLeast, sumMost) = (leastWidth, most.reduce(0, +))
    guard sumMost > room else { return most.map { $0 + (room - sumMost) / Double(most.count) } }
    guard sumLeast < room else { return least.map { $0 * room / sumLeast } }
    return lowered(levelled(in: room), room: room)
  }

  /// The lines that a row has on average, of a sample of the rows, in columns of those widths; headings do not count.
  func linesOfRow(in widths: [Double]) -> Double {
    guard zip(most, widths).contains(where: { $0 > $1 + 0.01 }) else { return 1 }
    let lines = widths.indices.map { Array(self.lines(of: $0, in: widths[$0]).dropFirst()) }
    guard let rows = lines.first?.count, rows > 0 else { return 1 }
    return Double(TableColumns.height(of: lines).rows) / Double(rows)
  }

  /// Long columns of one width, and short ones that stay on their lines.
  private func levelled(in room: Double) -> [Double] {
    func widths(_ level: Double) -> [Double] { zip(least, most).map { min($1, max($0, level)) } }
    var (low, high) = (0.0, room)
    while high - low > 0.01 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) > room { high = middle } else { low = middle }
    }
    return widths(low)
  }

  // MARK: Height

  /// The widths, changed step by step, by smaller and smaller ones, as long as that makes the table lower.
  private func lowered(_ widths: [Double], room: Double) -> [Double] {
    var widths = widths
    var lines = widths.indices.map { self.lines(of: $0, in: widths[$0]) }
    var height = TableColumns.height(of: lines)
    var step = room / TableColumns.coarsest
    while step > room / TableColumns.finest {
      var isLower = false
      for (from, to) in widths.indices.pairs where widths[to] < most[to] && widths[from] - step >= least[from] {
        var changed = lines
        changed[from] = self.lines(of: from, in: widths[from] - step)
        changed[to] = self.lines(of: to, in: widths[to] + step)
        let lower = TableColumns.height(of: changed)
        guard lower < height else { continue }
        (lines, height, isLower) = (changed, lower, true)
        widths[from] -= step
        widths[to] += step
      }
      if !isLower { step /= 2 }
    }
    return widths
  }

  private static let (coarsest, finest) = (8.0, 300.0)

  private func lines(of column: Int, in width: Double) -> [Int] {
    let cells = columns[column]
    return stride(from: 0, to: cells.count, by: max(1, cells.count / TableColumns.mostRows)).map {
      cells[$0].lineCount(in: width)
    }
  }

  /// So many rows say what the others are like.
  private static let mostRows = 200

  /// The lines of the rows together, and those of all cells, which tell apart what is equally high.
  private static func height(of lines: [[Int]]) -> (rows: Int, cells: Int) {
    let rows = lines[0].indices.reduce(0) { sum, row in sum + (lines.lazy.map { $0[row] }.max() ?? 0) }
    return (rows, lines.joined().reduce(0, +))
  }
}

/// A cell as wide as it could be, and its words.
private struct MeasuredCell {
  /// The width of its longest line.
  var width = 0.0
  var words: [Word] = []
  /// The width of a space.
  var space = 0.0

  struct Word {
    var width: Double
    /// Whether the author begins a line with it.
    var beginsLine: Bool
  }

  /// About how many lines it has in a width.
  func lineCount(in width: Double) -> Int {
    var (count, used) = (0, 0.0)
    for word in words {
      if count == 0 || word.beginsLine || used + space + word.width > width + 0.01 {
        (count, used) = (count + 1, word.width)
      } else {
        used += space + word.width
      }
    }
    return count
  }
}

extension Range<Int> {
  /// All pairs of two different numbers.
  fileprivate var pairs: [(Int, Int)] { flatMap { first in filter { $0 != first }.map { (first, $0) } } }
}

extension ProseLayout {
  fileprivate func measured(_ cell: RichText.Table.Cell, isHead: Bool) -> MeasuredCell {
    guard !cell.isEmpty else { return MeasuredCell() }
    var measured = MeasuredCell(width: width(of: cell, isHead: isHead))
    for (word, beginsLine) in cell.words {
      measured.words.append(.init(width: width(of: [word], isHead: isHead), beginsLine: beginsLine))
    }
    let spaces = measured.words.count - 1
    if spaces > 0, !measured.words.contains(where: \.beginsLine) {
      let words = measured.words.reduce(0) { $0 + $1.width }
      measured.space = max(0, measured.width - words) / Double(spaces)
    } else {
      measured.space = style.text.paragraph.size / 4
    }
    return measured
  }

  /// The width of a cell's longest line.
  private func width(of cell: RichText.Table.Cell, isHead: Bool) -> Double {
    var layout = self
    let block = layout.cell(cell, .natural, width: ProseLayout.widestMarker, isHead: isHead)
    guard case .text(let lines, _) = block.content else { return 0 }
    return lines.width
  }
}

extension RichText.Table.Cell {
  /// The words of all runs, each in the style of its run, and whether the author begins a line with it.
  fileprivate var words: [(word: RichText.Inline, beginsLine: Bool)] {
    var words: [(word: RichText.Inline, beginsLine: Bool)] = []
    var beginsLine = false
    for inline in self {
      for (index, line) in inline.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { beginsLine = true }
        for word in line.split(whereSeparator: \.isBreakingSpace) {
          var part = inline
          part.text = String(word)
          if let last = words.last?.word.text, !beginsLine, part.text.staysWith(last) {
            words[words.count - 1].word.text += "\u{a0}" + part.text
          } else {
            words.append((part, beginsLine))
          }
          beginsLine = false
        }
      }
    }
    return words
  }
}

extension Character {
  fileprivate var isBreakingSpace: Bool { isWhitespace && self != "\u{a0}" && self != "\u{202f}" }
}

extension String {
  /// Whether no line ends before it where those figures stand there: what has no letters, as a group of figures or a sign behind them,
  /// and behind a number a short word, as a month.
  fileprivate func staysWith(_ figures: String) -> Bool {
    guard figures.last?.isNumber == true else { return false }
    return !contains(where: \.isLetter) || count <= String.longestUnit && figures.allSatisfy(\.isNumber)
  }

  private static let longestUnit = 10
}
