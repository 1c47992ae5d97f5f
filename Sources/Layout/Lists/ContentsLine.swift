import Catalogue
import LayoutDesign

/// A line of the contents: what it is called, and where it leads.
package struct ContentsLine: Sendable {
  /// What it is called.
  var title: TextPiece
  /// Where it leads.
  var target: Block.Link.Target
  /// The section that it stands for, by its place in the edition; nil for other lines.
  var section: Int?
}

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
      guard let listing = kind.listing, !kind.isPerSection, scope.holds(kind.conditions), kind.hasContent(in: scope),
        let pieces = scope.pieces(of: listing)
      else { return [] }
      return [ContentsLine(title: TextPiece(pieces.text, in: pieces.language), target: .kind(index))]
    }
  }

  private func line(ofSection place: Int) -> ContentsLine {
    let section = context.edition.sections[place].section
    let title = TextPiece(section.title, in: section.language ?? language)
    return ContentsLine(title: title, target: .section(section.id), section: place)
  }

  /// The edition's own pages; an excerpt has none.
  private func ownLines(_ places: Range<Int>) -> [ContentsLine] {
    guard context.showsAll else { return [] }
    return places.compactMap { place in
      let page = context.edition.ownPages[place]
      guard page.isListed, let title = page.title else { return nil }
      var scope = Scope(context)
      scope.ownPage = place
      return ContentsLine(title: TextPiece(title, in: scope.languageOfPage), target: .ownPage(place))
    }
  }
}

extension PageNumbers {
  /// The number of the page that a line of the contents leads to; "0" before pages are numbered.
  func text(of line: ContentsLine) -> String {
    let number: Int? =
      switch line.target {
      case .kind(let kind): kinds[kind]
      case .ownPage(let page): ownPages.isEmpty ? nil : ownPages[page]
      default: line.section.flatMap { sections.isEmpty ? nil : sections[$0] }
      }
    return String(number ?? 0)
  }
}
