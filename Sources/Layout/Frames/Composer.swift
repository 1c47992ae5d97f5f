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
  private var outline = OutlineBuilder()

  /// Makes a composer for a document; boxes that were deferred to their page are laid out by `boxLayout`. `observer` watches
  /// the pages.
  package init(
    _ context: RenderContext, boxLayout: BoxLayout, reportsShortenedTexts: Bool = false,
    observer: (any PageObserver)? = nil
  ) {
    self.context = context
    self.boxLayout = boxLayout
    document = Document(information: Composer.information(of: context.edition))
    builder = FrameBuilder(of: context, boxLayout: boxLayout)
    builder.reportsShortenedTexts = reportsShortenedTexts
    builder.observer = observer
  }

  /// The finished document of those sequences, in order.
  package mutating func document(of sequences: [PageSequence]) -> Document {
    builder.targets = LinkTargets(in: sequences, of: context.edition, context.design)
    for sequence in sequences { compose(sequence) }
    document.outline = outline.entries
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
      let position = PagePosition(
        isFirst: index == 0, isLast: index == sequence.pages.count - 1, side: Side(ofPage: number))
      addPage(number: number, draw(draft, of: kind, position, in: scope, element: element))
    }
    outline.add(sequence, of: kind, from: first, in: scope)
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

  // MARK: Pages

  private mutating func draw(
    _ draft: PageDraft, of kind: PageKind, _ position: PagePosition, in scope: Scope, element: Int
  ) -> [Frame] {
    var page = PageContent()
    builder.scope = scope
    drawGrounds(of: draft, kind, position, in: scope, on: &page)
    let furniture = kind.furniture.filter { $0.pages.allSatisfy(position.isAmong) }
    let around = FrameBuilder.Surroundings(element: element, artifact: nil, mayBeRead: position.isFirst)
    // Headers are read before the content of the page, other furniture after it.
    for piece in furniture where piece.artifact == .header { draw(piece, around, in: scope, on: &page) }
    for placed in draft.blocks { draw(placed, in: scope, element: element, on: &page) }
    if let rule = kind.cards?.rule {
      for rect in draft.rules {
        page.add(.path(.init(path: .rectangle(rect), fill: scope.color(rule.color))), .artifact(.layout))
      }
    }
    if let placed = draft.panelBlock { builder.draw(placed.block, at: placed.origin, .element(element), on: &page) }
    for piece in furniture where piece.artifact != .header { draw(piece, around, in: scope, on: &page) }
    for mark in builder.observer?.overlay(on: draft, of: kind, in: scope) ?? [] { builder.draw(mark, on: &page) }
    return page.frames
  }

  /// Draws the background of a kind and the ground of its panel.
  private mutating func drawGrounds(
    of draft: PageDraft, _ kind: PageKind, _ position: PagePosition, in scope: Scope, on page: inout PageContent
  ) {
    let (bleed, sheet) = (context.design.bleed, context.design.sheet)
    let background = kind.background.map { $0.bled(by: bleed, over: sheet, on: position.side) }
    if let ground = boxLayout.block(of: LayerBox(background), in: wholeSheet, scope) {
      builder.draw(ground, at: .zero, .artifact(.layout), on: &page)
    }
    if let panel = draft.panel, let fill = kind.panel?.fill {
      let ground = Path.rectangle(panel.bled(by: bleed, over: sheet))
      page.add(.path(.init(path: ground, fill: scope.color(fill))), .artifact(.layout))
    }
  }

  private mutating func draw(
    _ furniture: PageKind.Furniture, _ around: FrameBuilder.Surroundings, in scope: Scope, on page: inout PageContent
  ) {
    guard let layer = boxLayout.block(of: LayerBox([furniture.box]), in: wholeSheet, scope) else { return }
    var around = around
    around.artifact = furniture.artifact
    builder.draw(layer, at: .zero, around, on: &page)
  }

  /// Draws a block of the page's content, and notes in the structure what resource it is of.
  private mutating func draw(
    _ placed: PageDraft.Placed, in scope: Scope, element: Int, on page: inout PageContent
  ) {
    let first = builder.structure.elements.count
    builder.scope.resource = placed.resource ?? placed.continued
    builder.draw(placed.block, at: placed.origin, .element(element), on: &page)
    builder.scope.resource = nil
    guard let section = scope.section, let resource = placed.resource else { return }
    let id = context.edition.sections[section].resources[resource].id
    builder.structure.assign(resource: id, toElementsFrom: first)
  }

  /// The space of backgrounds and furniture.
  private var wholeSheet: BoxSpace { BoxSpace(width: context.design.sheet.width, height: context.design.sheet.height) }
}
