import Catalogue
import LayoutDesign

// The lines of the contents.

extension Scope {
  /// A scope for each line of the contents, in the order of the pages: the sections, the kinds that the layout lists, and the
  /// edition's own pages that have a title.
  var contentsLines: [Scope] {
    scopes(context.design.order.flatMap(lines(of:))) { member, line in
      member.line = line
      member.section = line.section
    }
  }

  private func lines(of turn: PageTurn) -> [ContentsLine] {
    let edition = context.edition
    switch turn {
    case .front: return ownLines(edition.front.indices)
    case .back: return ownLines(edition.front.count..<edition.ownPages.count)
    case .kind(let index):
      let kind = context.design.pages[index]
      if kind.cards != nil { return context.shownSections.map(line(ofSection:)) }
      let scope = Scope(context)
      guard let listing = kind.listing, !kind.isPerSection, scope.holds(kind.conditions),
        context.numbers.mayHave(index),
        let pieces = scope.pieces(of: listing)
      else { return [] }
      return [ContentsLine(title: pieces.text, language: pieces.language ?? language, target: .kind(index))]
    }
  }

  private func line(ofSection place: Int) -> ContentsLine {
    let section = context.edition.sections[place].section
    return ContentsLine(title: section.title, language: section.language ?? language, target: .section(place))
  }

  /// The edition's own pages, but for a back cover; an excerpt has none.
  private func ownLines(_ places: Range<Int>) -> [ContentsLine] {
    guard context.showsAll else { return [] }
    return places.compactMap { place in
      let page = context.edition.ownPages[place]
      guard page.isListed, let title = page.title, !context.design.closes(page) else { return nil }
      var scope = Scope(context)
      scope.ownPage = place
      return ContentsLine(title: title, language: scope.languageOfPage, target: .ownPage(place))
    }
  }
}

extension Design {
  /// Whether a page of an edition's own is the last of all.
  fileprivate func closes(_ page: EditionPage) -> Bool { ownKind(named: page.kind).map { pages[$0].closes } ?? false }
}

extension PageNumbers {
  /// Whether there may be pages of a kind: whether there are is known when pages are numbered.
  fileprivate func mayHave(_ kind: Int) -> Bool { kinds.isEmpty || kinds[kind] != nil }

  /// The number of the page that a line of the contents leads to; "0" before pages are numbered.
  func text(of line: ContentsLine) -> String {
    let number: Int? =
      switch line.target {
      case .kind(let kind): kinds[kind]
      case .ownPage(let page): ownPages.isEmpty ? nil : ownPages[page]
      case .section(let section): sections.isEmpty ? nil : sections[section]
      }
    return String(number ?? 0)
  }
}
