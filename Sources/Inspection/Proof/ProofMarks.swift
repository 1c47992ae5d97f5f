import Frames
import Layout
import Typesetting

/// What the proof of a page shows to who makes a layout: the frames of boxes, baselines, how lines were fitted. All in points
/// from the page's top left.
struct ProofMarks {
  /// The frames of boxes, outer before inner.
  private(set) var boxes: [Rect] = []
  /// The lines of text.
  private(set) var lines: [Line] = []
  /// What overflows the box around it.
  private(set) var overflows: [Rect] = []

  /// One line of text.
  struct Line {
    /// The left end of its measure, on the baseline.
    var start: Point
    /// Its measure.
    var measure: Double
    /// The distance to the next baseline.
    var leading: Double
    /// How it was fitted.
    var fit: LineFit
  }

  /// Notes a block that is drawn in `frame`, and what of its content overflows it.
  mutating func note(_ block: Block, in frame: Rect) {
    guard frame.width > 0, frame.height > 0 else { return }
    switch block.content {
    case .text(let text, _): note(text, in: frame)
    case .children(_, .turned): boxes.append(frame)
    case .children(let children, _):
      boxes.append(frame)
      for child in children where child.overflows(block.size) {
        overflows.append(
          Rect(
            x: frame.x + child.offset.x, y: frame.y + child.offset.y, width: child.block.size.width,
            height: child.block.size.height))
      }
    case .picture, .shape: boxes.append(frame)
    case .empty, .deferred: break
    }
  }

  /// Notes the outline of a block that is turned, whose lines have no marks.
  mutating func note(turned outline: Rect) {
    if outline.width > 0, outline.height > 0 { boxes.append(outline) }
  }

  private mutating func note(_ text: TextBlock, in frame: Rect) {
    for (index, fit) in text.fit.enumerated() {
      let y = frame.y + text.capHeight + Double(index) * text.leading
      lines.append(Line(start: Point(x: frame.x, y: y), measure: text.measure, leading: text.leading, fit: fit))
    }
  }
}

extension Block.Child {
  /// Whether the child overflows the block that holds it. Grounds and ornaments often do on purpose; what is read does not.
  fileprivate func overflows(_ size: Size) -> Bool {
    guard block.holdsText else { return false }
    let tolerance = BoxLayout.overflowTolerance
    return offset.y + block.size.height > size.height + tolerance || offset.y < -tolerance
      || offset.x + block.size.width > size.width + tolerance || offset.x < -tolerance
  }
}

extension Block {
  fileprivate var holdsText: Bool {
    switch content {
    case .text: true
    case .children(let children, _): children.contains { $0.block.holdsText }
    case .empty, .picture, .shape, .deferred: false
    }
  }
}
