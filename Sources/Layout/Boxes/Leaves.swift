import Frames
import LayoutDesign
import Typesetting

/// Texts, pictures and shapes.
extension Setter {
  /// A text in the first of the looks in which it is no higher than `height` and has no more lines than the limit.
  func text(
    _ template: Template, looks: [TextLook], width: Double, height: Double?, limit: Trim.LineLimit?, in scope: Scope
  ) -> Block? {
    guard let text = scope.text(template) else { return nil }
    let measure = max(width, Setter.leastMeasure)
    func spans(_ look: TextLook) -> [TextSpan] { [TextSpan(text, style: look.style(color: scope.color(look.color)))] }
    func lines(_ look: TextLook) -> TextBlock {
      typesetter.set(spans(look), style: look.paragraph(in: language), measure: measure)
    }
    func isTooMuch(_ lines: TextBlock) -> Bool {
      lines.height > height ?? .infinity || lines.lineCount > limit?.count ?? .max
    }
    var look = looks[0]
    var set = lines(look)
    for smaller in looks.dropFirst() where isTooMuch(set) { (look, set) = (smaller, lines(smaller)) }
    var printed = text
    var shortening: Shortening?
    if let limit, limit.shortens, set.lineCount > limit.count,
      let short = shortened(
        spans(look), set, to: limit.count, goesOn: false, style: look.paragraph(in: language), measure: measure)
    {
      (set, printed) = (short.lines, short.spans[0].text)
      shortening = Shortening(kept: short.kept, of: text.wordCount, subject: text.shortened, scope)
    }
    var block = textBlock(set, links: [], width: width, in: scope)
    // Letters set apart read one by one, and what the layout sets in capitals was written in words.
    if looks[0].tracking != 0 || looks[0].isUppercase { block.reading = printed }
    block.shortening = shortening
    return block
  }

  /// A text that names the pages of an entry, each of which leads there; nil for other texts.
  func pages(
    _ template: Template, looks: [TextLook], says: Template?, width: Double, in scope: Scope
  ) -> Block? {
    guard scope.entry != nil, template.namesPages(scope.issue.words), let stretches = scope.stretches(of: template)
    else { return nil }
    let style = looks[0].style(color: scope.color(looks[0].color))
    let description = says.flatMap(scope.text) ?? scope.text(of: .entryAuthor) ?? scope.text(of: .entryTitle) ?? ""
    var links: [Block.Link] = []
    let spans = stretches.map { stretch in
      if let resource = stretch.resource {
        links.append(.init(target: .resource(resource), description: "\(description) \(stretch.text)"))
      }
      return TextSpan(stretch.text, style: style, mark: stretch.resource == nil ? 0 : links.count)
    }
    let measure = max(width, Setter.leastMeasure)
    let lines = typesetter.set(spans, style: looks[0].paragraph(in: language), measure: measure)
    return textBlock(lines, links: links, width: width, in: scope)
  }

  /// A block around set lines; characters without a glyph are noted.
  func textBlock(_ lines: TextBlock, links: [Block.Link], width: Double, in scope: Scope) -> Block {
    for missing in lines.missing { note(.missingGlyph(missing.scalar, scope)) }
    var block = Block(width: width, height: lines.height)
    block.content = .text(lines, links: links)
    return block
  }

  /// The measure, in points, of a text that a layout leaves no room for: it becomes visible as a column of letters.
  static let leastMeasure = 1.0

  func image(_ field: ImageField, _ fit: Box.Fit, width: Double, height: Double?, in scope: Scope) -> Block? {
    guard let image = scope.image(of: field) else { return nil }
    let natural = image.file.uprightSize
    let height = height ?? width * natural.height / natural.width
    let (byWidth, byHeight) = (width / natural.width, height / natural.height)
    let (whole, filling) = (min(byWidth, byHeight), max(byWidth, byHeight))
    let scale =
      switch fit {
      case .cover: filling
      case .contain: whole
      case .trim: whole < filling * Setter.leastShare ? whole : filling
      }
    let size = Size(width: natural.width * scale, height: natural.height * scale)
    var block = Block(width: width, height: height)
    block.content = .picture(
      image,
      Rect(x: (width - size.width) / 2, y: (height - size.height) / 2, width: size.width, height: size.height))
    return block
  }

  /// So much of a trimmed picture is to be seen.
  private static let leastShare = 2.0 / 3

  func shape(
    _ source: ShapeSource, _ color: ColorSource, width: Double, height: Double?, in scope: Scope
  ) -> Block? {
    let height = height ?? width
    let rect = Rect(x: 0, y: 0, width: width, height: height)
    let path: Path
    switch source {
    case .rectangle: path = .rectangle(rect)
    case .ellipse: path = .ellipse(in: rect)
    case .drawing(let index): path = scope.issue.design.shapes[index].stretched(to: rect)
    case .icon:
      guard let index = scope.icon else { return nil }
      path = scope.issue.design.shapes[index].stretched(to: rect)
    }
    return shapeBlock(path, color, width: width, height: height, scope)
  }

  func shapeBlock(
    _ path: Path, _ color: ColorSource, width: Double, height: Double, _ scope: Scope
  ) -> Block {
    var block = Block(width: width, height: height)
    block.content = .shape(path, scope.color(color))
    return block
  }
}

extension Document.ImageFile {
  /// The picture's size as it is seen, after EXIF's orientation has turned it.
  fileprivate var uprightSize: Size {
    orientation > 4 ? Size(width: size.height, height: size.width) : size
  }
}

extension Drawing {
  fileprivate func stretched(to rect: Rect) -> Path {
    path.transformed(
      by: Transform(a: rect.width / size.width, b: 0, c: 0, d: rect.height / size.height, tx: rect.x, ty: rect.y))
  }
}

extension TextLook {
  /// The style of plain text in a colour.
  func style(color: Color, isEmphasis: Bool = false, isStrong: Bool = false) -> TextStyle {
    let face = isStrong ? (isEmphasis ? strongEmphasis : strong) : (isEmphasis ? emphasis : font)
    return TextStyle(font: face, color: color, tracking: tracking, isUppercase: isUppercase)
  }

  /// The paragraph's style in a language.
  func paragraph(in language: String) -> ParagraphStyle {
    var style = paragraph
    style.language = language
    return style
  }
}

extension Scope {
  /// The drawing that stands for the type of the resource at hand.
  var icon: Int? {
    resourceAtHand?.type.flatMap { issue.design.icons[$0] } ?? issue.design.otherIcon
  }
}
