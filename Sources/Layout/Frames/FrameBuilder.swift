import Frames
import LayoutDesign
import Typesetting

/// Draws blocks: gives every item its place on the page and its element in the structure.
struct Inker {
  var structure = StructureTree()
  private(set) var images: [Document.ImageFile] = []
  /// The fonts of the runs, in the order of their first use, which is that of the document: a library has more, and in an
  /// order that depends on which thread was first to miss a character.
  private(set) var fonts: [FontID] = []
  /// For each section, the index of its first page.
  var sectionPages: [Int: Int] = [:]
  /// For each list, the index of its first page.
  var listPages: [ClosingList: Int] = [:]
  /// Where the cards of resources lie.
  var resourcePlaces: [ResourcePlace: FrameItem.Link.Target] = [:]
  /// Who watches the pages, if anybody does.
  var observer: (any PageObserver)?
  private let setter: Setter
  private var imageIndices: [Document.ImageFile: Int] = [:]
  /// The elements of blocks that go on over pages, by the blocks' identities.
  private var elements: [Int: Int] = [:]

  init(setter: Setter) { self.setter = setter }

  /// What the blocks at hand belong to.
  struct Context {
    /// The element around.
    var element: Int
    /// What the blocks are when they are not read.
    var artifact: Tag.Artifact?
    /// Whether a block with a meaning is read although it stands among artifacts.
    var mayBeRead = false

    static func element(_ element: Int) -> Context { Context(element: element, artifact: nil) }
    static func artifact(_ kind: Tag.Artifact) -> Context { Context(element: 0, artifact: kind) }

    var tag: Tag { artifact.map { .artifact($0) } ?? .element(element) }
  }

  /// Draws a block with its top left at `origin`.
  mutating func draw(_ block: Block, at origin: Point, _ context: Context, on page: inout PageContent) {
    let context = enter(block, context)
    if setter.notesShortening, let shortening = block.shortening { setter.note(.shortened(shortening)) }
    let rect = Rect(x: origin.x, y: origin.y, width: block.size.width, height: block.size.height)
    observer?.willDraw(block, in: rect)
    paint(block, rect, context, on: &page)
    switch block.content {
    case .empty: break
    case .text(let text, let links): draw(text, links: links, block, at: origin, context, on: &page)
    case .children(let children, _):
      for child in children {
        draw(
          child.block, at: Point(x: origin.x + child.offset.x, y: origin.y + child.offset.y), context, on: &page)
      }
    case .picture(let source, let frame): draw(source, in: frame, of: block, at: origin, context, on: &page)
    case .shape(let path, let color):
      let placed = path.transformed(by: .translation(x: origin.x, y: origin.y))
      page.add(.path(.init(path: placed, fill: color)), .artifact(context.artifact ?? .layout))
    case .deferred(let box, let scope):
      if let set = setter.set(box, width: block.size.width, in: scope, isFinal: true) {
        draw(set, at: origin, context, on: &page)
      }
    }
    if let link = block.link, context.artifact == nil, !link.isText(block), let target = target(of: link.target) {
      page.add(.link(.init(area: rect, target: target, description: link.description)), context.tag)
    }
  }

  /// Draws the ground and the outline of a block; a picture covers the ground and stays within the outline, which
  /// `draw(_:in:of:at:_:on:)` adds upon it.
  private func paint(_ block: Block, _ rect: Rect, _ context: Context, on page: inout PageContent) {
    guard let paint = block.paint else { return }
    let stroke = block.isPicture ? nil : paint.stroke
    guard paint.fill != nil || stroke != nil else { return }
    let path = Path.rectangle(rect.inset(by: (stroke?.width ?? 0) / 2), radius: paint.radius)
    page.add(.path(.init(path: path, fill: paint.fill, stroke: stroke)), .artifact(context.artifact ?? .layout))
  }

  /// The context within a block: its element, its link, or the artifact that it is.
  private mutating func enter(_ block: Block, _ context: Context) -> Context {
    var context = context
    switch block.meaning {
    case .artifact: context.artifact = context.artifact ?? .layout
    case .element(let role):
      if context.artifact != nil, context.mayBeRead { context.artifact = nil }
      if context.artifact == nil { context.element = element(role, of: block, in: context.element) }
    case nil: break
    }
    if block.link.flatMap({ target(of: $0.target) }) != nil, context.artifact == nil {
      if needsParagraph(context.element) { context.element = structure.add(.paragraph, to: context.element) }
      // A link in a table of contents is a reference (ISO 32000-1, table 333).
      if structure.elements[context.element].role == .tableOfContentsItem {
        context.element = structure.add(.reference, to: context.element)
      }
      context.element = structure.add(.link, to: context.element)
    }
    return context
  }

