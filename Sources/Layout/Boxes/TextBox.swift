import Diagnostics
import Frames
import LayoutDesign
import Typesetting

extension TextBox {
  /// Whether it would show anything here.
  func showsSomething(in scope: Scope) -> Bool { scope.text(template) != nil }
}

extension BoxLayout {
  /// A text in the first of its styles in which it is low enough and has few enough lines.
  func block(of text: TextBox, in box: Box, _ space: BoxSpace, _ scope: Scope) -> Block? {
    if box.link == nil, let block = pageLinks(of: text, in: box, space, scope) { return block }
    guard let pieces = scope.pieces(of: text.template) else { return nil }
    let words = pieces.text
    let marks = box.link == nil ? pieces.linkMarks : []
    let fitted = fitted(pieces, marks: marks, of: text, in: box, space, scope)
    var (lines, printed) = (fitted.lines, words)
    var shortening: PageFinding?
    if let limit = text.lineLimit, limit.shortens, lines.lineCount > limit.count,
      let short = shortened(
        fitted.spans, lines, to: limit.count, goesOn: false, style: fitted.style, measure: fitted.measure)
    {
      (lines, printed) = (short.lines, short.spans.map(\.text).joined())
      shortening = scope.shortening(of: PageFinding.beginning(of: words), to: short.kept, of: words.wordCount)
    }
    if space.height == nil, let most = text.maximumHeight, lines.height > most + BoxLayout.overflowTolerance {
      reportOverflow(by: lines.height - most, of: box, in: scope)
    }
    var block = textBlock(lines, marks: marks.map { Block.Mark(link: $0) }, width: space.width, in: scope)
    // Letters set apart read one by one, and what the layout sets in capitals was written in words.
    if text.styles[0].tracking != 0 || text.styles[0].isUppercase { block.reading = printed }
    block.shortening = shortening
    return block
  }

  /// A text in the style that was chosen for it.
  private struct FittedText {
    var spans: [TextSpan]
    var style: ParagraphStyle
    var measure: Double
    var lines: TextBlock
  }

  /// The words in the first style in which they are low and narrow enough and have few enough lines; else in the last.
  private func fitted(
    _ pieces: [TextPiece], marks: [Block.Link], of text: TextBox, in box: Box, _ space: BoxSpace, _ scope: Scope
  ) -> FittedText {
    let measure = max(space.width, BoxLayout.leastMeasure)
    let height = space.height ?? text.maximumHeight ?? .infinity
    let count = text.lineLimit?.count ?? .max
    let language = pieces.language ?? self.language
    func set(in style: BoxTextStyle) -> FittedText {
      var pieces = pieces
      if let limit = text.lineLimit, limit.shortens {
        pieces = pieces.beginning(forLines: limit.count, of: measure, size: style.paragraph.size)
      }
      var mark = 0
      let spans = pieces.enumerated().map { index, piece in
        let isLink = piece.address != nil && !marks.isEmpty
        if isLink, index == 0 || pieces[index - 1].address != piece.address { mark += 1 }
        let color = scope.color(isLink ? style.linkColor : style.color)
        return TextSpan(
          piece.text, style: style.style(color: color, isStrong: piece.isStrong), mark: isLink ? mark : 0,
          language: piece.language(within: language))
      }
      let paragraph = style.paragraph(in: language)
      let lines = typesetter.set(spans, style: paragraph, measure: measure)
      return FittedText(spans: spans, style: paragraph, measure: measure, lines: lines)
    }
    let source = textSizes == nil ? nil : text.source(in: box)
    let first = text.firstStyle(of: source, within: textSizes)
    var (fitted, hasRoom) = (set(in: text.styles[first]), true)
    func fits(_ lines: TextBlock) -> Bool {
      lines.height <= height && lines.lineCount <= count && !lines.partsWideWords
        && lines.width <= measure + BoxLayout.overflowTolerance
    }
    for smaller in text.styles.dropFirst(first + 1) where !fits(fitted.lines) {
      (fitted, hasRoom) = (set(in: smaller), false)
    }
    // The titles of cards had better be alike.
    if scope.resource == nil, let better = better(than: fitted, of: text).map(set(in:)), fits(better.lines) {
      fitted = better
    }
    if let source {
      textSizes?.noteHeading(fitted.style.size)
      if !hasRoom { textSizes?.note(source, fitted.style.size) }
    }
    return fitted
  }

