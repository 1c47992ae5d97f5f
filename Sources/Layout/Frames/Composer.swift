import Catalogue
import Diagnostics
import Frames
import LayoutDesign
import Typesetting

/// Composes decided pages: blocks become frames, meanings the structure tree.
struct Composer {
  private let context: RenderContext
  private let boxLayout: BoxLayout
  /// Which pages are composed, by their indices; nil for all.
  private let wanted: Set<Int>?
  private var builder: FrameBuilder
  private var packer = FramePacker()
  /// The pages that are composed.
  private var pages: [Page] = []
  /// What was found on each of them.
  private(set) var found: [DiagnosticList] = []
  /// The cards of the page that is being drawn.
  private var cards: [Page.Card] = []
  /// The number of pages that were composed or passed over.
  private var passed = 0
  /// For each section, its element in the structure.
  private var sectionElements: [Int: Int] = [:]
  /// For each subsection, its element in the structure.
  private var subsectionElements: [String: Int] = [:]
  /// For each resource whose card was drawn, its element in the structure.
  private var cardElements: [String: Int] = [:]

  /// Makes a composer; boxes that were deferred to their page are laid out by `boxLayout`. `observer` watches the pages.
  init(
    _ context: RenderContext, boxLayout: BoxLayout, wanted: Set<Int>? = nil, targets: LinkTargets,
    reportsShortenedTexts: Bool = false, observer: (any PageObserver)? = nil
  ) {
    self.context = context
    self.boxLayout = boxLayout
    self.wanted = wanted
    builder = FrameBuilder(of: context, boxLayout: boxLayout)
    builder.targets = targets
    builder.reportsShortenedTexts = reportsShortenedTexts
    builder.observer = observer
  }

  /// What is on the pages of those sequences, in order. Blocks are let go once they are drawn.
  mutating func content(of sequences: consuming [PageSequence]) -> Document.Content {
    for index in sequences.indices {
      var sequence = sequences[index]
      sequences[index].pages = []
      if isWanted(sequence) { compose(&sequence) } else { passed += sequence.pageCount }
    }
    let fonts = builder.fonts.map { id in
      let font = context.design.fonts[id]
      return Document.FontFile(path: font.path, face: font.index, unitsPerEm: font.unitsPerEm)
    }
    return Document.Content(fonts: fonts, images: builder.images, pages: pages, structure: builder.structure)
  }

  // MARK: Sequences

  /// Whether a page of the next sequence is composed.
  private func isWanted(_ sequence: PageSequence) -> Bool {
    guard let wanted else { return true }
    return (passed..<passed + sequence.pageCount).contains { wanted.contains($0) }
  }

  private mutating func compose(_ sequence: inout PageSequence) {
    let kind = context.design.pages[sequence.kind]
    let own = sequence.run == nil ? builder.structure.add(.section, to: 0) : nil
    var scope = Scope(context, of: sequence)
    for number in (sequence.firstNumber - sequence.blanks)..<sequence.firstNumber {
      addPage(number: number, context.design.sheet) { _ in [] }
    }
    for (index, page) in sequence.currentPages(in: context.edition).enumerated() {
      let number = sequence.firstNumber + index
      scope.page = page
      scope.section = sequence.section(onPage: index)
      let isLast = index == sequence.pages.count - 1 || sequence.beginsSection(onPage: index + 1)
      let last = sequence.lastSection(onPage: index)
      let position = PagePosition(
        isFirst: sequence.beginsSection(onPage: index), isLast: isLast, side: page.side,
        hasSeveral: last != scope.section)
      addPage(number: number, kind.sheet) { composer in
        let element = own ?? composer.element(of: scope.section)
        return composer.draw(
          sequence.pages[index], of: kind, position, sequence.run, in: scope, lastSection: last, element: element,
          guests: index == sequence.pages.count - 1 ? sequence.guests : [])
      }
      sequence.pages[index].letGoOfBlocks()
    }
  }

  /// Adds the next page, if it is wanted, and what was found while `draw` drew it.
  private mutating func addPage(number: Int, _ sheet: Size, _ draw: (inout Composer) -> [Frame]) {
    defer { passed += 1 }
    guard wanted?.contains(passed) ?? true else { return }
    let frames = draw(&self)
    var page = Page(
      boxes: PageBoxes(trim: sheet, bleed: context.design.bleed, slug: context.design.slug), label: String(number),
      packed: packer.pack(frames))
    swap(&page.cards, &cards)
    pages.append(page)
    found.append(boxLayout.takeFound())
  }

