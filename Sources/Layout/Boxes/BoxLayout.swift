import Catalogue
import Diagnostics
import Frames
import LayoutDesign
import Typesetting

/// Lays boxes out for an edition: fills in their fields, breaks their lines and places every part.
///
/// One box layout works on one thread; it keeps the typesetter's caches and what it finds on the way.
package final class BoxLayout {
  let typesetter: Typesetter
  /// The language of the edition (BCP 47).
  let language: String
  /// What does not fit the frame that a layout gives it, and characters without a glyph.
  package private(set) var found = DiagnosticList()
  /// What is found, while somebody asks for it without places; nil as long as nobody does.
  private var notes: [LayoutNote]?
  /// The height of the pages that are being filled, in points, which tables may be turned along; nil where none may.
  var pageHeight: Double?
  /// The distance of the baselines that texts are brought to, in points; nil where they stand as they come.
  var baselineGrid: Double?
  /// The notes of the texts that are laid out, while they are to stand at the feet of pages; nil where they stand below their text.
  var footNotes: [FootNotes]?
  /// How the paragraphs of the current card are tightened; nil while none is.
  var tightening: Tightening?
  /// The sizes of type in the current card, where those of its row are to be alike; nil where each has its own.
  var textSizes: TextSizes?

  /// Makes a box layout for an edition in `language` (BCP 47).
  package init(typesetter: Typesetter, language: String) {
    self.typesetter = typesetter
    self.language = language
  }

  /// Lays a box out in `width` points.
  ///
  /// Gives nil when the box does not appear: a condition does not hold, or all that it would show is missing.
  /// A box with a width and a height of its own is laid out only when drawn, unless `isFinal`.
  package func block(of box: Box, width: Double, in scope: Scope, isFinal: Bool = false) -> Block? {
    guard scope.holds(box.conditions) else { return nil }
    let style = box.style
    if style.rotation != 0 { return turnedBlock(of: box, width: width, in: scope) }
    if let width = style.width, let height = style.height, !isFinal {
      guard box.showsSomething(in: scope) else { return nil }
      var block = Block(width: width, height: height)
      block.content = .deferred(box, scope.member, isContinued: scope.isContinued)
      applyRepetition(of: box, to: &block, width: width, in: scope)
      return block
    }
    let sides = style.padding.left + style.padding.right
    var outerWidth = style.width ?? width
    guard var block = content(of: box, style, width: max(0, outerWidth - sides), in: scope) else { return nil }
    if style.hugsContent {
      block = hugging(block, of: box, style, in: scope)
      outerWidth = block.size.width + sides
    }
    // The meaning of a picture is that of the picture alone, without its frame; other boxes have theirs around the frame.
    if case .image = box.kind { applyMeaning(of: box, to: &block, in: scope) }
    applyFrame(of: box, style, to: &block, width: outerWidth, in: scope)
    if case .image = box.kind {} else { applyMeaning(of: box, to: &block, in: scope) }
    if let link = link(of: box, in: scope) {
      if block.link != nil { block = Block(around: block) }
      block.link = link
    }
    applyRepetition(of: box, to: &block, width: width, in: scope)
    block.isWhole = box.isWhole
    if style.clips {
      if block.clips || block.isPicture { block = Block(around: block) }
      block.clips = true
    }
    if style.opacity < 1 {
      if block.opacity < 1 { block = Block(around: block) }
      block.opacity = style.opacity
    }
    return block
  }

  /// Has a heading that repeats stand again above what goes on, without height where nothing of it does. What is found in that, and its
  /// notes, are those of the heading.
  private func applyRepetition(of box: Box, to block: inout Block, width: Double, in scope: Scope) {
    guard box.repeats else { return }
    block.repeats = true
    guard !scope.isContinued else { return }
    var continued = scope
    continued.isContinued = true
    let notes = footNotes
    defer { footNotes = notes }
    block.repetition =
      noting { self.block(of: box, width: width, in: continued) }.result ?? Block(width: width, height: 0)
  }

  /// A box that is turned about its middle: as large as its outline is then, and without a width as wide as its content.
  private func turnedBlock(of box: Box, width: Double, in scope: Scope) -> Block? {
    var upright = box
    upright.style.rotation = 0
    upright.style.hugsContent = box.style.width == nil
    guard let block = block(of: upright, width: width, in: scope) else { return nil }
    let outline = block.size.turned(by: box.style.rotation)
    var turned = Block(width: outline.width, height: outline.height)
    turned.content = .children([.init(offset: .zero, block: block)], .turned(box.style.rotation))
    return turned
  }

  private func content(of box: Box, _ style: BoxStyle, width: Double, in scope: Scope) -> Block? {
    let padding = style.padding.top + style.padding.bottom
    let space = BoxSpace(
      width: width, height: style.height.map { max(0, $0 - padding) },
      minimumHeight: style.minimumHeight.map { $0 - padding }, padding: padding)
    return content(of: box, in: space, scope)
  }

  /// The block as wide as what it shows: laid out once more in that width, so that lines that are centred or end at the
  /// right stand where they belong.
  private func hugging(_ block: Block, of box: Box, _ style: BoxStyle, in scope: Scope) -> Block {
    let width = block.naturalWidth
    if case .picture(let source, var frame) = block.content {
      // As large as it is: in a narrower frame it would be smaller.
      var block = block
      frame.x = min(0, frame.x)
      block.content = .picture(source, frame)
      block.size.width = width
      return block
    }
    // The measure that a line fills exactly must not lose to rounding.
    var block = content(of: box, style, width: width + 0.01, in: scope) ?? block
    block.size.width = width
    return block
  }

  /// Gives the block its box's height, padding and paint.
  private func applyFrame(
    of box: Box, _ style: BoxStyle, to block: inout Block, width: Double, in scope: Scope
  ) {
    let padding = style.padding
    var height = block.size.height + padding.top + padding.bottom
    if let fixed = style.height, height > fixed + BoxLayout.overflowTolerance {
      reportOverflow(by: height - fixed, of: box, in: scope)
    }
    height = style.height ?? max(height, style.minimumHeight ?? 0)
    if padding != Insets() || style.isPainted || block.size.height != height {
      if block.needsFrame(padding, height: height) {
        block = Block(around: block, at: Point(x: padding.left, y: padding.top))
      }
      block.size = Size(width: width, height: height)
    }
    if case .children(let children, let arrangement) = block.content, style.height != nil, !arrangement.isTurned {
      block.content = .children(children, .layer)
    }
    if style.isPainted || style.radius > 0 && block.isPicture {
      block.paint = Block.Paint(
        fill: style.fill.map(scope.color),
        stroke: style.stroke.map { FrameItem.Stroke(color: scope.color($0.color), width: $0.width) },
        radius: style.radius)
    }
  }

  /// Gives the block the meaning of its box, and the words for it. One that it has already, from a choice, stays
  /// inside.
  private func applyMeaning(of box: Box, to block: inout Block, in scope: Scope) {
    if let meaning = box.meaning {
      if block.meaning != nil { block = Block(around: block) }
      block.meaning = meaning
    }
    if case .image = box.kind {
      block.alternative = box.alternative(in: scope)
      if block.alternative == nil, let words = box.description.flatMap({ scope.pieces(of: $0) }) {
        // The layout's own words, in their language, not in that of whose picture it is.
        block.alternative = words.text
        if case .picture(var source, let frame) = block.content {
          source.language = words.language ?? scope.context.languageOfWords
          block.content = .picture(source, frame)
        }
      }
    } else if box.meaning == .element(.figure) {
      block.alternative = box.description.flatMap { scope.text($0) } ?? box.firstText(in: scope)
    }
  }

  private func link(of box: Box, in scope: Scope) -> Block.Link? {
    guard let source = box.link, let target = scope.target(of: source) else { return nil }
    let description = box.description.flatMap { scope.text($0) } ?? box.firstText(in: scope)
    return Block.Link(target: target, description: description ?? box.alternative(in: scope) ?? target.address ?? "")
  }

  // MARK: Findings

  /// Content may overflow its frame by so many points before it is reported: what nobody sees.
  package static let overflowTolerance = 0.5

  /// Warns of what is found on a page; of a `scalar`, where the data have it.
  func warn(_ finding: PageFinding, of scalar: Unicode.Scalar? = nil, in scope: Scope) {
    warn(LayoutNote(finding: finding, scalar: scalar), in: scope)
  }

  /// Warns of what was found while a part of the page was tried.
  func warn(_ note: LayoutNote, in scope: Scope) {
    if notes == nil { tell([note], in: scope) } else { notes?.append(note) }
  }

  /// What `body` gives, and what is found meanwhile.
  func noting<Result>(_ body: () -> Result) -> (result: Result, notes: [LayoutNote]) {
    let around = notes
    notes = []
    defer { notes = around }
    let result = body()
    return (result, notes ?? [])
  }

  /// Warns of what was found when a block was laid out, for the resource that it shows here.
  func tell(_ notes: [LayoutNote], in scope: Scope) {
    for note in notes {
      let place = scope.place(of: note)
      if note.isByDesign { found.note(note.finding, at: place) } else { found.warn(note.finding, at: place) }
    }
  }

  /// Adds what was found on a page.
  func tell(_ findings: DiagnosticList) { found.add(contentsOf: findings) }

  /// Gives what was found since this was last asked for, and forgets it.
  func takeFound() -> DiagnosticList {
    defer { found = DiagnosticList() }
    return found
  }

  /// Warns of content that overflows its frame by so many points.
  func reportOverflow(by amount: Double, of box: Box, in scope: Scope) {
    let text = box.firstText(in: scope).map(PageFinding.beginning(of:))
    warn(.overflow(text: text, by: ReportedLength(roundingUp: amount)), in: scope)
  }
}

