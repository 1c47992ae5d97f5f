import Threads

extension Document {
  /// The document with only the pages at `indices`, in their order.
  ///
  /// Links and bookmarks to other pages are dropped, and the text under the links stays. Labels stay as they are. The record is
  /// dropped, because it describes all pages. Where pages are composed when somebody asks for them, those of the excerpt are
  /// composed without the others, and its fonts, pictures and structure are only what they show; what an excerpt holds does
  /// not depend on what was composed before.
  ///
  /// - Precondition: the indices are those of pages, each once, in ascending order.
  public func excerpt(pages indices: [Int]) -> Document {
    let places = PagePlaces(indices)
    let excerpted: Storage
    switch storage {
    case .given(let content): excerpted = .given(content.pages(at: indices).relinked(places))
    case .deferred(_, let origin):
      let part = origin.excerpt(indices)
      excerpted = .deferred(Deferred { part.compose() }, of: part)
    }
    return Document(
      information: information, outline: outline.flatMap { $0.relinked(places) },
      destinations: destinations.compactMap { $0.relinked(places) }, origin?.excerpt(indices), excerpted)
  }
}

extension Document {
  /// The document without areas to click, as paper has none; the words under them stay.
  package func withoutLinks() -> Document {
    var paper = self
    paper.pages = pages.map { page in
      var page = page
      page.frames = page.frames.map { Frame(tag: $0.tag, items: $0.items.withoutLinks()) }
      return page
    }
    paper.structure.unlink(allBut: [])
    return paper
  }
}

/// The places in an excerpt of pages of the whole.
struct PagePlaces {
  private let places: [Int: Int]

  /// The places of the pages at `indices` of the whole.
  init(_ indices: [Int]) { places = Dictionary(uniqueKeysWithValues: indices.enumerated().map { ($1, $0) }) }

  /// The place of a page of the whole; nil for one that is dropped.
  subscript(page: Int) -> Int? { places[page] }
}

extension Document.Content {
  /// The content with only the pages at `indices`.
  func pages(at indices: [Int]) -> Document.Content {
    var content = self
    content.pages = indices.map { pages[$0] }
    return content
  }

  /// The content with its links to the pages' new indices, without those to pages that are dropped, whose words are words like
  /// others.
  func relinked(_ places: PagePlaces) -> Document.Content {
    var content = self
    content.pages = pages.map { page in
      var page = page
      page.frames = page.frames.map { frame in
        Frame(tag: frame.tag, items: frame.items.compactMap { $0.relinked(places) })
      }
      return page
    }
    content.structure.unlink(allBut: content.elementsWithLinks)
    return content
  }

  /// The elements that have an area to click.
  private var elementsWithLinks: Set<Int> {
    var elements: Set<Int> = []
    for frame in pages.lazy.flatMap(\.frames) {
      if case .element(let element) = frame.tag, frame.items.contains(where: \.hasLink) { elements.insert(element) }
    }
    return elements
  }
}

extension FrameItem {
  /// Whether it is an area to click, or holds one.
  fileprivate var hasLink: Bool {
    switch self {
    case .link: true
    case .group(let group): group.items.contains(where: \.hasLink)
    case .glyphs, .path, .image: false
    }
  }

  /// The item with its links to the pages' new indices; nil for a link to a page that is dropped.
  fileprivate func relinked(_ places: PagePlaces) -> FrameItem? {
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
  fileprivate func relinked(_ places: PagePlaces) -> [Document.OutlineEntry] {
    let children = children.flatMap { $0.relinked(places) }
    guard let place = places[page] else { return children }
    return [Document.OutlineEntry(title: title, page: place, y: y, children: children)]
  }
}

extension Document.Destination {
  /// The place with its page's new index; nil for a page that is dropped.
  fileprivate func relinked(_ places: PagePlaces) -> Document.Destination? {
    places[page].map { Document.Destination(name: name, page: $0, y: y) }
  }
}

extension [FrameItem] {
  fileprivate func withoutLinks() -> [FrameItem] {
    compactMap { item in
      switch item {
      case .link: return nil
      case .group(var group):
        group.items = group.items.withoutLinks()
        return .group(group)
      case .glyphs, .path, .image: return item
      }
    }
  }
}
