import Frames

/// Puts the pages of a PDF file on sheets.
package struct SheetWriter {
  private let imposition: Imposition
  private let file: Qpdf
  private let pages: [PlacedPage]
  /// The size of a page on the sheets.
  private let cell: Size
  private let sheet: Size
  /// How far colour runs over the outer edges, on the sheets.
  private let bleed: Double
  private let scale: Double
  /// What lies between pages that are cut apart, so that colour runs over those edges, too.
  private let gutter: Double

  /// A page of the file.
  fileprivate struct PlacedPage {
    var form: Qpdf.Object
    var name: String
    /// What its annotations show.
    var appearances: [Appearance]
    /// Its trim box: left, bottom, right, top.
    var trim: [Double]
    /// How many points are a unit of its coordinates.
    var unit: Double
    /// Quarters of a turn, clockwise.
    var quarters: Int

    var size: Size {
      let size = Size(width: (trim[2] - trim[0]) * unit, height: (trim[3] - trim[1]) * unit)
      return quarters % 2 == 0 ? size : Size(width: size.height, height: size.width)
    }
  }

  /// The room around pages for marks, in points.
  private static let margin = 10 / 25.4 * 72
  /// No printer asks for more bleed, in points.
  private static let mostBleed = 72.0
  /// No sheet of a printer is larger, in points.
  private static let largestSheet = 14_400.0

  /// The sheets with the pages of the file at `path`, as a file.
  ///
  /// - Returns: the bytes, and what came of the imposition.
  /// - Throws: `ExportError.sheets`, when the file is none that can be taken apart, or its pages do not fit.
  package static func write(_ path: String, _ imposition: Imposition) throws(ExportError) -> (
    bytes: [UInt8], sheets: ImposedSheets
  ) {
    let file = try Qpdf(path)
    return try SheetWriter(file, imposition).write()
  }

  private init(_ file: Qpdf, _ imposition: Imposition) throws(ExportError) {
    (self.file, self.imposition) = (file, imposition)
    var (pages, bleed): ([PlacedPage], Double) = ([], 0)
    for (index, page) in try file.pages().enumerated() {
      let media = file.box(page, "/MediaBox") ?? [0, 0, 612, 792]
      func box(_ key: String, else other: [Double]) -> [Double] { file.box(page, key)?.within(media) ?? other }
      let trim = box("/TrimBox", else: box("/CropBox", else: media))
      let whole = box("/BleedBox", else: trim).around(trim)
      let unit = max(1, min(file.number(page, "/UserUnit") ?? 1, 1000))
      let beyond = [trim[0] - whole[0], trim[1] - whole[1], whole[2] - trim[2], whole[3] - trim[3]]
      bleed = max(bleed, min(beyond.max()! * unit, SheetWriter.mostBleed))
      let turn = file.number(page, "/Rotate").flatMap { Int(exactly: $0) } ?? 0
      pages.append(
        PlacedPage(
          form: try file.form(of: page, box: whole), name: "/P\(index + 1)", appearances: file.appearances(of: page),
          trim: trim, unit: unit,
          quarters: turn.isMultiple(of: 90) ? ((turn / 90 % 4) + 4) % 4 : 0))
    }
    self.pages = pages
    let largest = Size(width: pages.map(\.size.width).max()!, height: pages.map(\.size.height).max()!)
    let (columns, rows) = (Double(imposition.fold.columns), Double(imposition.fold.rows))
    let margin = bleed > 0 ? bleed + SheetWriter.margin : 0
    let gutter = imposition.fold == .booklet ? 0 : 2 * bleed
    func extent(_ count: Double, _ side: Double) -> Double { count * side + (count - 1) * gutter }
    let all = Size(width: extent(columns, largest.width), height: extent(rows, largest.height))
    let needed = Size(width: all.width + 2 * margin, height: all.height + 2 * margin)
    let sheet = (imposition.sheet ?? needed).turned(like: needed)
    guard max(sheet.width, sheet.height) <= SheetWriter.largestSheet else {
      throw .sheets("the sheets would be larger than 5 metres; name their size with --sheet")
    }
    scale = min(1, sheet.width / all.width, sheet.height / all.height)
    cell = Size(width: largest.width * scale, height: largest.height * scale)
    (self.sheet, self.bleed, self.gutter) = (sheet, bleed * scale, gutter * scale)
  }

  private func write() throws(ExportError) -> (bytes: [UInt8], sheets: ImposedSheets) {
    let former = try file.pages()
    let sides = imposition.sides(pages: pages.count, isWide: sheet.width > sheet.height)
    for side in sides {
      let block = block
      try file.addPage(
        width: sheet.width, height: sheet.height,
        trim: block, bleed: bleed, content: content(of: side),
        forms: side.pages.flatMap { $0.map { pages[$0].forms } ?? [] })
    }
    try file.remove(former)
    file.keepOnlyPages()
    let sheets = ImposedSheets(
      sides: sides.count, emptyPages: sides.reduce(0) { $0 + $1.pages.count { $0 == nil } }, scale: scale,
      hasPagesOfSeveralSizes: Set(pages.map { [Int($0.size.width.rounded()), Int($0.size.height.rounded())] }).count
        > 1, lacksRoomForMarks: imposition.hasMarks && bleed > 0 && lengthOfMarks == nil)
    return (try file.bytes(), sheets)
  }

  // MARK: Content

  /// Where the pages of a side lie together; y grows upwards, as in PDF.
  private var block: Rect {
    let (columns, rows) = (Double(imposition.fold.columns), Double(imposition.fold.rows))
    let size = Size(
      width: columns * cell.width + (columns - 1) * gutter, height: rows * cell.height + (rows - 1) * gutter)
    return Rect(
      x: (sheet.width - size.width) / 2, y: (sheet.height - size.height) / 2, width: size.width, height: size.height)
  }

  private func content(of side: Imposition.Side) -> [UInt8] {
    var output: [UInt8] = []
    // Upside down about the middle of the sheet.
    if side.isTurned {
      output.append("-1 0 0 -1 \(String(sheet.width, places: 4)) \(String(sheet.height, places: 4)) cm\n")
    }
    for (place, page) in side.pages.enumerated() {
      guard let page else { continue }
      append(pages[page], at: place, shift: side.shift, to: &output)
    }
    if imposition.hasMarks { appendMarks(to: &output) }
    return output
  }

  private func append(_ page: PlacedPage, at place: Int, shift: Double, to output: inout [UInt8]) {
    let (columns, rows) = (imposition.fold.columns, imposition.fold.rows)
    let (column, row) = (place % columns, place / columns)
    let corner = Point(
      x: block.x + Double(column) * (cell.width + gutter), y: block.y + Double(rows - 1 - row) * (cell.height + gutter))
    // Colour runs over no fold.
    let isFolded = imposition.fold == .booklet
    let (left, right) = (isFolded && column > 0 ? 0 : bleed, isFolded && column < columns - 1 ? 0 : bleed)
    let (top, bottom) = (bleed, bleed)
    let clip = [corner.x - left, corner.y - bottom, cell.width + left + right, cell.height + top + bottom]
    let size = page.size
    // Smaller pages stand in the middle of their place.
    let free = Size(width: cell.width - size.width * scale, height: cell.height - size.height * scale)
    var towardsFold = 0.0
    if imposition.fold == .booklet { towardsFold = column == 0 ? shift : -shift }
    let scaled = page.upright.followed(by: Transform(a: scale, b: 0, c: 0, d: scale, tx: 0, ty: 0))
    let place = Point(x: corner.x + free.width / 2 + towardsFold, y: corner.y + free.height / 2)
    let map = scaled.followed(by: .translation(x: place.x, y: place.y))
    output.append("q \(clip.map { String($0, places: 3) }.joined(separator: " ")) re W n ")
    output.append("\(map.operands) cm \(page.name) Do")
    for (index, appearance) in page.appearances.enumerated() {
      output.append(" q \(appearance.placement.operands) cm \(page.name)A\(index) Do Q")
    }
    output.append(" Q\n")
  }

  // MARK: Marks

  /// How long marks are, in points; nil where the sheet has no room for them.
  private var lengthOfMarks: Double? {
    let length = min(SheetWriter.margin, min(block.x, block.y) - bleed - SheetWriter.gap)
    return length > SheetWriter.shortestMark ? length : nil
  }

  /// Where pages are cut, from `start` on: at both ends of each, or once between two that lie close; a booklet is folded there.
  private func cuts(_ start: Double, _ side: Double, _ count: Int) -> [Double] {
    if imposition.fold == .booklet { return [start, start + Double(count) * side] }
    let ends = (0..<count).flatMap { index -> [Double] in
      let first = start + Double(index) * (side + gutter)
      return [first, first + side]
    }
    return ends.enumerated().filter { $0.offset == 0 || $0.element - ends[$0.offset - 1] > 0.01 }.map(\.element)
  }

  /// Between colour and marks, in points.
  private static let gap = 3.0
  /// Nobody cuts by shorter marks, in points.
  private static let shortestMark = 3.0

  private func appendMarks(to output: inout [UInt8]) {
    guard let length = lengthOfMarks else { return }
    let gap = bleed + SheetWriter.gap
    output.append("q /VmAll CS 1 SCN 0.25 w\n")
    func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      output.append("\([x1, y1].map { String($0, places: 3) }.joined(separator: " ")) m ")
      output.append("\([x2, y2].map { String($0, places: 3) }.joined(separator: " ")) l S\n")
    }
    func across(_ y: Double) {
      line(block.x - gap, y, block.x - gap - length, y)
      line(block.maxX + gap, y, block.maxX + gap + length, y)
    }
    func down(_ x: Double) {
      line(x, block.y - gap, x, block.y - gap - length)
      line(x, block.maxY + gap, x, block.maxY + gap + length)
    }
    for x in cuts(block.x, cell.width, imposition.fold.columns) { down(x) }
    for y in cuts(block.y, cell.height, imposition.fold.rows) { across(y) }
    if imposition.fold == .booklet {
      output.append("[3 2] 0 d\n")
      down(block.x + cell.width)
    }
    output.append("Q\n")
  }
}