  /// The largest of the styles in which a title that is a little smaller ends its lines better, such as with no article; nil where none is.
  private func better(than fitted: FittedText, of text: TextBox) -> BoxTextStyle? {
    guard fitted.lines.lineCount > 1, fitted.style.isBalanced, text.styles.count > 1 else { return nil }
    func cost(_ style: ParagraphStyle) -> Double {
      typesetter.costOfEnds(fitted.spans, style: style, measure: fitted.measure)
    }
    let least = BoxLayout.leastShareOfTitle * fitted.style.size
    let smaller = text.styles.filter { $0.paragraph.size < fitted.style.size && $0.paragraph.size >= least }
    if smaller.isEmpty { return nil }
    let most = cost(fitted.style) - BoxLayout.clearlyBetter
    return smaller.first { cost($0.paragraph(in: fitted.style.language)) < most }
  }

  /// The least size of a title that is smaller for the ends of its lines, as a share of its own.
  private static let leastShareOfTitle = 0.78
  /// Less than a word costs with which no line of a title had better end.
  private static let clearlyBetter = 0.1

  /// A text that names the pages of an entry, each of which leads there; nil for other texts.
  private func pageLinks(of text: TextBox, in box: Box, _ space: BoxSpace, _ scope: Scope) -> Block? {
    guard scope.member?.entry != nil || scope.member?.group != nil, text.template.namesPages(scope.context.words),
      let stretches = scope.stretches(of: text.template)
    else { return nil }
    let style = text.styles[0].style(color: scope.color(text.styles[0].color))
    let description =
      box.description.flatMap(scope.text) ?? scope.text(of: .entryAuthor) ?? scope.text(of: .entryTitle)
      ?? scope.text(of: .groupTitle) ?? ""
    var links: [Block.Link] = []
    let language = stretches.map(\.text).language ?? self.language
    let spans = stretches.map { stretch in
      if let resource = stretch.resource {
        links.append(
          .init(target: .resource(scope.id(of: resource)), description: "\(description) \(stretch.text.text)"))
      }
      return TextSpan(
        stretch.text.text, style: style, mark: stretch.resource == nil ? 0 : links.count,
        language: stretch.text.language(within: language))
    }
    let measure = max(space.width, BoxLayout.leastMeasure)
    let lines = typesetter.set(spans, style: text.styles[0].paragraph(in: language), measure: measure)
    return textBlock(lines, marks: links.map { Block.Mark(link: $0) }, width: space.width, in: scope)
  }

  /// A block around lines; characters without a glyph are reported.
  func textBlock(_ lines: TextBlock, marks: [Block.Mark] = [], width: Double, in scope: Scope) -> Block {
    for missing in lines.missing { reportMissingGlyph(missing.character, lines.language, in: scope) }
    var block = Block(width: width, height: lines.height)
    block.content = .text(lines, marks: marks)
    return block
  }

  private func reportMissingGlyph(_ character: Character, _ language: String, in scope: Scope) {
    let edition = scope.context.edition
    let scalar = character.unicodeScalars[character.unicodeScalars.startIndex]
    let face = FallbackFace.candidates(for: scalar, language: language).first
    warn(.missingGlyph(character, folder: edition.fontFolder, package: face?.package), of: scalar, in: scope)
  }

  /// The measure, in points, of a text that a layout leaves no room for: it becomes visible as a column of letters.
  static let leastMeasure = 1.0
}

extension [TextPiece] {
  /// Where its links lead, in order: stretches side by side with one address are one link.
  fileprivate var linkMarks: [Block.Link] {
    var links: [Block.Link] = []
    for (index, piece) in enumerated() {
      guard let address = piece.address, index == 0 || self[index - 1].address != address else { continue }
      let words = self[index...].prefix { $0.address == address }.map(\.text).joined()
      links.append(Block.Link(target: .uri(address), description: words))
    }
    return links
  }
}

extension BoxTextStyle {
  /// The style of plain text in a colour.
  func style(color: Color, isEmphasis: Bool = false, isStrong: Bool = false) -> TextStyle {
    let face = isStrong ? (isEmphasis ? strongEmphasis : strong) : (isEmphasis ? emphasis : font)
    return TextStyle(font: face, color: color, tracking: tracking, isUppercase: isUppercase, features: features)
  }

  /// The paragraph's style in a language.
  func paragraph(in language: String) -> ParagraphStyle {
    var style = paragraph
    style.language = language
    return style
  }
}
