import Frames

/// Writes a document as text: what stands where, one line an item, to be compared and reviewed line by line.
///
/// Lengths are in points with two decimals; places count from the trim's top left. A run of glyphs gives one line for each
/// line that is set, with the origins of its first and last glyph:
///
///     page 3 "3" 595.28 × 841.89
///       P 12
///         text 56.69…248.13 120.40 Lato-Regular 9.60 #1F2A2E fit−0.31 space−8% width+10‰ "Cette monographie du Pays "
///
/// Behind "fit" stands the adjustment ratio of a justified line, 1 for its full stretch and −1 for its full shrink; then how
/// its spaces, glyphs and letters give, and what of it meets the eye: loose, tight, hyphen, ladder.
///         path 56.69 130.00 182.38 × 0.50 fill #0E6B66
package struct DumpExporter {
  /// Makes an exporter.
  package init() {}

  /// The document as text, with a line feed at the end of each line.
  package func text(_ document: Document) -> String {
    var page = DumpPage(document)
    page.describe()
    for index in document.pages.indices { page.add(page: index) }
    return page.text
  }
}

/// A text dump in the making.
private struct DumpPage {
  private let document: Document
  private(set) var text = ""
  private var depth = 0

  init(_ document: Document) { self.document = document }

  private mutating func line(_ parts: String...) {
    text += String(repeating: "  ", count: depth)
    text += parts.filter { !$0.isEmpty }.joined(separator: " ")
    text += "\n"
  }

