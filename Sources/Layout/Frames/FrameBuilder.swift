import Diagnostics
import Frames
import LayoutDesign
import Typesetting

/// Builds frames from blocks: gives every item its place on the page and its element in the structure.
struct FrameBuilder {
  var structure = StructureTree()
  private(set) var images: [Document.ImageFile] = []
  /// The fonts of the document, in the order of their first use: a library has more, and in an order that depends on which
  /// thread first missed a character.
  private(set) var fonts: [FontID] = []
  /// Where links lead in the document.
  var targets = LinkTargets()
  /// Whether texts that are shortened because the layout asks for it are reported; headings always are.
  var reportsShortenedTexts = false
  /// What watches the pages, if anything does.
  var observer: (any PageObserver)?
  /// What the blocks are about that are being drawn: their section and resource, and their page.
  var scope: Scope
  /// What the heading of the card says that is being drawn, where that is the title of its resource.
  var heading: RepeatedTitle?
  /// Whether headings are a level lower than their boxes say, since those of a subsection stand above them.
  var lowersHeadings = false
  /// The levels of headings that a page before its cards gave the section.
  var headingsOfOpening: Set<StructureTree.Role> = []
  /// The trimmed size of the current page.
  var sheet = Size(width: 0, height: 0)
  /// What is to be read on the current page.
  var marks = PrintedMarks(on: Size(width: 0, height: 0))
  /// The place in the layout of the box of background or furniture that is being drawn; nil for the content of the page.
  var piece: Place?
  /// How the coordinates of the blocks that are being drawn map to the page's.
  private var transform = Transform.identity
  private let boxLayout: BoxLayout
  private var imageIndices: [Document.ImageFile: Int] = [:]
  /// The elements of blocks that were split over pages.
  private var elements: [SplitOrigin: Int] = [:]

  init(of context: RenderContext, boxLayout: BoxLayout) {
    scope = Scope(context)
    self.boxLayout = boxLayout
  }

  /// What surrounds the blocks that are being drawn.
  struct Surroundings {
    /// The structure element.
    var element: Int
    /// The artifact that the blocks belong to; nil for blocks that are read.
    var artifact: Tag.Artifact?
    /// Whether they are in a link.
    var isInLink = false
    /// Whether a block with a meaning of its own is read although it stands among artifacts.
    var mayBeRead = false
    /// Whether they lie under everything else, where texts are printed upon pictures because the layout means it.
    var isGround = false
    /// The language that the element says (BCP 47); nil for that of the document.
    var language: String?

    static func element(_ element: Int) -> Surroundings { Surroundings(element: element, artifact: nil) }
    static func artifact(_ kind: Tag.Artifact) -> Surroundings { Surroundings(element: 0, artifact: kind) }

    var tag: Tag { artifact.map { .artifact($0) } ?? .element(element) }
  }

  /// Draws a block with its top left at `origin`.
  mutating func draw(_ block: Block, at origin: Point, _ around: Surroundings, on page: inout PageContent) {
    let rect = Rect(x: origin.x, y: origin.y, width: block.size.width, height: block.size.height)
    guard block.opacity == 1, !block.clips else {
      var (content, plain) = (PageContent(), block)
      (plain.opacity, plain.clips) = (1, false)
      draw(plain, at: origin, around, on: &content)
      return page.add(content, clip: block.clips ? clip(of: block, in: rect) : nil, opacity: block.opacity)
    }
    let (around, target) = enter(block, around)
    if let shortening = block.shortening, reportsShortenedTexts || block.isHeading {
      boxLayout.warn(LayoutNote(shortening: shortening, isHeading: block.isHeading), in: scope)
    }
    observer?.willDraw(block, in: rect, under: transform)
    paint(block, rect, around, on: &page)
    switch block.content {
    case .empty: break
    case .text(let text, let marks):
      draw(text, marks: marks, block, leadingTo: target, at: origin, around, on: &page)
    case .children(let children, .turned(let degrees)):
      for child in children { draw(child.block, turnedBy: degrees, in: rect, around, on: &page) }
    case .children(let children, _):
      for child in children {
        draw(
          child.block, at: Point(x: origin.x + child.offset.x, y: origin.y + child.offset.y), around, on: &page)
      }
    case .picture(let source, let frame): draw(source, in: frame, of: block, at: origin, around, on: &page)
    case .shape(let path, let color):
      var placed = path.transformed(by: .translation(x: origin.x, y: origin.y))
      if let rect = placed.rectangle { placed = .rectangle(bled(rect)) }
      // A shape with a meaning of its own, such as a code, is read; others are ornaments.
      let isRead = around.artifact == nil && block.meaning == .element(.figure)
      page.add(.path(.init(path: placed, fill: color)), isRead ? around.tag : .artifact(around.artifact ?? .layout))
    case .deferred(let box, let member, let isContinued):
      var scope = scope
      (scope.member, scope.isContinued) = (member, isContinued)
      if let block = boxLayout.block(of: box, width: block.size.width, in: scope, isFinal: true) {
        draw(block, at: origin, around, on: &page)
      }
    }
    if let target, let link = block.link, !link.isText(block) {
      page.add(.link(.init(area: rect, target: target, description: link.description)), around.tag)
    }
  }