  /// The structure element of a section: all its sequences share one.
  private mutating func element(of section: Int?) -> Int {
    if let section, let known = sectionElements[section] { return known }
    let element = builder.structure.add(.section, to: 0)
    if let section { sectionElements[section] = element }
    return element
  }

  // MARK: Pages

  private mutating func draw(
    _ draft: PageDraft, of kind: PageKind, _ position: PagePosition, _ run: SectionRun?, in scope: Scope,
    lastSection: Int?, element: Int, guests: [PageSequence.Guest]
  ) -> [Frame] {
    var page = PageContent()
    builder.scope = scope
    builder.sheet = kind.sheet
    builder.marks = PrintedMarks(on: kind.sheet)
    let around = FrameBuilder.Surroundings(element: element, artifact: nil, mayBeRead: position.isFirst)
    builder.headingsOfOpening =
      position.isFirst && scope.section != nil ? builder.structure.headings(within: element) : []
    drawGrounds(of: draft, kind, position.side, around, in: scope, on: &page)
    let furniture = kind.furniture.filter { $0.pages.allSatisfy(position.isAmong) }
    var scopeOfLast = scope
    scopeOfLast.section = lastSection
    func scopeOf(_ piece: PageKind.Furniture) -> Scope { piece.section == .last ? scopeOfLast : scope }
    // Headers are read before the content of the page, other furniture after it.
    for piece in furniture where piece.artifact == .header {
      draw(piece, of: kind, position.side, around, in: scopeOf(piece), on: &page)
    }
    for placed in draft.blocks { draw(placed, of: kind, run, element: element, on: &page) }
    builder.scope = scope
    if let rule = kind.cards?.rule {
      for line in draft.rules {
        var scope = scope
        scope.section = run?.section(of: line.card)
        page.add(.path(.init(path: .rectangle(line.area), fill: scope.color(rule.color))), .artifact(.layout))
      }
    }
    if let placed = draft.panelBlock { builder.draw(placed.block, at: placed.origin, .element(element), on: &page) }
    for guest in guests { draw(guest, position.side, on: &page) }
    builder.scope = scope
    for piece in furniture where piece.artifact != .header {
      draw(piece, of: kind, position.side, around, in: scopeOf(piece), on: &page)
    }
    boxLayout.tell(builder.marks.findings(on: kind.name))
    for mark in builder.observer?.overlay(on: draft, of: kind, run, in: scope) ?? [] { builder.draw(mark, on: &page) }
    return page.frames
  }

  /// Draws a guest of a page: its headers, moved down, and its blocks.
  private mutating func draw(_ guest: PageSequence.Guest, _ side: Side, on page: inout PageContent) {
    let sequence = guest.sequence
    let kind = context.design.pages[sequence.kind]
    var scope = Scope(context, of: sequence)
    scope.page = sequence.currentPages(in: context.edition).last
    builder.scope = scope
    let element = builder.structure.add(.section, to: 0)
    let around = FrameBuilder.Surroundings(element: element, artifact: nil, mayBeRead: true)
    for piece in kind.headers(at: .only(on: side)) {
      draw(piece, of: kind, side, around, in: scope, movedDown: guest.shift, on: &page)
    }
    for placed in sequence.pages.flatMap(\.blocks) { draw(placed, of: kind, nil, element: element, on: &page) }
  }

  /// Draws the background of a kind and the ground of its panel.
  private mutating func drawGrounds(
    of draft: PageDraft, _ kind: PageKind, _ side: Side, _ around: FrameBuilder.Surroundings, in scope: Scope,
    on page: inout PageContent
  ) {
    let (bleed, sheet) = (context.design.bleed, kind.sheet)
    var around = around
    (around.artifact, around.isGround) = (.layout, true)
    for ground in kind.background {
      let box = ground.box.bled(by: bleed, over: sheet, on: side)
      guard let block = boxLayout.block(of: LayerBox([box]), in: kind.wholeSheet, scope) else { continue }
      builder.piece = ground.place
      builder.draw(block, at: .zero, around, on: &page)
    }
    builder.piece = nil
    if let panel = draft.panel, let fill = kind.panel?.fill {
      let ground = Path.rectangle(panel.bled(by: bleed, over: sheet))
      page.add(.path(.init(path: ground, fill: scope.color(fill))), .artifact(.layout))
    }
  }

