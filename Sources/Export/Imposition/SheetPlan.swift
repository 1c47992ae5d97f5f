import Diagnostics
import Frames

/// Where pages lie on the sheets of an imposition; y grows upwards, as in PDF.
struct SheetPlan {
  let fold: Imposition.Fold
  /// The places for pages beside and above one another.
  let columns: Int, rows: Int
  /// The size of a place for a page.
  let cell: Size
  let sheet: Size
  /// How far colour runs over the outer edges, on the sheets.
  let bleed: Double
  /// How large pages are on the sheets.
  let scale: Double
  /// What lies between pages that are cut apart, so that colour runs over those edges, too.
  let gutter: Double
  /// The least sheet on which pages of their own size have room for marks.
  let sheetForMarks: Size

  /// The room around pages for marks, in points.
  static let margin = 10 / 25.4 * 72
  /// Between colour and marks, in points.
  static let gap = 3.0
  /// Nobody cuts by shorter marks, in points.
  static let shortestMark = 3.0
  /// Nobody reads pages that are smaller.
  private static let leastScale = 0.01

  /// The plan for pages of some sizes, with colour that runs so far over their edges.
  ///
  /// - Throws: `ExportError.sheets`, when the pages need sheets that nobody prints.
  init(_ imposition: Imposition, sizes: [Size], bleed: Double) throws(ExportError) {
    fold = imposition.fold
    let largest = sizes.largest
    // Two lying pages fill a sheet above one another.
    let isStacked = fold == .twoUp && largest.width > largest.height
    columns = isStacked ? 1 : 2
    rows = fold.pagesOfSide / columns
    let gutter = fold == .booklet ? 0 : 2 * bleed
    func extent(_ count: Int, _ side: Double) -> Double { Double(count) * side + Double(count - 1) * gutter }
    let all = Size(width: extent(columns, largest.width), height: extent(rows, largest.height))
    let needed = all.grown(by: bleed > 0 ? bleed + SheetPlan.margin : 0)
    sheetForMarks = all.grown(by: bleed + SheetPlan.gap + SheetPlan.shortestMark + 0.01)
    sheet = (imposition.sheet ?? needed).turned(like: needed)
    scale = min(1, sheet.width / all.width, sheet.height / all.height)
    guard max(sheet.width, sheet.height) <= PageBoxes.longestSide, scale >= SheetPlan.leastScale else {
      let index = sizes.indices.max { sizes[$0].longerSide < sizes[$1].longerSide } ?? 0
      let millimetres = (sizes[index].longerSide / 72 * 25.4).rounded()
      throw .sheets(
        SheetPlan.tooLong(index + 1, String(millimetres, places: 0), hasSheet: imposition.sheet != nil))
    }
    cell = Size(width: largest.width * scale, height: largest.height * scale)
    (self.bleed, self.gutter) = (bleed * scale, gutter * scale)
  }

  /// Where all pages of a side lie together.
  var block: Rect {
    let width = Double(columns) * cell.width + Double(columns - 1) * gutter
    let height = Double(rows) * cell.height + Double(rows - 1) * gutter
    return Rect(x: (sheet.width - width) / 2, y: (sheet.height - height) / 2, width: width, height: height)
  }

  /// The place of a number, row by row from the top.
  func area(of place: Int) -> Rect {
    let (column, row) = (place % columns, place / columns)
    return Rect(
      x: block.x + Double(column) * (cell.width + gutter), y: block.y + Double(rows - 1 - row) * (cell.height + gutter),
      width: cell.width, height: cell.height)
  }

  /// What of a place and the colour around it is printed: colour runs over no fold.
  func visibleArea(of place: Int) -> Rect {
    let (area, column) = (area(of: place), place % columns)
    let left = fold == .booklet && column > 0 ? 0 : bleed
    let right = fold == .booklet && column < columns - 1 ? 0 : bleed
    return Rect(
      x: area.x - left, y: area.y - bleed, width: area.width + left + right, height: area.height + 2 * bleed)
  }

  /// Where the corner of a page of a size lies in a place: at the fold of a booklet, else in the middle.
  func corner(of size: Size, in place: Int) -> Point {
    let area = area(of: place)
    let free = Size(width: area.width - size.width * scale, height: area.height - size.height * scale)
    let x = fold == .booklet ? (place % columns == 0 ? free.width : 0) : free.width / 2
    return Point(x: area.x + x, y: area.y + free.height / 2)
  }

  /// How long marks are, in points; nil where the sheet has no room for them.
  var lengthOfMarks: Double? {
    let length = min(SheetPlan.margin, min(block.x, block.y) - bleed - SheetPlan.gap)
    return length > SheetPlan.shortestMark ? length : nil
  }
}

extension Size {
  fileprivate var longerSide: Double { max(width, height) }

  /// The size with so much more at each side.
  fileprivate func grown(by margin: Double) -> Size { Size(width: width + 2 * margin, height: height + 2 * margin) }

  /// The size, lying or standing as the other does.
  fileprivate func turned(like other: Size) -> Size {
    (width > height) == (other.width > other.height) ? self : Size(width: height, height: width)
  }
}

extension SheetPlan {
  /// Says that a page is too long for sheets.
  fileprivate static func tooLong(_ page: Int, _ millimetres: String, hasSheet: Bool) -> Statement {
    Statement(
      "page \(page) is \(millimetres) mm long: "
        + (hasSheet
          ? "on these sheets, pages would be smaller than a hundredth of their size"
          : "the sheets would be larger than 5 metres; name their size with --sheet"),
      "la page \(page) a \(millimetres) mm de long : "
        + (hasSheet
          ? "sur ces feuilles, les pages seraient plus petites que le centième de leur taille"
          : "les feuilles dépasseraient 5 mètres ; nommer leur taille avec --sheet"))
  }
}
