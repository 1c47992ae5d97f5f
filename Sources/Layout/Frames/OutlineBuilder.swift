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
    for (sequence, first, y) in sequences.withGuests {
      var scope = Scope(context, of: sequence)
      scope.page = sequence.currentPages(in: context.edition).last
      let kind = context.design.pages[sequence.kind]
      if sequence.run == nil { add(sequence, of: kind, at: (first, y), from: first, in: scope) }
      for start in sequence.sectionStarts {
        scope.section = start.section
        add(sequence, of: kind, at: (first + start.page, start.y), from: first, in: scope)
      }
    }
  }

  /// Adds the bookmarks of a sequence, or of one of its sections, which begins at `start`; its first page has the index `first`.
  /// Those of a kind without a bookmark of its own, or with one that says the same, go under that of its section, if an opening
  /// page gave it one.
  private mutating func add(
    _ sequence: PageSequence, of kind: PageKind, at start: (page: Int, y: Double), from first: Int, in scope: Scope
  ) {
    // One that says nothing here is none.
    var title = kind.bookmark.flatMap { scope.readText(of: $0) }
    let parent = scope.section.flatMap { sectionEntries[$0] }
    if let parent, entries[parent].title == title { title = nil }
    let bookmarks = bookmarks(of: sequence, kind, title, at: start, from: first, in: scope)
    if let parent, title == nil {
      entries[parent].children += bookmarks
    } else {
      if let section = scope.section, title != nil { sectionEntries[section] = entries.count }
      entries += bookmarks
    }
  }

  /// The bookmark of a sequence with those of its cards under it, and that of its panel beside it.
  private func bookmarks(
    of sequence: PageSequence, _ kind: PageKind, _ title: String?, at start: (page: Int, y: Double), from first: Int,
    in scope: Scope
  ) -> [Document.OutlineEntry] {
    let cards = bookmarksOfCards(in: sequence, from: first, in: scope)
    var bookmarks = cards
    if let title {
      bookmarks = [.init(title: title, page: start.page, y: start.y, children: cards)]
    }
    if let index = sequence.pages.firstIndex(where: { $0.panel != nil }),
      let title = kind.panel?.bookmark.flatMap({ scope.readText(of: $0) })
    {
      bookmarks.append(.init(title: title, page: first + index, y: sequence.pages[index].panel?.y ?? 0))
    }
    return bookmarks
  }

  /// The bookmarks of the current section's cards, those of a subsection under that of its heading.
  private func bookmarksOfCards(
    in sequence: PageSequence, from first: Int, in scope: Scope
  ) -> [Document.OutlineEntry] {
    guard let section = scope.section, let run = sequence.run else { return [] }
    let resources = scope.context.edition.sections[section].resources
    var bookmarks: [Document.OutlineEntry] = []
    var subsection: String?
    for (index, draft) in sequence.pages.enumerated() {
      for placed in draft.blocks {
        guard let part = placed.part, run.section(of: part.card) == section else { continue }
        let (page, y) = (first + index, placed.origin.y)
        let place = run.place(of: part.card)
        if case .subsectionHeading = part {
          let scope = Scope(scope.context, at: place)
          guard let current = scope.currentSubsection else { continue }
          let title = scope.context.readText(current.title, in: scope.currentSection?.language)
          bookmarks.append(.init(title: title, page: page, y: y))
          subsection = current.id
        } else if case .card = part {
          let resource = resources[place.resource]
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
