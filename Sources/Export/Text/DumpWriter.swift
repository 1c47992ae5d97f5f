import Files
import Frames

/// Writes the lines of a dump.
struct DumpWriter {
  private let document: Document
  private(set) var text = ""
  private var depth = 0

  init(_ document: Document) { self.document = document }

  private mutating func line(_ parts: String...) {
    text += String(repeating: "  ", count: depth)
    text += parts.filter { !$0.isEmpty }.joined(separator: " ")
    text += "\n"
  }

  private mutating func indented(_ body: (inout DumpWriter) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  // MARK: The document

  mutating func addDocument() {
    let information = document.information
    line("document", quoted(information.title))
    indented { dump in
      for author in information.authors { dump.line("author", quoted(author)) }
      if !information.subject.isEmpty { dump.line("subject", quoted(information.subject)) }
      if !information.keywords.isEmpty {
        dump.line("keywords", information.keywords.map(quoted).joined(separator: ", "))
      }
      dump.line("language", information.language)
      if let date = information.date { dump.line("date", date.iso8601) }
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
      "image", fileName(of: image.path), "\(image.format)", number(image.size.width), "×", number(image.size.height),
      image.page == 1 ? "" : "page \(image.page)", image.orientation == 1 ? "" : "orientation \(image.orientation)",
      image.isCMYK ? "CMYK" : "")
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
      page.boxes.bleed == page.boxes.trim ? "" : "bleed \(number(-page.boxes.bleed.x))")
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
        line("image", box(picture.frame), fileName(of: document.images[picture.image].path))
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
      group.opacity == 1 ? "" : "opacity \(String(group.opacity, places: 2))",
      map == .identity ? "" : "transform \(coefficients.joined(separator: " "))")
    indented { $0.add(group.items) }
  }

  /// Adds a line for each line of the run: consecutive clusters on one baseline.
  private mutating func add(_ run: GlyphRun) {
    let style = "\(fontName(run.font)) \(number(run.size)) \(run.color.hex)"
    var (glyph, byte) = (0, 0)
    var (firstGlyph, firstByte) = (0, 0)
    var lines = run.lines[...]
    var endsWithHyphen = false
    func set(_ dump: inout DumpWriter) {
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

  private func fontName(_ font: Document.FontIndex) -> String {
    let name = fileName(of: document.fonts[font.index].path)
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

/// The box around all points of the path, control points too, and its number of elements.
private func box(_ path: Path) -> String {
  path.extent.map { "\(box($0)) (\(path.elements.count))" } ?? "empty"
}

/// How a line was fitted, in hundredths of a space and thousandths of a width and an em; empty for one that was not.
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

/// The text in quotation marks, with escapes for what is invisible or would end the line.
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
