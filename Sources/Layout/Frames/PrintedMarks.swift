import Diagnostics
import Frames
import Typesetting

/// What is to be read on a page, and where: lines of text and pictures. Tells what stands out of the sheet, and what is printed
/// upon something else.
///
/// Only what is read counts: colours and shapes run off the sheet and under texts because a layout means it.
struct PrintedMarks {
  private let sheet: Size
  private var marks: [Mark] = []
  /// The number of the block that was added last.
  private var blocks = 0

  /// A line of text or a picture.
  fileprivate struct Mark {
    var area: Rect
    /// The same where the block stands upright, and what maps it to the page.
    var upright: Rect
    var transform: Transform
    /// The block that it is of, and the piece of the page that this is a part of.
    var block: Int
    var source: Source
    /// The text of the block; nil for a picture.
    var text: TextBlock?
  }

  /// A piece of a page: a box of the layout, or the content of the page.
  struct Source: Equatable {
    /// The box of the background or the furniture, by its place in the layout; nil for what flows through the page.
    var box: Place?
    /// Where findings about it belong.
    var place: Place
  }

  /// Nothing yet, on a sheet of that size.
  init(on sheet: Size) { self.sheet = sheet }

  /// Adds the lines of a text whose top left is at `origin`, which `transform` maps to the page.
  mutating func add(_ text: TextBlock, at origin: Point, under transform: Transform, from source: Source) {
    blocks += 1
    for area in text.lineAreas(at: origin) { add(area, of: text, under: transform, from: source) }
  }

  /// Adds a picture.
  mutating func add(picture area: Rect, under transform: Transform, from source: Source) {
    blocks += 1
    add(area, of: nil, under: transform, from: source)
  }

  /// Adds an area of the block that was added last: in pieces, where it stands askew and an upright rectangle around it would cover
  /// much else.
  private mutating func add(_ area: Rect, of text: TextBlock?, under transform: Transform, from source: Source) {
    for piece in transform.keepsRectangles ? [area] : area.pieces {
      marks.append(
        Mark(
          area: piece.transformed(by: transform), upright: piece, transform: transform, block: blocks, source: source,
          text: text))
    }
  }

  /// What is wrong with them, on a page of that kind.
  func findings(on kind: String) -> DiagnosticList {
    var found = DiagnosticList()
    tellOutside(kind, &found)
    tellMeeting(kind, &found)
    return found
  }

  /// How far something may stand out of the sheet or into something else before it is reported, in points.
  private static let tolerance = 0.75

  private func tellOutside(_ kind: String, _ found: inout DiagnosticList) {
    var farthest: [Int: (mark: Mark, distance: Double)] = [:]
    for mark in marks {
      let area = mark.area
      let distance = max(-area.x, -area.y, area.maxX - sheet.width, area.maxY - sheet.height)
      if distance > max(PrintedMarks.tolerance, farthest[mark.block]?.distance ?? 0) {
        farthest[mark.block] = (mark, distance)
      }
    }
    for (mark, distance) in farthest.sorted(by: { $0.key < $1.key }).map(\.value) {
      let by = ReportedLength(roundingUp: distance)
      found.warn(.outsideSheet(text: mark.beginning, kind: kind, by: by), at: mark.source.place)
    }
  }

  /// Looks at each mark beside those that begin above its foot: few, since the lines of a page stand below each other.
  private func tellMeeting(_ kind: String, _ found: inout DiagnosticList) {
    var told: Set<[Int]> = []
    let sorted = marks.sorted { $0.area.y < $1.area.y }
    for (index, mark) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        guard other.area.y < mark.area.maxY - PrintedMarks.tolerance else { break }
        guard mark.meets(other, by: PrintedMarks.tolerance) else { continue }
        let (first, second) = mark.block < other.block ? (mark, other) : (other, mark)
        guard told.insert([first.block, second.block]).inserted else { continue }
        // The box of the layout is what can be moved; of two, the upper one.
        let place = second.source.box == nil ? first.source.place : second.source.place
        found.warn(.meeting(first.beginning, second.beginning, kind: kind), at: place)
      }
    }
  }
}

extension Rect {
  /// Pieces of it that are about square, at most so many.
  fileprivate var pieces: [Rect] {
    guard width > 0, height > 0 else { return [self] }
    let columns = min(64, max(1, (width / height).rounded(.up)))
    let rows = min(64, max(1, (height / width).rounded(.up)))
    return (0..<Int(rows)).flatMap { row in
      (0..<Int(columns)).map { column in
        Rect(
          x: x + Double(column) * width / columns, y: y + Double(row) * height / rows, width: width / columns,
          height: height / rows)
      }
    }
  }
}

extension PrintedMarks.Mark {
  /// How its text begins; nil for a picture.
  fileprivate var beginning: String? {
    text.map { PageFinding.beginning(of: $0.beginning) }
  }

  /// Whether both cannot be read because they lie upon each other. A text on a picture of the same box is meant.
  fileprivate func meets(_ other: Self, by tolerance: Double) -> Bool {
    guard block != other.block, text != nil || other.text != nil else { return false }
    if text == nil || other.text == nil, source == other.source { return false }
    // What is turned together is looked at as it was before: upright areas around it cover more.
    let (area, other) = transform == other.transform ? (upright, other.upright) : (area, other.area)
    let width = min(area.maxX, other.maxX) - max(area.x, other.x)
    let height = min(area.maxY, other.maxY) - max(area.y, other.y)
    return width > tolerance && height > tolerance
  }
}