  /// What a block that clips keeps what is in it to; into the bleed where it reaches an edge of the sheet.
  private func clip(of block: Block, in rect: Rect) -> Path {
    let radius = block.paint?.radius ?? 0
    return .rectangle(radius == 0 ? bled(rect) : rect, radius: radius)
  }

  /// Draws a block that is turned about its middle, in the middle of the rectangle that is its outline then.
  private mutating func draw(
    _ block: Block, turnedBy degrees: Double, in outline: Rect, _ around: Surroundings, on page: inout PageContent
  ) {
    let (outside, turn) = (transform, Transform.turn(block.size, by: degrees, into: outline))
    var content = PageContent()
    transform = turn.followed(by: outside)
    draw(block, at: .zero, around, on: &content)
    transform = outside
    page.add(content, transform: turn)
  }

  /// A rectangle, extended into the bleed where it reaches an edge of the sheet.
  private func bled(_ rect: Rect) -> Rect {
    let bleed = scope.context.design.bleed
    guard bleed > 0, transform.keepsRectangles, let inverse = transform.inverse else { return rect }
    let onPage = rect.transformed(by: transform)
    let whole = onPage.bled(by: bleed, over: sheet)
    return whole == onPage ? rect : whole.transformed(by: inverse)
  }

  /// Draws the ground and the outline of a block. The outline of a picture is drawn over it, by `draw(_:in:of:at:_:on:)`.
  private func paint(_ block: Block, _ rect: Rect, _ around: Surroundings, on page: inout PageContent) {
    guard let paint = block.paint else { return }
    let stroke = block.isPicture ? nil : paint.stroke
    guard paint.fill != nil || stroke != nil else { return }
    let outline = stroke == nil && paint.radius == 0 ? bled(rect) : rect.inset(by: (stroke?.width ?? 0) / 2)
    let path = Path.rectangle(outline, radius: paint.radius)
    page.add(.path(.init(path: path, fill: paint.fill, stroke: stroke)), .artifact(around.artifact ?? .layout))
  }

  /// The surroundings of what is in a block: its element, its link, or its artifact; and where the block leads.
  private mutating func enter(
    _ block: Block, _ around: Surroundings
  ) -> (Surroundings, target: FrameItem.Link.Target?) {
    var around = around
    if around.mayBeRead, isRead(block, in: around) { around.artifact = nil }
    if block.meaning == .artifact || repeatsHeading(block, in: around) { around.artifact = around.artifact ?? .layout }
    guard around.artifact == nil else { return (around, nil) }
    if case .element(let role) = block.meaning {
      enterElement(lowersHeadings ? role.lowered : role, of: block, &around)
    }
    // As in HTML, what stands in a link is no link.
    guard !around.isInLink, let link = block.link, let target = targets.target(of: link.target) else {
      return (around, nil)
    }
    if needsParagraph(around.element) { around.element = structure.add(.paragraph, to: around.element) }
    // A link in a table of contents is a reference (ISO 32000-1, table 333).
    if structure.elements[around.element].role == .tableOfContentsItem {
      around.element = structure.add(.reference, to: around.element)
    }
    enterLink(in: block.language, &around)
    return (around, target)
  }

  /// Enters the element of a block, which says its language.
  private mutating func enterElement(_ role: StructureTree.Role, of block: Block, _ around: inout Surroundings) {
    let language = language(block.language, in: around)
    around.element = element(role, of: block, language, in: around.element)
    around.language = language ?? around.language
  }

  /// Enters an element for a link whose words begin in a language.
  private mutating func enterLink(in language: String?, _ around: inout Surroundings) {
    let language = self.language(language, in: around)
    around.element = structure.add(.link, to: around.element, language: language)
    around.language = language ?? around.language
    around.isInLink = true
  }

  /// What an element has to say of its language; nil where that is the language around it.
  private func language(_ language: String?, in around: Surroundings) -> String? {
    language == around.language ?? scope.context.edition.language ? nil : language
  }

