extension Document.Content {
  /// The content with only those fonts, pictures and elements of the structure that its pages show: fonts and pictures in the
  /// order of their first use, elements in that of the tree.
  func compacted() -> Document.Content {
    var compaction = Compaction(of: self)
    let pages = pages.map { page in
      var page = page
      page.frames = page.frames.map { compaction.frame($0) }
      return page
    }
    return Document.Content(
      fonts: compaction.fonts.used.map { fonts[$0] }, images: compaction.images.used.map { images[$0] }, pages: pages,
      structure: compaction.structure)
  }
}

/// Gives what pages point into the indices that it has among what they show.
private struct Compaction {
  var (fonts, images) = (Renumbering(), Renumbering())
  let structure: StructureTree
  private let elements: [Int: Int]

  init(of content: Document.Content) {
    let owners = content.pages.lazy.flatMap(\.frames).compactMap { frame in
      if case .element(let element) = frame.tag { element } else { nil }
    }
    (structure, elements) = content.structure.part(holding: owners)
  }

  mutating func frame(_ frame: Frame) -> Frame {
    Frame(tag: tag(frame.tag), items: frame.items.map { item($0) })
  }

  private func tag(_ tag: Tag) -> Tag {
    guard case .element(let element) = tag else { return tag }
    guard let place = elements[element] else { preconditionFailure("the tree keeps the elements that frames name") }
    return .element(place)
  }

  private mutating func item(_ item: FrameItem) -> FrameItem {
    switch item {
    case .glyphs(var run):
      run.font = Document.FontIndex(fonts.index(of: run.font.index))
      return .glyphs(run)
    case .image(var picture):
      picture.image = images.index(of: picture.image)
      return .image(picture)
    case .group(var group):
      group.items = group.items.map { self.item($0) }
      return .group(group)
    case .path, .link: return item
    }
  }
}

/// New indices for those of a list that are used, in the order of their first use.
private struct Renumbering {
  /// The old indices, by the new ones.
  private(set) var used: [Int] = []
  private var indices: [Int: Int] = [:]

  /// The new index of one that is used.
  mutating func index(of old: Int) -> Int {
    if let known = indices[old] { return known }
    indices[old] = used.count
    used.append(old)
    return used.count - 1
  }
}
