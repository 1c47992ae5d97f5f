extension Document {
  /// The document with only the pages at `indices`, in their order.
  ///
  /// Links and bookmarks to other pages are dropped, and the text under the links stays. Labels stay as they are. The record is
  /// dropped, because it describes all pages.
  ///
  /// - Precondition: the indices are those of pages, each once, in ascending order.
  public func excerpt(pages indices: [Int]) -> Document {
    let places = Dictionary(uniqueKeysWithValues: indices.enumerated().map { ($1, $0) })
    var excerpt = self
    excerpt.record = nil
    excerpt.pages = indices.map { index in
      var page = pages[index]
      page.frames = page.frames.map { frame in
        Frame(tag: frame.tag, items: frame.items.compactMap { $0.relinked(places) })
      }
      return page
    }
    excerpt.outline = outline.flatMap { $0.relinked(places) }
    return excerpt
  }
}

extension FrameItem {
  /// The item with its links to the pages' new indices; nil for a link to a page that is dropped.
  fileprivate func relinked(_ places: [Int: Int]) -> FrameItem? {
    switch self {
    case .link(var link):
      guard case .page(let page, let y) = link.target else { return self }
      guard let place = places[page] else { return nil }
      link.target = .page(place, y: y)
      return .link(link)
    case .group(var group):
      group.items = group.items.compactMap { $0.relinked(places) }
      return .group(group)
    case .glyphs, .path, .image: return self
    }
  }
}

extension Document.OutlineEntry {
  /// The bookmark with its page's new index; for a page that is dropped, the bookmarks under it.
  fileprivate func relinked(_ places: [Int: Int]) -> [Document.OutlineEntry] {
    let children = children.flatMap { $0.relinked(places) }
    guard let place = places[page] else { return children }
    return [Document.OutlineEntry(title: title, page: place, y: y, children: children)]
  }
}