  /// Whether a block says only what the heading of the card says.
  private func repeatsHeading(_ block: Block, in around: Surroundings) -> Bool {
    guard let heading, around.artifact == nil, block.link == nil, !block.isHeading,
      !structure.isInHeading(around.element), case .text(let text, let marks) = block.content, marks.isEmpty
    else { return false }
    return heading.isSaid(by: text.unpacked)
  }

  /// The element of a block: the one it had on an earlier page, or a new one.
  private mutating func element(
    _ role: StructureTree.Role, of block: Block, _ language: String?, in parent: Int
  ) -> Int {
    let origin = block.origin
    if let origin, let known = elements[origin] { return known }
    let element = structure.add(
      role, to: parent, alternative: block.alternative, actualText: block.reading, language: language)
    if let origin { elements[origin] = element }
    return element
  }

  /// Whether text in this element needs a paragraph around it.
  private func needsParagraph(_ element: Int) -> Bool {
    switch structure.elements[element].role {
    case .document, .section, .article, .listBody, .note: true
    case .heading1, .heading2, .heading3, .heading4, .paragraph, .list, .listItem, .label, .table, .tableHead,
      .tableBody, .tableRow, .tableHeading, .tableCell, .tableOfContents, .tableOfContentsItem, .reference, .figure,
      .link, .span, .code:
      false
    }
  }

  // MARK: Text

  private mutating func draw(
    _ text: TextBlock, marks textMarks: [Block.Mark], _ block: Block, leadingTo target: FrameItem.Link.Target?,
    at origin: Point,
    _ around: Surroundings, on page: inout PageContent
  ) {
    let unpacked = text.unpacked
    marks.add(unpacked, at: origin, under: transform, from: source)
    var around = around
    if around.artifact == nil, needsParagraph(around.element) {
      enterElement(.paragraph, of: block, &around)
    }
    let own = target.flatMap { target in block.link.map { PlacedLink(to: target, $0, mark: 0, around) } }
    enterReading(of: block, textMarks, &around)
    // Without a space, adjacent texts in one link would be read as one word.
    let isAmongOthers = structure.elements[around.element].role == .link && own == nil
    var link = own
    var span: LanguageSpan?
    let placed = PlacedText(text, at: origin, endingWithSpace: isAmongOthers)
    for (number, run) in unpacked.runs(at: origin, endingWithSpace: isAmongOthers).enumerated() {
      if own == nil { link = self.link(of: run, after: link, textMarks, around) }
      span = self.span(of: run, after: span, in: link?.around ?? around)
      let tag = span?.tag ?? link?.around.tag ?? around.tag
      let glyphs = run.glyphRun(font: index(of: run.font), from: GlyphRun.Origin(placed, run: number))
      page.add(.glyphs(glyphs), tag)
      if run.mark > 0, textMarks[run.mark - 1].isStruck { strike(run, on: &page, around) }
      guard let link else { continue }
      for box in run.boxes {
        // The area belongs to the link, whatever language the words in it are in.
        page.add(.link(.init(area: box, target: link.target, description: link.description)), link.around.tag)
      }
    }
  }

  /// Enters an element that says what a text reads, where the block has no element of its own: it stands among others, or is a link.
  private mutating func enterReading(of block: Block, _ marks: [Block.Mark], _ around: inout Surroundings) {
    guard around.artifact == nil, let reading = block.reading, marks.isEmpty,
      structure.elements[around.element].actualText != reading
    else { return }
    around.element = structure.add(.span, to: around.element, actualText: reading)
  }

  /// Draws a line through a run, on each of its lines, at the middle of its small letters.
  private func strike(_ run: MarkedRun, on page: inout PageContent, _ around: Surroundings) {
    for box in run.boxes {
      let first = run.glyphs.first {
        Double($0.x) > box.x - 0.01 && Double($0.y) > box.y && Double($0.y) < box.y + box.height
      }
      guard let first else { continue }
      let line = Rect(x: box.x, y: Double(first.y) - run.size * 0.27, width: box.width, height: run.size * 0.06)
      page.add(.path(.init(path: .rectangle(line), fill: run.color)), .artifact(around.artifact ?? .layout))
    }
  }

  /// The link in a text that a run belongs to; nil for none. Runs of one mark, in whatever faces and on whatever lines, are one
  /// element.
  private mutating func link(
    of run: MarkedRun, after last: PlacedLink?, _ marks: [Block.Mark], _ around: Surroundings
  ) -> PlacedLink? {
    guard run.mark > 0, around.artifact == nil, !around.isInLink else { return nil }
    if let last, last.mark == run.mark { return last }
    guard let link = marks[run.mark - 1].link, let target = targets.target(of: link.target) else { return nil }
    var around = around
    // The call of a note is a reference to it (ISO 32000-1, table 338).
    if case .note = link.target { around.element = structure.add(.reference, to: around.element) }
    enterLink(in: run.language, &around)
    return PlacedLink(to: target, link, mark: run.mark, around)
  }

