/// One finished page.
public struct Page: Sendable {
  /// The sheet, the bleed and the trimmed page.
  public var boxes: PageBoxes
  /// What a viewer calls the page, usually the folio printed on it.
  public var label: String
  /// What stands on it, in drawing order; coordinates count from the top left corner of the trimmed page. It is unpacked at each look:
  /// take it once.
  public var frames: [Frame] {
    get {
      switch storage {
      case .given(let frames): frames
      case .packed(let kept): kept.frames.frames
      }
    }
    set { storage = .given(newValue) }
    _modify {
      var frames = frames
      storage = .given([])
      defer { storage = .given(frames) }
      yield &frames
    }
  }
  /// Where the frames are.
  private(set) var storage: Storage
  /// The cards of resources, each as large as its box: its ornaments, which are no content of the resource, lie in it, too.
  package var cards: [Card] = []

  /// A card, or the part of it that stands on the page.
  package struct Card: Hashable, Sendable {
    /// The id of its resource.
    package var resource: String
    /// Its box.
    package var area: Rect

    /// Makes a card in its place.
    package init(resource: String, area: Rect) { (self.resource, self.area) = (resource, area) }
  }

  /// Where frames are.
  enum Storage: Sendable {
    /// Here.
    case given([Frame])
    /// Packed: they are unpacked at each look.
    case packed(KeptFrames)
  }

  /// The size of the trimmed page in points.
  public var size: Size { boxes.trim.size }

  /// Makes a page with the given boxes.
  public init(boxes: PageBoxes, label: String, frames: [Frame] = []) {
    self.boxes = boxes
    self.label = label
    storage = .given(frames)
  }

  /// Makes a page of packed frames.
  package init(boxes: PageBoxes, label: String, packed frames: PackedFrames) {
    self.boxes = boxes
    self.label = label
    storage = .packed(KeptFrames(frames))
  }

  /// Makes a page of a trimmed size, with `bleed` points beyond each edge.
  public init(size: Size, bleed: Double = 0, label: String, frames: [Frame] = []) {
    self.init(boxes: PageBoxes(trim: size, bleed: bleed), label: label, frames: frames)
  }
}
