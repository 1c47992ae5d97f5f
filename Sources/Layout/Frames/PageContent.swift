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

  /// Adds all of another content in groups, one for each of its frames; what a clip hides of filled paths is left out.
  mutating func add(_ content: PageContent, transform: Transform = .identity, clip: Path? = nil, opacity: Double = 1) {
    // Clips are in the page's coordinates, and items in these only where nothing moves them.
    let visible = transform == .identity ? clip?.extent : nil
    for frame in content.frames {
      let items = visible.map { visible in frame.items.map { $0.within(visible) } } ?? frame.items
      add(.group(.init(transform: transform, clip: clip, opacity: opacity, items: items)), frame.tag)
    }
  }
}

extension FrameItem {
  /// The item; filled paths in it without the parts that lie wholly outside `rect`, such as half of a pattern.
  fileprivate func within(_ rect: Rect) -> FrameItem {
    switch self {
    case .path(var shape) where shape.stroke == nil:
      shape.path = shape.path.within(rect)
      return .path(shape)
    case .group(var group) where group.transform == .identity:
      group.items = group.items.map { $0.within(rect) }
      return .group(group)
    default: return self
    }
  }
}