  /// The element of a block: the one it had on an earlier page, or a new one.
  private mutating func element(_ role: StructureTree.Role, of block: Block, in parent: Int) -> Int {
    if block.identity > 0, let known = elements[block.identity] { return known }
    let element = structure.add(role, to: parent, alternative: block.alternative, actualText: block.reading)
    if block.identity > 0 { elements[block.identity] = element }
    return element
  }

  /// Whether text needs a paragraph to stand in this element.
  private func needsParagraph(_ element: Int) -> Bool {
    switch structure.elements[element].role {
    case .document, .section, .listBody: true
    case .heading1, .heading2, .heading3, .paragraph, .list, .listItem, .label, .tableOfContents, .tableOfContentsItem,
      .reference, .figure, .link, .span:
      false
    }
  }

  // MARK: Text

  private mutating func draw(
    _ text: TextBlock, links: [Block.Link], _ block: Block, at origin: Point, _ context: Context,
    on page: inout PageContent
  ) {
    var context = context
    if context.artifact == nil, needsParagraph(context.element) {
      context.element = element(.paragraph, of: block, in: context.element)
    }
    // Texts side by side in one link would read as one word.
    let isAmongOthers = structure.elements[context.element].role == .link && block.link == nil
    for run in text.runs(at: origin, endingWithSpace: isAmongOthers) {
      let glyphs = run.glyphRun(font: index(of: run.font))
      let mark = run.mark > 0 ? links[run.mark - 1] : nil
      guard let mark, context.artifact == nil, let target = target(of: mark.target) else {
        page.add(.glyphs(glyphs), context.tag)
        if let link = block.link, context.artifact == nil, let target = target(of: link.target) {
          for box in run.boxes {
            page.add(.link(.init(area: box, target: target, description: link.description)), context.tag)
          }
        }
        continue
      }
      let link = Tag.element(structure.add(.link, to: context.element))
      page.add(.glyphs(glyphs), link)
      for box in run.boxes {
        page.add(.link(.init(area: box, target: target, description: mark.description)), link)
      }
    }
  }

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
    case .text(let text, let origin):
      for run in text.runs(at: origin) {
        page.add(.glyphs(run.glyphRun(font: index(of: run.font))), .artifact(.layout))
      }
    }
  }

  /// Where a link leads in this document; nil when that is not in it.
  private func target(of target: Block.Link.Target) -> FrameItem.Link.Target? {
    switch target {
    case .uri(let address): .uri(address)
    case .section(let section): sectionPages[section].map { .page($0, y: 0) }
    case .resource(let place): resourcePlaces[place]
    case .list(let list): listPages[list].map { .page($0, y: 0) }
    }
  }

  // MARK: Pictures

  private mutating func draw(
    _ source: ImageSource, in frame: Rect, of block: Block, at origin: Point, _ context: Context,
    on page: inout PageContent
  ) {
    let index = imageIndices[source.file] ?? images.count
    if index == images.count {
      images.append(source.file)
      imageIndices[source.file] = index
    }
    var context = context
    if context.artifact == nil, block.meaning == nil, structure.elements[context.element].role != .figure {
      context.element = structure.add(.figure, to: context.element, alternative: block.alternative)
    }
    let placed = Rect(x: origin.x + frame.x, y: origin.y + frame.y, width: frame.width, height: frame.height)
    let picture = FrameItem.picture(index, placed)
    let outline = Rect(x: origin.x, y: origin.y, width: block.size.width, height: block.size.height)
    let radius = block.paint?.radius ?? 0
    let standsOver = frame.width > block.size.width + 0.01 || frame.height > block.size.height + 0.01
    if radius > 0 || standsOver {
      page.add(.group(.init(clip: .rectangle(outline, radius: radius), items: [picture])), context.tag)
    } else {
      page.add(picture, context.tag)
    }
    if let stroke = block.paint?.stroke {
      let line = Path.rectangle(outline.inset(by: stroke.width / 2), radius: radius)
      page.add(.path(.init(path: line, stroke: stroke)), .artifact(context.artifact ?? .layout))
    }
  }
}

extension FrameItem {
  fileprivate static func picture(_ image: Int, _ frame: Rect) -> FrameItem {
    .image(.init(image: image, frame: frame))
  }
}

extension Block.Link {
  /// Whether the block is text, whose lines are the areas to click.
  fileprivate func isText(_ block: Block) -> Bool {
    if case .text = block.content { true } else { false }
  }
}
