import Frames

/// What is printed around a page for those who cut and print it (ISO 32000-1, 14.11.3), as operators of a content stream.
struct MarksContent {
  private let boxes: PageBoxes
  /// The names of the colour spaces of inks of their own.
  private let spots: [String]
  private var content: [UInt8] = []

  /// The operators, as an artifact; empty without marks.
  static func operators(_ marks: PrinterMarks, around boxes: PageBoxes, spots: [String] = []) -> [UInt8] {
    var drawn = MarksContent(boxes, spots: spots)
    guard drawn.margin >= PrinterMarks.leastRoomOfMarks else { return [] }
    if marks.contains(.crop) { drawn.addCropMarks() }
    if marks.contains(.registration) { drawn.addRegistrationMarks() }
    if marks.contains(.colorBar) { drawn.addColorBar() }
    if drawn.content.isEmpty { return [] }
    // They are an artifact of the page, not of its layout (14.8.2.2.2).
    return Array("/Artifact <</Type/Page>>BDC\nq \(InkPalette.allPlates) CS 1 SCN 0.25 w\n".utf8) + drawn.content
      + Array("Q\nEMC\n".utf8)
  }

  private init(_ boxes: PageBoxes, spots: [String]) { (self.boxes, self.spots) = (boxes, spots) }

  /// The width of what lies between the bleed and the edge of the sheet, where it is smallest, in points.
  private var margin: Double {
    let (bleed, media) = (boxes.bleed, boxes.media)
    return min(bleed.x - media.x, bleed.y - media.y, media.maxX - bleed.maxX, media.maxY - bleed.maxY)
  }

  /// Marks keep so far from the bleed.
  private var gap: Double { margin / 10 }

  // MARK: Lines

  private mutating func addCropMarks() {
    let (trim, bleed, media) = (boxes.trim, boxes.bleed, boxes.media)
    for x in [trim.x, trim.maxX] {
      line(x, bleed.y - gap, x, media.y + gap)
      line(x, bleed.maxY + gap, x, media.maxY - gap)
    }
    for y in [trim.y, trim.maxY] {
      line(bleed.x - gap, y, media.x + gap, y)
      line(bleed.maxX + gap, y, media.maxX - gap, y)
    }
  }

  private mutating func addRegistrationMarks() {
    let (trim, bleed) = (boxes.trim, boxes.bleed)
    let (middleX, middleY) = (trim.x + trim.width / 2, trim.y + trim.height / 2)
    cross(middleX, bleed.y - margin / 2)
    cross(middleX, bleed.maxY + margin / 2)
    cross(bleed.x - margin / 2, middleY)
    cross(bleed.maxX + margin / 2, middleY)
  }

  private mutating func cross(_ x: Double, _ y: Double) {
    let arm = 0.4 * margin
    line(x - arm, y, x + arm, y)
    line(x, y - arm, x, y + arm)
    circle(x, y, radius: arm / 2)
  }

  // MARK: Inks

  /// The fields of the bar: each ink, each two of them, black at a half, and a grey of three inks that shows when one is too strong.
  private static let fields = [
    InkMix(cyan: 1), InkMix(magenta: 1), InkMix(yellow: 1), InkMix(black: 1), InkMix(magenta: 1, yellow: 1),
    InkMix(cyan: 1, yellow: 1), InkMix(cyan: 1, magenta: 1), InkMix(black: 0.5),
    InkMix(cyan: 0.5, magenta: 0.4, yellow: 0.4),
  ]

  private mutating func addColorBar() {
    let room = max(0, boxes.trim.width / 2 - margin)
    let side = min(margin / 2, room / Double(MarksContent.fields.count + spots.count))
    var x = boxes.trim.x + margin / 4
    func square() {
      point(x, boxes.bleed.y - margin / 2 + side / 2)
      content.append("\(String(side, places: 2)) \(String(side, places: 2)) re f\n")
      x += side
    }
    for mix in MarksContent.fields {
      content.append(mix)
      content.append("k ")
      square()
    }
    for spot in spots {
      content.append("\(spot) cs 1 scn ")
      square()
    }
  }

  // MARK: Operators

  private mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    point(x1, y1)
    content.append("m ")
    point(x2, y2)
    content.append("l S\n")
  }

  private mutating func circle(_ x: Double, _ y: Double, radius: Double) {
    // The handles of the best cubic for a quarter.
    let handle = 0.5523 * radius
    point(x + radius, y)
    content.append("m ")
    for (cos, sin) in [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)] {
      point(x + radius * cos - handle * sin, y + radius * sin + handle * cos)
      point(x - radius * sin + handle * cos, y + radius * cos + handle * sin)
      point(x - radius * sin, y + radius * cos)
      content.append("c ")
    }
    content.append("S\n")
  }

  private mutating func point(_ x: Double, _ y: Double) {
    for number in boxes.fromBottomLeft(Point(x: x, y: y)) {
      content.append(String(number, places: 2))
      content.append(" ")
    }
  }
}
