extension Document {
  /// The document with only the pages at `indices`, in their order.
  ///
  /// Links and bookmarks to other pages go; the text under them stays. Labels stay as they are. The record goes too: it
  /// speaks of all pages.
  ///
  /// - Precondition: the indices are those of pages, each once, rising.
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
  /// The item with its links led to the pages' new places; nil for a link to a page that is gone.
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
  /// The bookmark led to its page's new place; where the page is gone, the bookmarks under it.
  fileprivate func relinked(_ places: [Int: Int]) -> [Document.OutlineEntry] {
    let children = children.flatMap { $0.relinked(places) }
    guard let place = places[page] else { return children }
    return [Document.OutlineEntry(title: title, page: place, y: y, children: children)]
  }
}
