import Frames

/// The frames of a page while it is drawn: consecutive items with the same tag share a frame.
struct PageContent {
  private(set) var frames: [Frame] = []

  /// Adds an item.
  mutating func add(_ item: FrameItem, _ tag: Tag) {
    if let last = frames.indices.last, frames[last].tag == tag {
      frames[last].items.append(item)
    } else {
      frames.append(Frame(tag: tag, items: [item]))
    }
  }

  /// Adds all of another content in groups, one for each of its frames.
  mutating func add(_ content: PageContent, transform: Transform = .identity, clip: Path? = nil, opacity: Double = 1) {
    for frame in content.frames {
      add(.group(.init(transform: transform, clip: clip, opacity: opacity, items: frame.items)), frame.tag)
    }
  }
}
