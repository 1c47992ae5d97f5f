import Frames

/// The places and the look of a page's sentinels: squares of one colour, a quarter of a point wide, in rows from the top left
/// corner of the sheet. The filter removes them from the content; their places tell which is which.
struct SentinelGrid: Sendable {
  private let columns: Int
  private let rows: Int
  /// Where the grid starts, from the top left corner of the sheet, and the height of the sheet.
  private let origin: Point
  private let height: Double

  /// The colour of sentinels and of nothing else: frames have colours of eight bits a component, and this is none.
  static let color = (red: 0.271828, green: 0.314159, blue: 0.577216)
  /// The side of a sentinel in points.
  static let side = 0.25

  /// The grid of a page: within its bleed, where nothing is cut off.
  init(_ boxes: PageBoxes) {
    let (media, bleed) = (boxes.media, boxes.bleed)
    columns = max(1, Int(bleed.width) - 2)
    rows = max(1, Int(bleed.height) - 2)
    origin = Point(x: bleed.x - media.x, y: bleed.y - media.y)
    height = media.height
  }

  /// How many sentinels the sheet has room for.
  var capacity: Int { columns * rows }

  /// The top left corner of a sentinel, in points from the corner of the sheet.
  func corner(_ index: Int) -> Point {
    Point(x: origin.x + Double(1 + index % columns), y: origin.y + Double(1 + index / columns))
  }

  /// Whether a square with a corner at `x` and `y` in a content stream, whose y may grow either way, is that sentinel.
  func isSentinel(_ index: Int, x: Double, y: Double) -> Bool {
    let corner = corner(index)
    let flipped = height - corner.y - SentinelGrid.side
    return abs(x - corner.x) < 0.01 && (abs(y - corner.y) < 0.01 || abs(y - flipped) < 0.01)
  }
}