  private mutating func indented(_ body: (inout DumpPage) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  // MARK: The document

  mutating func describe() {
    let information = document.information
    line("document", quoted(information.title))
    indented { dump in
      if !information.author.isEmpty { dump.line("author", quoted(information.author)) }
      if !information.subject.isEmpty { dump.line("subject", quoted(information.subject)) }
      if !information.keywords.isEmpty {
        dump.line("keywords", information.keywords.map(quoted).joined(separator: ", "))
      }
      dump.line("language", information.language)
      dump.line("date", information.date.iso8601)
      for image in dump.document.images { dump.add(image) }
    }
    if !document.outline.isEmpty {
      line("outline")
      indented { $0.add($0.document.outline) }
    }
    if document.structure.elements.count > 1 {
      line("structure")
      indented { $0.add(element: 0) }
    }
  }

  private mutating func add(_ image: Document.ImageFile) {
    line(
      "image", fileName(image.path), "\(image.format)", number(image.size.width), "×", number(image.size.height),
      image.orientation == 1 ? "" : "orientation \(image.orientation)", image.isCMYK ? "CMYK" : "")
  }

  private mutating func add(_ entries: [Document.OutlineEntry]) {
    for entry in entries {
      line(quoted(entry.title), "page", "\(entry.page + 1)", number(entry.y))
      indented { $0.add(entry.children) }
    }
  }

  private mutating func add(element index: Int) {
    let element = document.structure.elements[index]
    line(
      element.role.rawValue, "\(index)", element.language.map { "language \($0)" } ?? "",
      element.alternative.map { "alternative \(quoted($0))" } ?? "",
      element.actualText.map { "reads \(quoted($0))" } ?? "")
    indented { dump in
      for child in element.children { dump.add(element: child) }
    }
  }

  // MARK: Pages

  mutating func add(page index: Int) {
    let page = document.pages[index]
    line(
      "page", "\(index + 1)", quoted(page.label), number(page.size.width), "×", number(page.size.height),
      page.bleed == 0 ? "" : "bleed \(number(page.bleed))")
    indented { dump in
      for frame in page.frames { dump.add(frame) }
    }
  }

  private mutating func add(_ frame: Frame) {
    switch frame.tag {
    case .element(let index): line(document.structure.elements[index].role.rawValue, "\(index)")
    case .artifact(let kind): line("artifact", "\(kind)")
    }
    indented { $0.add(frame.items) }
  }

  private mutating func add(_ items: [FrameItem]) {
    for item in items {
      switch item {
      case .glyphs(let run): add(run)
      case .path(let shape): line("path", box(shape.path), paint(shape))
      case .image(let picture):
        line("image", box(picture.frame), fileName(document.images[picture.image].path))
      case .group(let group): add(group)
      case .link(let link): line("link", box(link.area), target(link.target), quoted(link.description))
      }
    }
  }

  private mutating func add(_ group: FrameItem.Group) {
    let map = group.transform
    let coefficients = [map.a, map.b, map.c, map.d, map.tx, map.ty].map { String($0, places: 4) }
    line(
      "group", group.clip.map { "clip \(box($0))" } ?? "",
      map == .identity ? "" : "transform \(coefficients.joined(separator: " "))")
    indented { $0.add(group.items) }
  }

  /// A line of the dump for each line of the run: clusters in a row on one baseline.
  private mutating func add(_ run: GlyphRun) {
    let style = "\(fontName(run.font.index)) \(number(run.size)) \(run.color.hex)"
    var (glyph, byte) = (0, 0)
    var (firstGlyph, firstByte) = (0, 0)
    var lines = run.lines[...]
    var endsWithHyphen = false
    func set(_ dump: inout DumpPage) {
      guard glyph > firstGlyph else { return }
      let line = lines.popFirst()
      let text = run.text[firstByte..<byte]
      let follows = endsWithHyphen
      endsWithHyphen = text.ends(with: "\u{ad}".utf8)
      let hyphen = endsWithHyphen ? (follows ? "ladder" : "hyphen") : ""
      let (first, last) = (run.glyphs[firstGlyph], run.glyphs[glyph - 1])
      dump.line(
        "text", "\(number(Double(first.x)))…\(number(Double(last.x)))", number(Double(first.y)), style,
        line.map(fitting) ?? "", hyphen, quoted(String(decoding: text, as: UTF8.self)))
    }
    for cluster in run.clusters {
      if glyph < run.glyphs.count, run.glyphs[glyph].y != run.glyphs[firstGlyph].y {
        set(&self)
        (firstGlyph, firstByte) = (glyph, byte)
      }
      glyph += Int(cluster.glyphs)
      byte += Int(cluster.bytes)
    }
    set(&self)
  }

  // MARK: Words

  private func fontName(_ index: Int) -> String {
    let name = fileName(document.fonts[index].path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private func target(_ target: FrameItem.Link.Target) -> String {
    switch target {
    case .uri(let address): quoted(address)
    case .page(let page, let y): "page \(page + 1) \(number(y))"
    }
  }

  private func paint(_ shape: FrameItem.Shape) -> String {
    let fill = shape.fill.map { "fill \($0.hex)" }
    let stroke = shape.stroke.map { "stroke \($0.color.hex) \(number($0.width))" }
    return [fill, stroke].compactMap(\.self).joined(separator: " ")
  }
}

private func number(_ value: Double) -> String { String(value, places: 2) }

private func box(_ rect: Rect) -> String {
  "\(number(rect.x)) \(number(rect.y)) \(number(rect.width)) × \(number(rect.height))"
}

/// The box around all points of the path, control points too, and how many steps it has.
private func box(_ path: Path) -> String {
  var rect: Rect?
  func note(_ point: Point) {
    let spot = Rect(x: point.x, y: point.y, width: 0, height: 0)
    rect = rect?.union(spot) ?? spot
  }
  for element in path.elements {
    switch element {
    case .move(let point), .line(let point): note(point)
    case .curve(let first, let second, let end): [first, second, end].forEach(note)
    case .close: break
    }
  }
  return rect.map { "\(box($0)) (\(path.elements.count))" } ?? "empty"
}

/// How a line was fitted, in hundredths of a space and thousandths of a width and an em; nothing for one that was not.
private func fitting(_ line: GlyphRun.Line) -> String {
  let parts = [
    ("space", line.ratio * 100, "%"), ("width", (line.scale - 1) * 1000, "‰"), ("letters", line.tracking * 1000, "‰"),
  ]
  let changes = parts.filter { abs($0.1) >= 0.5 }
    .map { "\($0.0)\($0.1 < 0 ? "−" : "+")\(Int(abs($0.1).rounded()))\($0.2)" }
  let mark = line.isLoose ? ["loose"] : line.isTight ? ["tight"] : []
  let ratio = Double(line.adjustment)
  let fit = abs(ratio) < 0.005 ? [] : ["fit\(ratio < 0 ? "−" : "+")\(number(abs(ratio)))"]
  return (fit + changes + mark).joined(separator: " ")
}

private func fileName(_ path: String) -> String {
  String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
}

/// The text between quotation marks, with a name in place of what is not seen or would end the line.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case " ": result += " "
    default:
      let isSeen = !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
      let isControl = scalar.properties.generalCategory == .control
      if isSeen, !isControl {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
  }
  return result + "\""
}

extension Collection where Element == UInt8 {
  fileprivate func ends(with bytes: some Collection<UInt8>) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
