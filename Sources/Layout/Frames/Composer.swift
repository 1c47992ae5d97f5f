import Catalogue
import Frames
import LayoutDesign
import Typesetting

/// Composes the document of decided pages: blocks become frames, meanings the structure tree, sections and cards bookmarks.
package struct Composer {
  let context: RenderContext
  let boxLayout: BoxLayout
  private var document: Document
  var builder: FrameBuilder
  /// For each section, its element in the structure.
  private var sectionElements: [Int: Int] = [:]
  /// For each section that has a bookmark, its place in the outline.
  private var sectionBookmarks: [Int: Int] = [:]

  /// Makes a composer for a document; boxes that were deferred to their page are laid out by `boxLayout`. `observer` watches
  /// the pages.
  package init(
    _ context: RenderContext, boxLayout: BoxLayout, reportsShortenedTexts: Bool = false,
    observer: (any PageObserver)? = nil
  ) {
    self.context = context
    self.boxLayout = boxLayout
    document = Document(information: Composer.information(of: context.edition))
    builder = FrameBuilder(boxLayout: boxLayout)
    builder.reportsShortenedTexts = reportsShortenedTexts
    builder.observer = observer
  }

  /// The finished document of those sequences, in order.
  package mutating func document(of sequences: [PageSequence]) -> Document {
    builder.targets = LinkTargets(in: sequences, of: context.design)
    for sequence in sequences { compose(sequence) }
    document.structure = builder.structure
    document.images = builder.images
    document.fonts = builder.fonts.map { id in
      let font = context.design.fonts[id]
      return Document.FontFile(path: font.path, face: font.index, unitsPerEm: font.unitsPerEm)
    }
    return document
  }

  private static func information(of edition: Edition) -> Document.Information {
    let sections = edition.sections.map(\.section.title)
    return Document.Information(
      title: edition.title, author: edition.partnerPage?.partners.map(\.name).joined(separator: ", ") ?? "",
      subject: edition.subtitle ?? "", keywords: [edition.programme?.name].compactMap { $0 } + sections,
      language: edition.language,
      date: edition.date.map { Document.Day(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1) })
  }

  // MARK: Sequences

  private mutating func compose(_ sequence: PageSequence) {
    let kind = context.design.pages[sequence.kind]
    var scope = Scope(context)
    scope.section = sequence.section
    if sequence.followsBlank { addPage(number: sequence.firstNumber - 1, []) }
    let element = element(of: sequence.section)
    let first = document.pages.count
    var marks = RunningMarks()
    for (index, draft) in sequence.pages.enumerated() {
      let number = sequence.firstNumber + index
      marks.pass(titles(on: draft, section: sequence.section))
      scope.page = .init(
        folio: String(number), side: Side(ofPage: number), firstTitle: marks.first, lastTitle: marks.last)
      let position = Position(
        isFirst: index == 0, isLast: index == sequence.pages.count - 1, side: Side(ofPage: number))
      addPage(number: number, draw(draft, of: kind, position, in: scope, element: element))
    }
    add(bookmarks(of: sequence, kind, from: first, in: scope), of: sequence.section, haveOwn: kind.bookmark != nil)
  }

  private mutating func addPage(number: Int, _ frames: [Frame]) {
    document.pages.append(
      Page(size: context.design.sheet, bleed: context.design.bleed, label: String(number), frames: frames))
  }

  /// The structure element of a sequence: all sequences of a section share one.
  private mutating func element(of section: Int?) -> Int {
    if let section, let known = sectionElements[section] { return known }
    let element = builder.structure.add(.section, to: 0)
    if let section { sectionElements[section] = element }
    return element
  }

  /// The titles of the resources that begin on a page.
  private func titles(on draft: PageDraft, section: Int?) -> [String] {
    guard let section else { return [] }
    return draft.blocks.compactMap { $0.resource.map { context.edition.sections[section].resources[$0].title } }
  }

  // MARK: Bookmarks

  /// Adds the bookmarks of a sequence; those of a kind without a bookmark of its own go under that of its section, if an
  /// opening page gave it one.
  private mutating func add(_ bookmarks: [Document.OutlineEntry], of section: Int?, haveOwn: Bool) {
    let parent = section.flatMap { sectionBookmarks[$0] }
    if let parent, !haveOwn {
      document.outline[parent].children += bookmarks
    } else {
      if let section, haveOwn { sectionBookmarks[section] = document.outline.count }
      document.outline += bookmarks
    }
  }

  /// The bookmarks of a sequence whose first page has the index `first`: its own with those of its cards under it, and that
  /// of its panel beside it.
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
        .init(title: context.edition.sections[section].resources[$0].title, page: page, y: placed.origin.y)
      }
    }
  }

  private struct Position {
    var isFirst: Bool
    var isLast: Bool
    var side: Side

    func isAmong(_ pages: PageKind.Furniture.Pages) -> Bool {
      switch pages {
      case .all: true
      case .first: isFirst
      case .last: isLast
      case .recto: side == .recto
      case .verso: side == .verso
      }
    }
  }

  // MARK: Pages

  private mutating func draw(
    _ draft: PageDraft, of kind: PageKind, _ position: Position, in scope: Scope, element: Int
  ) -> [Frame] {
    var page = PageContent()
    let (bleed, sheet) = (context.design.bleed, context.design.sheet)
    let space = BoxSpace(width: sheet.width, height: sheet.height)
    let background = kind.background.map { $0.bled(by: bleed, over: sheet, on: position.side) }
    if let ground = boxLayout.block(of: LayerBox(background), in: space, scope) {
      builder.draw(ground, at: .zero, .artifact(.layout), on: &page)
    }
    if let panel = draft.panel, let fill = kind.panel?.fill {
      page.add(.path(.init(path: .rectangle(bled(panel)), fill: scope.color(fill))), .artifact(.layout))
    }
    let furniture = kind.furniture.filter { $0.pages.allSatisfy(position.isAmong) }
    let around = FrameBuilder.Surroundings(element: element, artifact: nil, mayBeRead: position.isFirst)
    func drawFurniture(_ isWanted: (PageKind.Furniture) -> Bool) {
      for furniture in furniture where isWanted(furniture) {
        guard let layer = boxLayout.block(of: LayerBox([furniture.box]), in: space, scope) else { continue }
        var around = around
        around.artifact = furniture.artifact
        builder.draw(layer, at: .zero, around, on: &page)
      }
    }
    // Headers are read before the content of the page, other furniture after it.
    drawFurniture { $0.artifact == .header }
    for placed in draft.blocks {
      let first = builder.structure.elements.count
      builder.draw(placed.block, at: placed.origin, .element(element), on: &page)
      if let section = scope.section, let resource = placed.resource {
        let id = context.edition.sections[section].resources[resource].id
        builder.structure.assign(resource: id, toElementsFrom: first)
      }
    }
    if let rule = kind.cards?.rule {
      for rect in draft.rules {
        page.add(.path(.init(path: .rectangle(rect), fill: scope.color(rule.color))), .artifact(.layout))
      }
    }
    if let placed = draft.panelBlock { builder.draw(placed.block, at: placed.origin, .element(element), on: &page) }
    drawFurniture { $0.artifact != .header }
    for mark in builder.observer?.overlay(on: draft, of: kind, in: scope) ?? [] { builder.draw(mark, on: &page) }
    return page.frames
  }

  /// The rectangle, extended into the bleed where it reaches the trim.
  private func bled(_ rect: Rect) -> Rect {
    let (bleed, sheet) = (context.design.bleed, context.design.sheet)
    let left = rect.x <= 0 ? rect.x - bleed : rect.x
    let top = rect.y <= 0 ? rect.y - bleed : rect.y
    let right = rect.maxX >= sheet.width ? rect.maxX + bleed : rect.maxX
    let bottom = rect.maxY >= sheet.height ? rect.maxY + bleed : rect.maxY
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