  /// The element of a run in another language than the text or the link around it; nil for others. Runs side by side in one
  /// language share it.
  private mutating func span(of run: MarkedRun, after last: LanguageSpan?, in around: Surroundings) -> LanguageSpan? {
    guard around.artifact == nil, let language = language(run.language, in: around) else { return nil }
    if let last, last.language == language, last.parent == around.element { return last }
    let span = structure.add(language == TextSpan.noLanguage ? .code : .span, to: around.element, language: language)
    return LanguageSpan(language: language, parent: around.element, tag: .element(span))
  }

  /// A part of a text in another language, which is being drawn.
  private struct LanguageSpan {
    let language: String
    let parent: Int
    let tag: Tag
  }

  /// A link whose lines are being drawn.
  private struct PlacedLink {
    let target: FrameItem.Link.Target
    let description: String
    /// The mark of its runs; 0 for a whole text.
    let mark: Int
    /// Its element, and its language.
    let around: Surroundings

    init(to target: FrameItem.Link.Target, _ link: Block.Link, mark: Int, _ around: Surroundings) {
      self.target = target
      description = link.description
      self.mark = mark
      self.around = around
    }
  }

  /// The piece of the page that is being drawn.
  private var source: PrintedMarks.Source { PrintedMarks.Source(box: piece, place: piece ?? scope.place) }

  /// The place of a font among those of the document.
  private mutating func index(of font: FontID) -> Document.FontIndex {
    if let known = fonts.firstIndex(of: font) { return Document.FontIndex(known) }
    fonts.append(font)
    return Document.FontIndex(fonts.count - 1)
  }

  /// Draws what an observer puts over a page.
  mutating func draw(_ mark: PageMark, on page: inout PageContent) {
    switch mark {
    case .item(let item): page.add(item, .artifact(.layout))
    case .text(let text, let origin): draw(text, at: origin, as: .layout, on: &page)
    case .slug(let text, let origin): draw(text, at: origin, as: .production, on: &page)
    }
  }

  private mutating func draw(
    _ text: TextBlock, at origin: Point, as artifact: Tag.Artifact, on page: inout PageContent
  ) {
    for run in text.runs(at: origin) {
      page.add(.glyphs(run.glyphRun(font: index(of: run.font))), .artifact(artifact))
    }
  }

  // MARK: Pictures

  private mutating func draw(
    _ source: ImageSource, in frame: Rect, of block: Block, at origin: Point, _ around: Surroundings,
    on page: inout PageContent
  ) {
    let index = imageIndices[source.file] ?? images.count
    if index == images.count {
      var file = source.file
      file.printQuality = scope.context.design.printQuality
      images.append(file)
      imageIndices[source.file] = index
    }
    var around = around
    if around.artifact == nil, block.meaning == nil, structure.elements[around.element].role != .figure {
      around.element = structure.add(
        .figure, to: around.element, alternative: block.alternative, language: language(source.language, in: around))
    }
    let placed = Rect(x: origin.x + frame.x, y: origin.y + frame.y, width: frame.width, height: frame.height)
    var outline = Rect(x: origin.x, y: origin.y, width: block.size.width, height: block.size.height)
    if around.artifact == nil, !around.isGround { marks.add(picture: outline, under: transform, from: self.source) }
    let radius = block.paint?.radius ?? 0
    var items = [FrameItem.image(.init(image: index, frame: placed))]
    if radius == 0, block.paint?.stroke == nil, placed.covers(outline) {
      outline = bled(outline)
      items = FrameItem.Picture(image: index, frame: placed).covering(outline)
    }
    let standsOver = placed.width > outline.width + 0.01 || placed.height > outline.height + 0.01
    if radius > 0 || standsOver || items.count > 1 {
      page.add(.group(.init(clip: .rectangle(outline, radius: radius), items: items)), around.tag)
    } else {
      page.add(items[0], around.tag)
    }
    for line in block.lines(around: placed, in: outline) {
      page.add(line, .artifact(around.artifact ?? .layout))
    }
  }
}

extension Block.Link {
  /// Whether the block is text, whose lines are the areas to click.
  fileprivate func isText(_ block: Block) -> Bool {
    if case .text = block.content { true } else { false }
  }
}
