import Frames

extension Document {
  /// Checks that all that the document names is in it, as it may not be after somebody took pages out; with `targets`, also where
  /// links and bookmarks lead.
  ///
  /// - Throws: `ExportError.inconsistent`.
  package func check(targets: Bool) throws(ExportError) {
    guard !pages.isEmpty else { throw .inconsistent("it has no pages") }
    if targets { try check(outline) }
    for page in pages {
      for frame in page.framesWithoutInk {
        if case .element(let element) = frame.tag, !structure.elements.indices.contains(element) {
          throw .inconsistent(
            "a frame on page \(page.label) belongs to element \(element), which is not in the structure")
        }
        try check(frame.items, on: page, targets)
      }
    }
  }

  private func check(_ bookmarks: [OutlineEntry]) throws(ExportError) {
    for bookmark in bookmarks {
      try check(bookmark.page, of: "the bookmark '\(bookmark.title)'")
      try check(bookmark.children)
    }
  }

  private func check(_ items: [FrameItem], on page: Page, _ targets: Bool) throws(ExportError) {
    for item in items {
      switch item {
      case .group(let group): try check(group.items, on: page, targets)
      case .link(let link):
        guard targets, case .page(let target, _) = link.target else { continue }
        try check(target, of: "a link on page \(page.label)")
      case .image(let picture):
        guard !images.indices.contains(picture.image) else { continue }
        throw .inconsistent("page \(page.label) shows picture \(picture.image), and it has \(images.count)")
      case .glyphs(let run):
        guard !fonts.indices.contains(run.font.index) else { continue }
        throw .inconsistent("page \(page.label) is set in font \(run.font.index), and it has \(fonts.count)")
      case .path: break
      }
    }
  }

  private func check(_ target: Int, of source: String) throws(ExportError) {
    guard !pages.indices.contains(target) else { return }
    throw .inconsistent(
      "\(source) leads to page \(target), counted from 0, and it has \(pages.count); to take pages out of a document, make an "
        + "excerpt of it")
  }
}
