import Frames

/// A paragraph in lines, ready to stand anywhere on a page.
///
/// Its box runs from the height of the capitals of its first line to the baseline of its last.
package struct TextBlock: Sendable {
  let text: ShapedText
  let lines: [Line]
  private let size: Double
  /// The distance of the baselines, in points.
  package let leading: Double
  private let alignment: ParagraphStyle.Alignment
  /// The width the lines were set to, in points.
  package let measure: Double

  init(text: ShapedText, lines: [Line], style: ParagraphStyle, measure: Double) {
    self.text = text
    self.lines = lines
    size = style.size
    leading = style.leading
    alignment = style.alignment
    self.measure = measure
  }

  private init(_ block: TextBlock, lines: some Sequence<Line>) {
    text = block.text
    self.lines = Array(lines)
    size = block.size
    leading = block.leading
    alignment = block.alignment
    measure = block.measure
  }

  /// How many lines it has; 0 for a text without ink.
  package var lineCount: Int { lines.count }

  /// The width of its widest line, in points: that of the whole text when it was set ragged to a very large measure.
  package var width: Double { lines.reduce(0) { max($0, Double($1.width - min(0, $1.margin))) } * size }

  /// From the top of the first line's capitals to the last baseline, in points; 0 without lines.
  package var height: Double { lines.isEmpty ? 0 : capHeight + Double(lines.count - 1) * leading }

  /// From the top of the box to the first baseline, in points.
  package var capHeight: Double { text.capHeight * size }

  /// How far the last line's letters may reach under the box, in points.
  package var depth: Double { text.depth * size }

  /// Its first `count` lines, as they are.
  ///
  /// - Precondition: it has as many.
  package func prefix(_ count: Int) -> TextBlock { TextBlock(self, lines: lines.prefix(count)) }

  /// Its lines from `line` on, as they are.
  ///
  /// - Precondition: it has as many.
  package func suffix(from line: Int) -> TextBlock { TextBlock(self, lines: lines.dropFirst(line)) }

  /// The characters that none of the fonts has, each once for each span, in order. A sign stands in for them.
  package var missing: [MissingCharacter] { text.missing }

  /// How each line was fitted, in order.
  package var fit: [LineFit] {
    var result: [LineFit] = []
    for line in lines { result.append(LineFit(line, size: size, follows: result.last)) }
    return result
  }

  /// Whether the words might do with a line less, told by how little the last line holds: lines give about a twelfth of
  /// their width at the most.
  package var mightLoseLine: Bool {
    guard alignment == .justified, lines.count > 1, let last = lines.last else { return false }
    return Double(last.width) * size <= measure * Double(lines.count - 1) / 12
  }

  /// Whether the word at the end of a line is divided, by the author or by us.
  package func dividesWord(atEndOf line: Int) -> Bool { lines[line].endsWithHyphen }

  /// Where the ink of a line starts, in em from the left edge. Lines that are even at one edge are so where their text
  /// begins, but for those that the layout sends to the right.
  func indent(of line: Line) -> Double {
    let free = measure / size - Double(line.width)
    let margin = Double(line.margin * line.scale)
    switch alignment {
    case .justified: return (text.beginsRight ? free : 0) - margin
    case .left: return text.beginsRight ? free + margin : -margin
    case .centre: return free / 2 - margin
    case .right: return free - margin
    }
  }

  private var glyphCount: Int {
    guard let first = lines.first, let last = lines.last else { return 0 }
    var count = lines.count * 2
    for item in text.items[Int(first.first)..<Int(last.end)] { count += Int(item.word?.pointee.glyphCount ?? 1) }
    return count
  }

  /// The glyphs, with the top left of the box at `origin`, in reading order: one run for each stretch of one font, one
  /// colour and one mark, over as many lines as it goes. `endingWithSpace` adds a space at the end, which parts the text
  /// from what is read after it.
  package func runs(at origin: Point, endingWithSpace: Bool = false) -> [MarkedRun] {
    var builder = RunBuilder(text: text, size: size, glyphCount: glyphCount, isFitted: alignment == .justified)
    for (index, line) in lines.enumerated() {
      let y = origin.y + capHeight + Double(index) * leading
      builder.add(line, x: origin.x + indent(of: line) * size, y: y)
    }
    return builder.finish(withSpace: endingWithSpace)
  }
}

/// A character that none of a style's fonts has.
package struct MissingCharacter: Hashable, Sendable {
  /// The character.
  package let scalar: Unicode.Scalar
  /// The mark of the span it stands in.
  package let mark: Int
}

/// Glyphs in their places, with the number that the caller gave to their span.
package struct MarkedRun: Sendable {
  /// The mark of the span.
  package let mark: Int
  /// The glyphs; its font is the index in the library of fonts.
  package var run: GlyphRun
  /// The areas they take, one a line, from the ascender to the descender; none for a space at a line's end.
  package let boxes: [Rect]
}
