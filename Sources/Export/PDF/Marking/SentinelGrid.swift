import Cairo
import Frames

/// Where the sentinels of a page stand, and what they look like: specks of one colour, a quarter of a point wide, in rows
/// from the top left corner of the sheet. They are taken out of the page again before anybody sees it; their places tell
/// which is which.
struct SentinelGrid: Sendable {
  private let columns: Int
  private let rows: Int
  private let height: Double

  /// The colour, which pages have not: it is no eight-bit colour.
  static let color = (red: 0.271828, green: 0.314159, blue: 0.577216)
  static let side = 0.25

  /// The grid of a sheet of a size in points.
  init(_ sheet: Size) {
    columns = max(1, Int(sheet.width) - 2)
    rows = max(1, Int(sheet.height) - 2)
    height = sheet.height
  }

  /// How many sentinels there is room for.
  var capacity: Int { columns * rows }

  /// The top left corner of a sentinel, from the corner of the sheet.
  func place(_ index: Int) -> Point { Point(x: Double(1 + index % columns), y: Double(1 + index / columns)) }

  /// Whether a rectangle in a content stream, whose y may grow either way, is that sentinel.
  func isSentinel(_ index: Int, x: Double, y: Double) -> Bool {
    let place = place(index)
    let flipped = height - place.y - SentinelGrid.side
    return abs(x - place.x) < 0.01 && (abs(y - place.y) < 0.01 || abs(y - flipped) < 0.01)
  }
}
