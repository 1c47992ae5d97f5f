import Frames

/// A paragraph in lines, which can be placed anywhere on a page.
///
/// Its box reaches from the cap height of its first line to the baseline of its last.
package struct TextBlock: Sendable {
  private let form: Form

  /// In what form it is.
  private enum Form {
    case set(SetLines)
    /// Packed: it is unpacked at each look.
    case packed(PackedText)
  }

  init(text: ShapedText, lines: [Line], style: ParagraphStyle, measure: Double, partsWideWords: Bool) {
    form = .set(
      SetLines(
        text: text, lines: lines[...], language: style.language, size: style.size, leading: style.leading,
        alignment: style.alignment, measure: measure, partsWideWords: partsWideWords))
  }

  /// The block with other lines, of its text or another.
  init(_ block: TextBlock, _ text: ShapedText? = nil, lines: ArraySlice<Line>) {
    let set = block.own
    form = .set(
      SetLines(
        text: text ?? set.text, lines: lines, language: set.language, size: set.size, leading: set.leading,
        alignment: set.alignment, measure: set.measure, partsWideWords: set.partsWideWords))
  }

  init(_ packed: PackedText) { form = .packed(packed) }

  private var own: SetLines {
    switch form {
    case .set(let lines): lines
    case .packed(let packed): packed.block.own
    }
  }

  /// The block for those who look at it more than once.
  package var unpacked: TextBlock {
    switch form {
    case .set: self
    case .packed(let packed): packed.block
    }
  }

  /// The language of the paragraph (BCP 47); runs of it may have others.
  package var language: String {
    switch form {
    case .set(let lines): lines.language
    case .packed(let packed): packed.language
    }
  }

  var text: ShapedText { own.text }
  /// Its lines, which share their memory with those of the block that it is a part of.
  var lines: ArraySlice<Line> { own.lines }
  private var size: Double { own.size }
  /// The distance from baseline to baseline, in points.
  package var leading: Double { own.leading }
  private var alignment: ParagraphStyle.Alignment { own.alignment }
  /// The width the lines were set to, in points.
  package var measure: Double { own.measure }
  /// Whether lines end where none should since a word, or what belongs to it, is wider than the measure: inside a word, but for the
  /// signs of addresses, or at a no-break space.
  package var partsWideWords: Bool { own.partsWideWords }

  /// Whether it is packed.
  var isPacked: Bool { if case .packed = form { true } else { false } }

  /// Whether both are set in one style and measure, and of spans that look the same.
  func isSet(like other: TextBlock) -> Bool {
    let (one, other) = (own, other.own)
    return one.measure == other.measure && one.leading == other.leading && one.size == other.size
      && one.alignment == other.alignment && one.partsWideWords == other.partsWideWords
      && one.language == other.language && one.text.isShaped(like: other.text)
  }

  /// The number of lines; 0 for a text without ink.
  package var lineCount: Int { lines.count }

  /// The width of its widest line, in points.
  package var width: Double { lines.reduce(0) { max($0, Double($1.width - min(0, $1.margin))) } * size }

  /// From the cap height of the first line to the last baseline, in points; 0 without lines.
  package var height: Double { lines.isEmpty ? 0 : capHeight + Double(lines.count - 1) * leading }

  /// From the top of the box to the first baseline, in points.
  package var capHeight: Double { text.capHeight * size }

  /// How far letters of the last line may descend below the box, in points.
  package var depth: Double { text.depth * size }

  /// Its first `count` lines, as they are.
  ///
  /// - Precondition: it has as many.
  package func prefix(_ count: Int) -> TextBlock { TextBlock(self, lines: lines.prefix(count)) }

  /// The number of lines that a height has room for.
  package func lineCount(within height: Double) -> Int {
    guard !lines.isEmpty, height >= capHeight else { return 0 }
    // A ratio that is a whole number but for its rounding is one.
    return min(lines.count, Int(min((height - capHeight) / leading + 1e-9, Double(lines.count))) + 1)
  }

  /// Its lines from `line` on, as they are.
  ///
  /// - Precondition: it has as many.
  package func suffix(from line: Int) -> TextBlock { TextBlock(self, lines: lines.dropFirst(line)) }

  /// The characters that no font has, each once for each span, in order. A substitute is drawn for them.
  package var missing: [MissingCharacter] { text.missing }

  /// How each line was fitted, in order.
  package var fit: [LineFit] {
    var result: [LineFit] = []
    for line in lines { result.append(LineFit(line, size: size, follows: result.last)) }
    return result
  }

  /// Whether the text might fit in one line less, judged by how short the last line is: a line can shrink by about a
  /// twelfth of its width at the most.
  package var mightLoseLine: Bool {
    guard alignment == .justified, lines.count > 1, let last = lines.last else { return false }
    return Double(last.width) * size <= measure * Double(lines.count - 1) / 12
  }

  /// What a line says, with a hyphen where one was set, and without the space at its end.
  package func text(ofLine line: Int) -> String {
    var text = suffix(from: line).prefix(1).runs(at: .zero).map { String(decoding: $0.text, as: UTF8.self) }.joined()
    if text.last == " " { text.removeLast() }
    if text.unicodeScalars.last == "\u{ad}" {
      text.unicodeScalars.removeLast()
      text += "-"
    }
    return text
  }

  /// The areas that the letters of its lines stand on, with the top left of the box at `origin`: from the height of capitals to a
  /// little below the baseline.
  package func lineAreas(at origin: Point) -> [Rect] {
    lines.enumerated().map { index, line in
      Rect(
        x: origin.x + indent(of: line) * size, y: origin.y + Double(index) * leading, width: Double(line.width) * size,
        height: capHeight + size / 8)
    }
  }

  /// What it says, with a space between lines and without the hyphens that were set.
  package var plainText: String {
    runs(at: .zero).map { String(decoding: $0.text, as: UTF8.self) }.joined().filter { $0 != "\u{ad}" }
  }

  /// The text of its first line.
  package var beginning: String { lines.isEmpty ? "" : text(ofLine: 0) }

  /// Whether a hyphen was set at the end of a line.
  package func dividesWord(atEndOf line: Int) -> Bool { self.line(line).endsWithHyphen }

  /// The line at a place in the block.
  func line(_ index: Int) -> Line { lines[lines.startIndex + index] }

  /// Where the ink of a line starts, in em from the left edge. Lines aligned at the left are aligned at the right where
  /// their paragraph runs from right to left.
  func indent(of line: Line) -> Double {
    let free = measure / size - Double(line.width)
    let margin = Double(line.margin * line.scale)
    switch alignment {
    case .justified: return (text.startsAtRight ? free : 0) - margin
    case .left: return text.startsAtRight ? free + margin : -margin
    case .centre: return free / 2 - margin
    case .right: return free - margin
    }
  }

  /// About how many glyphs it has; costs little.
  package var glyphCount: Int {
    guard let first = lines.first, let last = lines.last else { return 0 }
    var count = lines.count * 2
    for item in text.items[Int(first.first)..<Int(last.end)] { count += item.word?.glyphs.count ?? 1 }
    return count
  }

  /// The glyphs, with the top left of the box at `origin`, in reading order: one run for neighbouring glyphs of one font,
  /// one colour, one mark and one language, over several lines if they are. `endingWithSpace` adds a space at the end, which separates
  /// the text from what is read after it.
  package func runs(at origin: Point, endingWithSpace: Bool = false) -> [MarkedRun] {
    guard !isPacked else { return unpacked.runs(at: origin, endingWithSpace: endingWithSpace) }
    var builder = RunBuilder(
      text: text, size: size, itemCount: lines.reduce(0) { $0 + Int($1.end - $1.first) },
      isFitted: alignment == .justified)
    for (index, line) in lines.enumerated() {
      let y = origin.y + capHeight + Double(index) * leading
      builder.add(line, x: origin.x + indent(of: line) * size, y: y)
    }
    return builder.finish(withSpace: endingWithSpace)
  }
}

/// What a paragraph in lines consists of.
private final class SetLines: Sendable {
  let text: ShapedText
  let lines: ArraySlice<Line>
  let language: String
  let size: Double
  let leading: Double
  let alignment: ParagraphStyle.Alignment
  let measure: Double
  let partsWideWords: Bool

  init(
    text: ShapedText, lines: ArraySlice<Line>, language: String, size: Double, leading: Double,
    alignment: ParagraphStyle.Alignment, measure: Double, partsWideWords: Bool
  ) {
    (self.text, self.lines, self.language) = (text, lines, language)
    (self.size, self.leading, self.alignment) = (size, leading, alignment)
    (self.measure, self.partsWideWords) = (measure, partsWideWords)
  }
}