extension Transform {
  /// The operands of the operator that applies it.
  fileprivate var operands: String {
    [a, b, c, d, tx, ty].map { String($0, places: 5) }.joined(separator: " ")
  }
}

extension SheetWriter.PlacedPage {
  /// Its forms by their names on the sheets.
  fileprivate var forms: [(name: String, form: Qpdf.Object)] {
    [(name, form)] + appearances.enumerated().map { ("\(name)A\($0)", $1.form) }
  }

  /// The map from the page's own coordinates to those in which it stands upright with the corner of its trim box at the origin.
  fileprivate var upright: Transform {
    let moved = Transform.translation(x: -trim[0], y: -trim[1])
      .followed(by: Transform(a: unit, b: 0, c: 0, d: unit, tx: 0, ty: 0))
    let (width, height) = ((trim[2] - trim[0]) * unit, (trim[3] - trim[1]) * unit)
    switch quarters {
    case 1: return moved.followed(by: Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: width))
    case 2: return moved.followed(by: Transform(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height))
    case 3: return moved.followed(by: Transform(a: 0, b: 1, c: -1, d: 0, tx: height, ty: 0))
    default: return moved
    }
  }
}

extension Size {
  /// The size, lying or standing as the other does.
  fileprivate func turned(like other: Size) -> Size {
    (width > height) == (other.width > other.height) ? self : Size(width: height, height: width)
  }
}

extension [Double] {
  /// What of a box lies in another, both as left, bottom, right and top; nil where nothing does.
  fileprivate func within(_ other: [Double]) -> [Double]? {
    let both = [
      Swift.max(self[0], other[0]), Swift.max(self[1], other[1]), Swift.min(self[2], other[2]),
      Swift.min(self[3], other[3]),
    ]
    return both[2] - both[0] > 0.01 && both[3] - both[1] > 0.01 ? both : nil
  }

  /// The box, made to hold another.
  fileprivate func around(_ other: [Double]) -> [Double] {
    [
      Swift.min(self[0], other[0]), Swift.min(self[1], other[1]), Swift.max(self[2], other[2]),
      Swift.max(self[3], other[3]),
    ]
  }
}
