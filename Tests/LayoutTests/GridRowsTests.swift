import Layout
import LayoutDesign
import Testing

/// How cells stand in rows.
@Suite struct GridRowsTests {
  private func rows(
    _ cells: Int, columns: Int = 3, rows: Int = 2, begins: Set<Int> = [], pages: Set<Int> = [], grows: Bool = true
  ) -> [Int] {
    let result = GridRows(
      columns: columns, rowsOfPage: rows, begins: (0..<cells).map { begins.contains($0) || pages.contains($0) },
      beginsPage: (0..<cells).map(pages.contains), grows: grows)
    #expect(result.rows.flatMap(Array.init) == Array(0..<cells))
    return result.rows.map(\.count)
  }

  private static let balanced: [(cells: Int, rows: [Int])] = [
    (1, [1]), (2, [2]), (4, [2, 2]), (6, [3, 3]), (7, [2, 2, 3]), (8, [3, 2, 3]), (9, [3, 3, 3]), (10, [3, 3, 2, 2]),
    (13, [3, 3, 2, 2, 3]), (14, [3, 3, 3, 2, 3]),
  ]

  @Test(arguments: balanced) func noPageHasLessThanAFullRowWhereTheSectionHasMore(cells: Int, expected: [Int]) {
    #expect(rows(cells) == expected)
  }

  /// Each page of every number of cells, however many are in a row, has a full row at the least.
  @Test(arguments: 1...4, 1...4) func pagesAreFilled(columns: Int, count: Int) {
    for cells in columns...60 {
      let rows = rows(cells, columns: columns, rows: count)
      var pages = stride(from: 0, to: rows.count, by: count).map { rows[$0..<min($0 + count, rows.count)].reduce(0, +) }
      if count == 1, columns > 1 { pages = pages.map { $0 + columns / 2 } }
      #expect(pages.allSatisfy { $0 >= columns }, "\(cells) cells: \(rows)")
    }
  }

  /// Two rows share their cells only where these fill the measure.
  @Test func cellsAreSharedWhereTheyGrow() {
    #expect(rows(4, grows: false) == [3, 1])
    #expect(rows(5, columns: 4) == [4, 1])
    #expect(rows(6, columns: 5) == [3, 3])
    #expect(rows(7, begins: [1]) == [1, 3, 3])
    #expect(rows(7, begins: [6]) == [3, 3, 1])
    #expect(rows(11, begins: [4]) == [2, 2, 3, 2, 2])
  }

  /// An introduction takes a cell of its section's first row.
  @Test func introductionsTakeCells() {
    let result = GridRows(
      columns: 3, rowsOfPage: 2, begins: [true, false, false, true, true],
      beginsPage: Array(repeating: false, count: 5), grows: true,
      followsIntro: [true, false, false, true, false])
    #expect(result.rows == [0..<1, 1..<3, 3..<4, 4..<5])
  }

  /// Rows begin anew with subsections, where pages of them are not known; after a break they are balanced again.
  @Test func headingsAndBreaksBeginRows() {
    #expect(rows(7, begins: [2]) == [2, 3, 2])
    #expect(rows(10, pages: [3]) == [3, 2, 2, 3])
  }
}
