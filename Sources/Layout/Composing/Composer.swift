import Catalogue
import Frames
import Typesetting

/// Draws decided pages: blocks become frames, meanings become the structure tree, places become bookmarks.
package struct Composer {
  private let issue: Scope.Issue
  private let setter: Setter
  private var document: Document
  private var inker: Inker

  /// Makes a composer for a document of `issue`; what is set late is set by `setter`.
  package init(_ issue: Scope.Issue, setter: Setter) {
    self.issue = issue
    self.setter = setter
    document = Document(
      information: Composer.information(of: issue.edition),
      fonts: issue.design.fonts.fonts.map { Document.FontFile(path: $0.path, unitsPerEm: $0.unitsPerEm) })
    inker = Inker(setter: setter)
  }

  /// The finished document of those sequences, in order.
  package mutating func document(of sequences: [PageSequence]) -> Document {
    var index = 0
    for sequence in sequences {
      if let section = sequence.section { inker.sectionPages[section] = index }
      index += sequence.pages.count
    }
    for sequence in sequences { compose(sequence) }
    document.structure = inker.structure
    document.images = inker.images
    return document
  }

  private static func information(of edition: Edition) -> Document.Information {
    let date = edition.date
    let sections = edition.sections.map(\.section.title)
    return Document.Information(
      title: edition.title, author: edition.partnerPage?.partners.map(\.name).joined(separator: ", ") ?? "",
      subject: edition.subtitle ?? "", keywords: [edition.programme?.name].compactMap { $0 } + sections,
      language: edition.language,
      date: Document.Day(year: date?.year ?? 1970, month: date?.month ?? 1, day: date?.day ?? 1))
  }

  // MARK: Sequences

  private mutating func compose(_ sequence: PageSequence) {
    let kind = issue.design.pages[sequence.kind]
    var scope = Scope(issue)
    scope.section = sequence.section
    let element = inker.structure.add(.section, to: 0)
    let first = document.pages.count
    for (index, draft) in sequence.pages.enumerated() {
      let folio = String(sequence.firstNumber + index)
      scope.folio = folio
      let position = Position(isFirst: index == 0, isLast: index == sequence.pages.count - 1)
      let content = draw(draft, of: kind, position, in: scope, element: element)
      document.pages.append(
        Page(size: issue.design.sheet, bleed: issue.design.bleed, label: folio, frames: content))
    }
    document.outline += bookmarks(of: sequence, kind, from: first, in: scope)
  }

  // MARK: Bookmarks

  /// The bookmarks of a sequence whose first page has the index `first`: its own with those of its cards under it, and
  /// that of its panel, which is a part of its own beside the text above it.
  private func bookmarks(
    of sequence: PageSequence, _ kind: PageKind, from first: Int, in scope: Scope
  ) -> [Document.OutlineEntry] {
    let cards = sequence.pages.enumerated().flatMap { index, draft in
      bookmarksOfCards(draft, section: sequence.section, page: first + index)
    }
    var bookmarks = cards
    if let title = kind.bookmark.flatMap({ scope.text($0) }) {
      bookmarks = [.init(title: title, page: first, y: 0, children: cards)]
    }
    if let index = sequence.pages.firstIndex(where: { $0.panel != nil }),
      let title = kind.panel?.bookmark.flatMap({ scope.text($0) })
    {
      bookmarks.append(.init(title: title, page: first + index, y: sequence.pages[index].panel?.y ?? 0))
    }
    return bookmarks
  }

  private func bookmarksOfCards(_ draft: PageDraft, section: Int?, page: Int) -> [Document.OutlineEntry] {
    guard let section else { return [] }
    return draft.blocks.compactMap { placed in
      placed.resource.map {
        .init(title: issue.edition.sections[section].resources[$0].title, page: page, y: placed.origin.y)
      }
    }
  }

  private struct Position {
    var isFirst: Bool
    var isLast: Bool
  }

  // MARK: Pages

  private mutating func draw(
    _ draft: PageDraft, of kind: PageKind, _ position: Position, in scope: Scope, element: Int
  ) -> [Frame] {
    var page = PageContent()
    let sheet = Rect(x: 0, y: 0, width: issue.design.sheet.width, height: issue.design.sheet.height)
    if let ground = setter.layer(kind.background, width: sheet.width, height: sheet.height, in: scope) {
      inker.draw(ground, at: .zero, .artifact(.layout), on: &page)
    }
    if let panel = draft.panel, let fill = kind.panel?.fill {
      page.add(.path(.init(path: .rectangle(bled(panel)), fill: scope.color(fill))), .artifact(.layout))
    }
    let furniture = kind.furniture.filter { $0.pages.contains(position.isFirst, position.isLast) }
    let context = Inker.Context(element: element, artifact: nil, mayBeRead: position.isFirst)
    func drawFurniture(_ isWanted: (PageKind.Furniture) -> Bool) {
      for furniture in furniture where isWanted(furniture) {
        guard let layer = setter.layer([furniture.box], width: sheet.width, height: sheet.height, in: scope) else {
          continue
        }
        var context = context
        context.artifact = furniture.artifact
        inker.draw(layer, at: .zero, context, on: &page)
      }
    }
    // What stands at the head of the page is read before its content, everything else after it.
    drawFurniture { $0.artifact == .header }
    for placed in draft.blocks { inker.draw(placed.block, at: placed.origin, .element(element), on: &page) }
    if let rule = kind.cards?.rule {
      for rect in draft.rules {
        page.add(.path(.init(path: .rectangle(rect), fill: scope.color(rule.color))), .artifact(.layout))
      }
    }
    if let placed = draft.panelBlock { inker.draw(placed.block, at: placed.origin, .element(element), on: &page) }
    drawFurniture { $0.artifact != .header }
    return page.frames
  }

  /// The rectangle, running over the trim where it touches it.
  private func bled(_ rect: Rect) -> Rect {
    let (bleed, sheet) = (issue.design.bleed, issue.design.sheet)
    let left = rect.x <= 0 ? rect.x - bleed : rect.x
    let top = rect.y <= 0 ? rect.y - bleed : rect.y
    let right = rect.maxX >= sheet.width ? rect.maxX + bleed : rect.maxX
    let bottom = rect.maxY >= sheet.height ? rect.maxY + bleed : rect.maxY
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension PageKind.Furniture.Pages {
  fileprivate func contains(_ isFirst: Bool, _ isLast: Bool) -> Bool {
    switch self {
    case .all: true
    case .first: isFirst
    case .last: isLast
    }
  }
}
