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
    let cards = bookmarksOfCards(in: sequence, from: first, in: scope)
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

  /// The bookmarks of a section's cards, those of a subsection under that of its heading.
  private func bookmarksOfCards(
    in sequence: PageSequence, from first: Int, in scope: Scope
  ) -> [Document.OutlineEntry] {
    guard let section = sequence.section else { return [] }
    let resources = scope.context.edition.sections[section].resources
    var bookmarks: [Document.OutlineEntry] = []
    var subsection: String?
    for (index, draft) in sequence.pages.enumerated() {
      for placed in draft.blocks {
        let (page, y) = (first + index, placed.origin.y)
        if let place = placed.heads {
          let scope = Scope(scope.context, at: ResourcePlace(section: section, resource: place))
          guard let current = scope.currentSubsection else { continue }
          let title = scope.context.readText(current.title, in: scope.currentSection?.language)
          bookmarks.append(.init(title: title, page: page, y: y))
          subsection = current.id
        } else if let place = placed.resource {
          let resource = resources[place]
          let title = scope.context.readText(resource.title, in: resource.languageOfTitle)
          let bookmark = Document.OutlineEntry(title: title, page: page, y: y)
          if subsection != nil, resource.subsection == subsection {
            bookmarks[bookmarks.count - 1].children.append(bookmark)
          } else {
            bookmarks.append(bookmark)
          }
        }
      }
    }
    return bookmarks
  }
}

extension Scope {
  /// The text of a template here, as it is read where nobody sets it; nil where it says nothing.
  fileprivate func readText(of template: Template) -> String? {
    pieces(of: template)?.map { context.readText($0.text, in: $0.language) }.joined()
  }
}
