import Bytes
import Frames

extension Document {
  /// The fingerprint of everything that an exporter sees of the document but its record; for fonts and pictures, of their
  /// files.
  package func fingerprint(_ files: FileFingerprints) -> String {
    let digest = DocumentDigest(of: self, files)
    for page in pages { digest.add(page, page.frames) }
    return digest.fingerprint
  }
}

/// Makes the fingerprint of a document, page by page.
package final class DocumentDigest {
  private let document: Document
  private let digest = Digest()

  /// Begins with what stands before the pages.
  package init(of document: Document, _ files: FileFingerprints) {
    self.document = document
    digest.add(document.information)
    digest.add(each: document.fonts) { font in
      digest.add(files.fingerprint(ofFile: font.path))
      digest.add(font.face)
      digest.add(font.unitsPerEm)
    }
    digest.add(each: document.images) { image in
      digest.add(files.fingerprint(ofFile: image.path))
      if image.page > 1 { digest.add(image.page) }
      digest.add(image.printQuality.dpi)
      digest.add(image.printQuality.quality)
    }
    if document.images.contains(where: { $0.format == .svg }) {
      digest.add(each: document.pictureFonts) { digest.add(files.fingerprint(ofFile: $0)) }
    }
    digest.add(document.pages.count)
  }

  /// Adds the next page, which has those frames.
  package func add(_ page: Page, _ frames: [Frame]) { digest.add(page, frames) }

  /// The fingerprint, once all pages are added.
  package var fingerprint: String {
    digest.add(each: document.structure.elements, digest.add)
    digest.add(each: document.outline, digest.add)
    digest.add(each: document.destinations, digest.add)
    return digest.hexadecimal
  }
}

extension Digest {
  fileprivate func add(_ information: Document.Information) {
    for text in [information.title, information.subject, information.language] { add(text) }
    add(each: information.authors) { add($0) }
    add(each: information.keywords) { add($0) }
    add(information.date) { add($0.iso8601) }
    add(information.hasFacingPages)
  }

  fileprivate func add(_ destination: Document.Destination) {
    add(destination.name)
    add(destination.page)
    add(destination.y)
  }

  fileprivate func add(_ page: Page, _ frames: [Frame]) {
    for box in [page.boxes.media, page.boxes.crop, page.boxes.bleed, page.boxes.trim] { add(box) }
    add(page.label)
    add(each: frames) { frame in
      add(frame.tag)
      add(each: frame.items, add)
    }
  }

  private func add(_ tag: Tag) {
    switch tag {
    case .element(let element): add(element)
    case .artifact(.header): add(-1)
    case .artifact(.footer): add(-2)
    case .artifact(.layout): add(-3)
    case .artifact(.production): add(-4)
    }
  }

  private func add(_ item: FrameItem) {
    switch item {
    case .glyphs(let run):
      add(1 as UInt8)
      add(run)
    case .path(let shape):
      add(2 as UInt8)
      add(shape.path)
      add(shape.fill, add)
      add(shape.stroke) { stroke in
        add(stroke.color)
        add(stroke.width)
      }
    case .image(let picture):
      add(3 as UInt8)
      add(picture.image)
      add(picture.frame)
    case .group(let group):
      add((group.opacity < 1 ? 6 : 4) as UInt8)
      if group.opacity < 1 { add(group.opacity) }
      add(group.transform)
      add(group.clip, add)
      add(each: group.items, add)
    case .link(let link):
      add(5 as UInt8)
      add(link.area)
      add(link.target)
      add(link.description)
    }
  }

  private func add(_ run: GlyphRun) {
    add(run.font.index)
    add(run.size)
    add(run.color)
    addWords(of: run.glyphs, count: 3) { glyph, word in
      switch word {
      case 0: UInt32(glyph.id)
      case 1: glyph.x.bitPattern
      default: glyph.y.bitPattern
      }
    }
    addWords(of: run.clusters, count: 1) { cluster, _ in UInt32(cluster.bytes) << 8 | UInt32(cluster.glyphs) }
    add(run.text)
    addWords(of: run.lines, count: 4) { line, word in
      switch word {
      case 0: UInt32(truncatingIfNeeded: line.glyphs)
      case 1: line.scale.bitPattern
      case 2: line.ratio.bitPattern
      default: line.tracking.bitPattern
      }
    }
  }

  /// Adds values of `count` 32-bit words each, all in one piece: documents have millions of glyphs.
  @inline(__always)
  private func addWords<Value>(of values: [Value], count: Int, _ word: (Value, Int) -> UInt32) {
    add(values.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count * values.count) { words in
      var next = 0
      for value in values {
        for index in 0..<count {
          words.initializeElement(at: next, to: word(value, index).littleEndian)
          next += 1
        }
      }
      add(raw: UnsafeRawBufferPointer(words))
    }
  }

  private func add(_ target: FrameItem.Link.Target) {
    switch target {
    case .uri(let address):
      add(-1)
      add(address)
    case .page(let page, let y):
      add(page)
      add(y)
    }
  }

  // MARK: Geometry

  /// Adds a path in one piece: patterns have hundreds of elements.
  private func add(_ path: Path) {
    let elements = path.elements
    add(elements.count)
    // A step, and three points of two numbers.
    let largest = 1 + 3 * 16
    withUnsafeTemporaryAllocation(byteCount: elements.count * largest, alignment: 1) { bytes in
      var end = 0
      func put(_ step: UInt8) {
        bytes[end] = step
        end += 1
      }
      func put(_ point: Point) {
        bytes.storeBytes(of: point.x.bitPattern.littleEndian, toByteOffset: end, as: UInt64.self)
        bytes.storeBytes(of: point.y.bitPattern.littleEndian, toByteOffset: end + 8, as: UInt64.self)
        end += 16
      }
      for element in elements {
        switch element {
        case .move(let point):
          put(0)
          put(point)
        case .line(let point):
          put(1)
          put(point)
        case .curve(let first, let second, let end):
          put(2)
          put(first)
          put(second)
          put(end)
        case .close: put(3)
        }
      }
      add(raw: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }
  }

  private func add(_ rect: Rect) {
    for number in [rect.x, rect.y, rect.width, rect.height] { add(number) }
  }

  private func add(_ transform: Transform) {
    for number in [transform.a, transform.b, transform.c, transform.d, transform.tx, transform.ty] { add(number) }
  }

  private func add(_ color: Color) {
    for component in [color.red, color.green, color.blue] { add(component) }
  }

  // MARK: What leads through the document

  fileprivate func add(_ element: StructureTree.Element) {
    add(element.role.rawValue)
    add(element.parent ?? -1)
    add(each: element.children) { add($0) }
    for text in [element.resource, element.alternative, element.actualText, element.language] { add(text) }
  }

  fileprivate func add(_ entry: Document.OutlineEntry) {
    add(entry.title)
    add(entry.page)
    add(entry.y)
    add(each: entry.children, add)
  }
}