/// The space inside the frame of a box, in points.
struct BoxSpace {
  /// The width.
  var width: Double
  /// The height; nil takes what the content needs.
  var height: Double?
  /// The least height.
  var minimumHeight: Double?
  /// The padding above and below it, together.
  var padding = 0.0
}

extension Scope {
  private func target(of line: ContentsLine) -> Block.Link.Target {
    switch line.target {
    case .section(let place): .section(context.edition.sections[place].section.id)
    case .kind(let kind): .kind(kind)
    case .ownPage(let page): .ownPage(page)
    }
  }

  /// Where a link leads here; nil when it leads nowhere.
  fileprivate func target(of source: LinkSource) -> Block.Link.Target? {
    switch source {
    case .address(let field): address(of: field).map { .uri($0) }
    case .fixed(let address): .uri(address)
    case .detail: text(of: .detailLink).map { .uri($0) }
    case .section: currentSection.map { .section($0.id) }
    case .subsection: currentSubsection.map { .subsection($0.id) }
    case .entry: member?.entry?.resources.first.map { .resource(id(of: $0)) }
    case .contents: member?.line.map { target(of: $0) }
    case .list(let list): .list(list)
    }
  }
}

extension Box {
  /// What the data say in place of the box's picture.
  fileprivate func alternative(in scope: Scope) -> String? {
    if case .image(let image) = kind { scope.image(of: image.source)?.alternative } else { nil }
  }
}

