import Frames

/// The attributes of structure elements (ISO 32000-1, 14.8.5), found in the frames as they are drawn: where figures stand, and how lists are
/// numbered.
struct StructureAttributes {
  /// The bounding box of each figure on the page where it first stands, in points from the corner of the trim.
  private(set) var figures: [Int: Rect] = [:]
  /// The numbering of each list whose items have labels.
  private(set) var numberings: [Int: Numbering] = [:]

  /// How the items of a list are numbered (14.8.5.5).
  enum Numbering: String { case disc = "Disc", decimal = "Decimal" }

  private let elements: [StructureTree.Element]

  /// Knows nothing yet of the elements of a document.
  init(_ structure: StructureTree) { elements = structure.elements }

  /// Looks through the frames of the next page.
  mutating func look(at frames: [Frame]) {
    for frame in frames {
      guard case .element(let index) = frame.tag else { continue }
      switch elements[index].role {
      case .figure where figures[index] == nil: figures[index] = frame.items.extent(.identity)
      case .label:
        if let item = elements[index].parent, let list = elements[item].parent, numberings[list] == nil {
          numberings[list] = frame.items.startsWithDigit ? .decimal : .disc
        }
      default: break
      }
    }
  }
}

extension [FrameItem] {
  /// The smallest rectangle around the pictures and shapes under a transform; nil without any.
  fileprivate func extent(_ transform: Transform) -> Rect? {
    reduce(nil as Rect?) { extent, item in
      let own: Rect?
      switch item {
      case .image(let picture): own = picture.frame.transformed(by: transform)
      case .path(let shape): own = shape.path.extent?.transformed(by: transform)
      case .group(let group):
        // The part of a picture that is seen is what the clip leaves of it.
        own =
          group.clip?.extent?.transformed(by: transform)
          ?? group.items.extent(group.transform.followed(by: transform))
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
