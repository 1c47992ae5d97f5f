import Frames
import Layout
import LayoutDesign
import Typesetting

/// Draws proof marks over a finished page: in colours that no catalogue is printed in, with words in small type.
struct ProofPainter {
  private let typesetter: Typesetter
  private let font: FontID
  /// What is drawn, in order.
  private(set) var marks: [PageMark] = []

  /// Makes a painter that writes in `font`.
  init(typesetter: Typesetter, font: FontID) {
    self.typesetter = typesetter
    self.font = font
  }

  /// The ink of each kind of mark.
  enum Ink {
    static let textBlock = Color(red: 0, green: 150, blue: 200)
    static let box = Color(red: 214, green: 170, blue: 220)
    static let card = Color(red: 190, green: 0, blue: 160)
    static let baseline = Color(red: 150, green: 205, blue: 240)
    static let loose = Color(red: 240, green: 130, blue: 0)
    static let tight = Color(red: 30, green: 80, blue: 230)
    static let hyphen = Color(red: 120, green: 120, blue: 120)
    static let ladder = Color(red: 220, green: 0, blue: 60)
    static let overflow = Color(red: 230, green: 0, blue: 0)
  }

  /// Draws the marks of boxes and lines.
  mutating func draw(_ marks: ProofMarks) {
    for box in marks.boxes { outline(box, Ink.box, 0.25) }
    for line in marks.lines { draw(line) }
    for overflow in marks.overflows { outline(overflow, Ink.overflow, 1) }
  }

  /// Draws the frame of a card, and says above its right end what was chosen for it.
  mutating func draw(card frame: Rect, saying words: String) {
    outline(frame, Ink.card, 0.6)
    label(words, at: Point(x: frame.maxX, y: frame.y - ProofPainter.labelHeight), Ink.card, isRightAligned: true)
  }

  /// Draws the text block of a page or a column, and says above it what it costs.
  mutating func draw(textBlock frame: Rect, saying words: String?) {
    outline(frame, Ink.textBlock, 0.5)
    // The label of the first card stands between this one and the frame.
    if let words { label(words, at: Point(x: frame.x, y: frame.y - 2 * ProofPainter.labelHeight), Ink.textBlock) }
  }

  /// Says at the foot of a page what the marks mean.
  mutating func drawLegend(on sheet: Size) {
    let meanings: [(String, Color)] = [
      ("text block", Ink.textBlock), ("card", Ink.card), ("box", Ink.box), ("baseline", Ink.baseline),
      ("loose line", Ink.loose), ("tight line", Ink.tight), ("hyphen", Ink.hyphen), ("ladder", Ink.ladder),
      ("overflow", Ink.overflow),
    ]
    var x = 8.0
    for (name, color) in meanings {
      fill(Rect(x: x, y: sheet.height - 9, width: 5, height: 5), color)
      x += 7 + label(name, at: Point(x: x + 7, y: sheet.height - 11), .black) + 8
    }
  }

  // MARK: Marks

  /// A hairline on the baseline, a bar before a line that is loose or tight, one after a line that ends in a hyphen, and the
  /// adjustment ratio of a justified line.
  private mutating func draw(_ line: ProofMarks.Line) {
    fill(Rect(x: line.start.x, y: line.start.y, width: line.measure, height: 0.2), Ink.baseline)
    let top = line.start.y - line.leading * 0.7
    func bar(at x: Double, _ color: Color) {
      fill(Rect(x: x, y: top, width: 1.6, height: line.leading * 0.7), color)
    }
    let marks = line.fit.marks
    if marks.contains(.loose) { bar(at: line.start.x - 4, Ink.loose) }
    if marks.contains(.tight) { bar(at: line.start.x - 4, Ink.tight) }
    if marks.contains(.hyphen) {
      bar(at: line.start.x + line.measure + 2.4, marks.contains(.ladder) ? Ink.ladder : Ink.hyphen)
    }
    let hundredths = (line.fit.adjustment * 100).rounded()
    guard hundredths != 0 else { return }
    let ratio = "\(hundredths < 0 ? "−" : "+")\((abs(hundredths) / 100).inHundredths)"
    let place = Point(x: line.start.x + line.measure + 5.2, y: line.start.y)
    write(ratio, size: ProofPainter.ratioSize, on: place, Ink.hyphen)
  }

  private mutating func outline(_ rect: Rect, _ color: Color, _ width: Double) {
    marks.append(.item(.path(.init(path: .rectangle(rect), stroke: .init(color: color, width: width)))))
  }

  private mutating func fill(_ rect: Rect, _ color: Color) {
    marks.append(.item(.path(.init(path: .rectangle(rect), fill: color))))
  }

  // MARK: Words

  private static let labelSize = 6.0
  private static let labelHeight = 8.0
  private static let ratioSize = 4.4

  /// Writes on a white ground whose top left, or top right, is at `corner`, and gives the width.
  @discardableResult
  private mutating func label(
    _ words: String, at corner: Point, _ color: Color, isRightAligned: Bool = false
  ) -> Double {
    let text = set(words, size: ProofPainter.labelSize, color)
    let width = text.width + 3
    let left = isRightAligned ? corner.x - width : corner.x
    fill(Rect(x: left, y: corner.y, width: width, height: ProofPainter.labelHeight), .white)
    add(text, at: Point(x: left + 1.5, y: corner.y + (ProofPainter.labelHeight - text.capHeight) / 2))
    return width
  }

  /// Writes without a ground, on a baseline from its left end.
  private mutating func write(_ words: String, size: Double, on baseline: Point, _ color: Color) {
    let text = set(words, size: size, color)
    add(text, at: Point(x: baseline.x, y: baseline.y - text.capHeight))
  }

  private func set(_ words: String, size: Double, _ color: Color) -> TextBlock {
    let style = ParagraphStyle(language: "en", alignment: .left, size: size, isHyphenated: false)
    return typesetter.set(
      [TextSpan(words, style: TextStyle(font: font, color: color))], style: style, measure: 2000)
  }

  private mutating func add(_ text: TextBlock, at origin: Point) {
    marks.append(.text(text, at: origin))
  }
}