extension BoxStyle {
  /// Whether there is a ground or an outline.
  fileprivate var isPainted: Bool { fill != nil || stroke != nil }
}

extension Block {
  /// A frame of the block's size around it.
  fileprivate init(around block: Block, at origin: Point = .zero) {
    self.init(width: block.size.width, height: block.size.height)
    content = .children([.init(offset: origin, block: block)], .stack)
  }

  /// The width that the content really takes, for boxes that hug it.
  fileprivate var naturalWidth: Double {
    switch content {
    case .text(let text, _): text.width
    case .children(_, .turned): size.width
    case .children(let children, _): children.map { $0.offset.x + $0.block.naturalWidth }.max() ?? 0
    case .picture(_, let frame): min(size.width, frame.width)
    case .empty, .shape, .deferred: size.width
    }
  }

  /// Whether padding, paint or another height cannot be given to the block itself.
  fileprivate func needsFrame(_ padding: Insets, height: Double) -> Bool {
    if padding != Insets() || paint != nil || link != nil || meaning != nil && !isPicture { return true }
    switch content {
    case .children(_, let arrangement): return arrangement.isTurned
    case .picture: return size.height != height
    case .empty, .text, .shape, .deferred: return true
    }
  }
}

extension Block.Arrangement {
  /// Whether the child is turned.
  fileprivate var isTurned: Bool { if case .turned = self { true } else { false } }
}

extension Block.Link.Target {
  /// The address that it leads to; nil for a place in the document.
  fileprivate var address: String? { if case .uri(let address) = self { address } else { nil } }
}
