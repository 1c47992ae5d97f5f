import Frames
import LayoutDesign

/// Builds the outline of a document: the bookmarks of kinds of page, of panels and of cards.
struct OutlineBuilder {
  /// The outline so far.
  private(set) var entries: [Document.OutlineEntry] = []
  /// For each section that has a bookmark, its place in the outline.
  private var sectionEntries: [Int: Int] = [:]

  /// Builds the outline of a document of those sequences, in order.
  init(of sequences: [PageSequence], in context: RenderContext) {
    var first = 0
    for sequence in sequences {
      if sequence.followsBlank { first += 1 }
      var scope = Scope(context, of: sequence)
      scope.page = sequence.currentPages(in: context.edition).last
      add(sequence, of: context.design.pages[sequence.kind], from: first, in: scope)
      first += sequence.pages.count
    }
  }

  /// Adds the bookmarks of a sequence whose first page has the index `first`. Those of a kind without a bookmark of its own, or
  /// with one that says the same, go under that of its section, if an opening page gave it one.
  private mutating func add(_ sequence: PageSequence, of kind: PageKind, from first: Int, in scope: Scope) {
    // One that says nothing here is none.
    var title = kind.bookmark.flatMap { scope.readText(of: $0) }
    let parent = sequence.section.flatMap { sectionEntries[$0] }
    if let parent, entries[parent].title == title { title = nil }
    let bookmarks = bookmarks(of: sequence, kind, title, from: first, in: scope)
    if let parent, title == nil {
      entries[parent].children += bookmarks
    } else {
      if let section = sequence.section, title != nil { sectionEntries[section] = entries.count }
      entries += bookmarks
    }
  }

  /// The bookmark of a sequence with those of its cards under it, and that of its panel beside it.
  private func bookmarks(
    of sequence: PageSequence, _ kind: PageKind, _ title: String?, from first: Int, in scope: Scope
  ) -> [Document.OutlineEntry] {
    let cards = sequence.pages.enumerated().flatMap { index, draft in
      bookmarksOfCards(on: draft, page: first + index, in: scope)
    }
    var bookmarks = cards
    if let title {
      bookmarks = [.init(title: title, page: first, y: 0, children: cards)]
    }
    if let index = sequence.pages.firstIndex(where: { $0.panel != nil }),
      let title = kind.panel?.bookmark.flatMap({ scope.readText(of: $0) })
    {
      bookmarks.append(.init(title: title, page: first + index, y: sequence.pages[index].panel?.y ?? 0))
    }
    return bookmarks
  }

  private func bookmarksOfCards(on draft: PageDraft, page: Int, in scope: Scope) -> [Document.OutlineEntry] {
    guard let section = scope.section else { return [] }
    let resources = scope.context.edition.sections[section].resources
    return draft.blocks.compactMap { placed in
      placed.resource.map { index in
        let resource = resources[index]
        let title = scope.context.readText(resource.title, in: resource.languageOfTitle)
        return .init(title: title, page: page, y: placed.origin.y)
      }
    }
  }
}

extension Scope {
  /// The text of a template here, as it is read where nobody sets it; nil where it says nothing.
  fileprivate func readText(of template: Template) -> String? {
    pieces(of: template)?.map { context.readText($0.text, in: $0.language) }.joined()
  }
}