  private mutating func draw(
    _ furniture: PageKind.Furniture, of kind: PageKind, _ side: Side, _ around: FrameBuilder.Surroundings,
    in scope: Scope, movedDown shift: Double = 0, on page: inout PageContent
  ) {
    let box = furniture.box.bled(by: context.design.bleed, over: kind.sheet, on: side, isMovedDown: shift != 0)
    guard let layer = boxLayout.block(of: LayerBox([box]), in: kind.wholeSheet, scope) else { return }
    var around = around
    around.artifact = furniture.artifact
    builder.piece = furniture.place
    // Boxes of fixed size are laid out as they are drawn: those of the last section in its colours.
    let former = builder.scope
    builder.scope = scope
    builder.draw(layer, at: Point(x: 0, y: shift), around, on: &page)
    builder.scope = former
    builder.piece = nil
  }

  /// Draws a block of the page's content. What is of a resource is an element of its own, which begins with its heading.
  private mutating func draw(
    _ placed: PageDraft.Placed, of kind: PageKind, _ run: SectionRun?, element: Int, on page: inout PageContent
  ) {
    guard let run, let part = placed.part else {
      return builder.draw(placed.block, at: placed.origin, .element(element), on: &page)
    }
    builder.scope.section = run.section(of: part.card)
    let element = self.element(of: builder.scope.section)
    switch part {
    case .references, .sectionHeading, .sectionIntro:
      builder.draw(placed.block, at: placed.origin, .element(element), on: &page)
    case .card(let card), .rest(let card), .subsectionHeading(let card):
      draw(placed, of: kind, run.place(of: card), in: element, on: &page)
    }
  }

  /// Draws a block of a resource, or of the subsection that it begins.
  private mutating func draw(
    _ placed: PageDraft.Placed, of kind: PageKind, _ place: ResourcePlace, in element: Int, on page: inout PageContent
  ) {
    let resource = context.edition.resource(at: place)
    // What has no heading parts no section.
    let subsection = kind.subsection == nil ? nil : resource.subsection
    let parent = subsection.map { self.element(ofSubsection: $0, in: element) } ?? element
    builder.scope.resource = place.resource
    defer { builder.scope.resource = nil }
    if case .subsectionHeading? = placed.part {
      return builder.draw(placed.block, at: placed.origin, .element(parent), on: &page)
    }
    let card = self.element(ofCard: resource.id, in: parent)
    let (origin, size) = (placed.origin, placed.block.size)
    cards.append(
      Page.Card(
        resource: resource.id, area: Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)))
    builder.lowersHeadings = subsection != nil
    defer { builder.lowersHeadings = false }
    let cardHeading = kind.cards?.heading(ofType: resource.type)
    let role = cardHeading.map { subsection == nil ? $0.role : $0.role.lowered }
    if let heading = cardHeading, heading.isTitle,
      placed.block.holdsHeading(heading.role) || role.flatMap({ builder.structure.first($0, within: card) }) != nil
    {
      builder.heading = RepeatedTitle(resource.title)
    }
    builder.draw(placed.block, at: placed.origin, .element(card), on: &page)
    builder.heading = nil
    if let role { builder.structure.putFirst(role, within: card) }
  }

  /// The structure element of a subsection: its heading and its cards share one.
  private mutating func element(ofSubsection id: String, in section: Int) -> Int {
    if let known = subsectionElements[id] { return known }
    let element = builder.structure.add(.section, to: section)
    subsectionElements[id] = element
    return element
  }

  /// The structure element of a resource: all parts of its card share one.
  private mutating func element(ofCard resource: String, in parent: Int) -> Int {
    if let known = cardElements[resource] { return known }
    let element = builder.structure.add(.article, to: parent)
    builder.structure.assign(resource: resource, toElementsFrom: element)
    cardElements[resource] = element
    return element
  }
}
