import Bytes
import Frames

/// What is said of the elements of a document beyond their place in the tree, found in its frames before they are drawn.
struct StructurePlan {
  /// The extent of each figure on the page where it first stands, in points from the corner of the trim.
  private(set) var figures: [Int: Rect] = [:]
  /// The lists with signs before their items, and how these count.
  private(set) var numberings: [Int: Numbering] = [:]

  /// The fonts with soft hyphens, as indices into the document's, in order.
  private(set) var softHyphenFonts: [Int] = []

  /// How the items of a list are numbered (ISO 32000-1, 14.8.5.5).
  enum Numbering: String { case disc = "Disc", decimal = "Decimal" }

  /// Looks through the pages.
  ///
  /// - Throws: `ExportError.inaccessible` when the document lacks what a standard asks of its author.
  init(_ document: Document, for conformance: Conformance) throws(ExportError) {
    if conformance.contains(.ua1) {
      guard !document.information.title.isEmpty else { throw .inaccessible(reason: "it has no title") }
    }
    guard StructurePlan.isLanguage(document.information.language) else {
      throw .inaccessible(reason: "'\(document.information.language)' is not the name of a language, such as 'fr'")
    }
    let elements = document.structure.elements
    var hasSoftHyphens = Array(repeating: false, count: document.fonts.count)
    defer { softHyphenFonts = hasSoftHyphens.indices.filter { hasSoftHyphens[$0] } }
    for page in document.pages {
      for frame in page.frames {
        frame.items.noteSoftHyphens(&hasSoftHyphens)
        guard case .element(let index) = frame.tag else { continue }
        switch elements[index].role {
        case .figure:
          if conformance.contains(.ua1), (elements[index].alternative ?? "").isEmpty, let image = frame.items.firstImage
          {
            throw .inaccessible(
              reason: "page \(page.label): the picture \(document.images[image].path) has no alternative text")
          }
          if figures[index] == nil { figures[index] = frame.items.extent(.identity) }
        case .label:
          if let item = elements[index].parent, let list = elements[item].parent, numberings[list] == nil {
            numberings[list] = frame.items.startsWithDigit ? .decimal : .disc
          }
        default: break
        }
      }
    }
  }

  /// Whether the text has the form of a language's name (RFC 3066, which ISO 32000-1, 14.9.2, names).
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
          case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
          default: false
          }
        }
    }
  }
}

extension [FrameItem] {
  /// The first picture among the items, as an index into the document's.
  fileprivate var firstImage: Int? {
    for item in self {
      switch item {
      case .image(let picture): return picture.image
      case .group(let group): if let image = group.items.firstImage { return image }
      case .glyphs, .path, .link: break
      }
    }
    return nil
  }

  /// Notes the fonts of the soft hyphens among the items.
  fileprivate func noteSoftHyphens(_ fonts: inout [Bool]) {
    for item in self {
      switch item {
      case .glyphs(let run): if !fonts[run.font.index] { fonts[run.font.index] = run.hasSoftHyphen }
      case .group(let group): group.items.noteSoftHyphens(&fonts)
      case .path, .image, .link: break
      }
    }
  }

  /// The smallest rectangle around the pictures and shapes under a transform; nil without any.
  fileprivate func extent(_ transform: Transform) -> Rect? {
    reduce(nil as Rect?) { extent, item in
      let own: Rect?
      switch item {
      case .image(let picture): own = picture.frame.mapped(by: transform)
      case .path(let shape): own = shape.path.extent?.mapped(by: transform)
      case .group(let group):
        // What a clip leaves of a picture is what is seen of it.
        own = group.clip?.extent?.mapped(by: transform) ?? group.items.extent(group.transform.followed(by: transform))
      case .glyphs, .link: own = nil
      }
      guard let own else { return extent }
      return extent?.union(own) ?? own
    }
  }

  fileprivate var startsWithDigit: Bool {
    for case .glyphs(let run) in self { return run.text.first.map { (0x30...0x39).contains($0) } ?? false }
    return false
  }
}

extension GlyphRun {
  fileprivate var hasSoftHyphen: Bool {
    text.withUnsafeBytes { text in
      var start = 0
      while let place = text.firstIndex(of: 0xc2, from: start) {
        if place + 1 < text.count, text[place + 1] == 0xad { return true }
        start = place + 1
      }
      return false
    }
  }
}

extension Path {
  /// The smallest rectangle around the points of the path; nil without any.
  fileprivate var extent: Rect? {
    var points: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let first, let second, let end): points += [first, second, end]
      case .close: break
      }
    }
    guard let first = points.first else { return nil }
    return points.reduce(Rect(x: first.x, y: first.y, width: 0, height: 0)) { rect, point in
      rect.union(Rect(x: point.x, y: point.y, width: 0, height: 0))
    }
  }
}
