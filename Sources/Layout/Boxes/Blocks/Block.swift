import Diagnostics
import Frames
import LayoutDesign
import Typesetting

/// A box that has been laid out: it has a size, and all its lines are broken. Positions are relative to its top left.
///
/// A block knows nothing of the edition that it was laid out for: what it shows are values, and what it leads to are ids. So the
/// same block serves every edition in which its box reads the same.
package struct Block: Sendable {
  /// Its width and height in points.
  package var size: Size
  /// What it shows.
  package var content: Content = .empty
  /// What few blocks have: a catalogue has hundreds of thousands of blocks.
  @IndirectOptional private var seldom: Seldom?
  /// How much of what lies below it covers: 1 all of it, 0 nothing.
  package var opacity = 1.0
  /// Its meaning in the structure of the document.
  package var meaning: Meaning?
  /// Whether nothing in it is drawn outside of it.
  package var clips = false
  /// Whether it is printed again, unread, where the stack that begins with it goes on in another column or page.
  package var repeats = false
  /// Whether it is parted only where no column or page holds it.
  package var isWhole = false
  /// Whether it announces what follows it, as a paragraph that ends on a colon does.
  var announces = false
  /// Whether it is an author's text, of paragraphs and lists.
  package var isProse = false

  /// Whether it is a heading.
  var isHeading: Bool {
    guard case .element(let role) = meaning else { return false }
    return role.isHeading
  }

  /// Whether it is a heading of a level, or holds one that is laid out.
  func holdsHeading(_ role: StructureTree.Role) -> Bool {
    if meaning == .element(role) { return true }
    guard case .children(let children, _) = content else { return false }
    return children.contains { $0.block.holdsHeading(role) }
  }

  /// An empty block of a size.
  package init(width: Double, height: Double) { size = Size(width: width, height: height) }

  /// What a block shows.
  package indirect enum Content: Sendable {
    /// Nothing.
    case empty
    /// Lines of text, and what its runs are marked with, by their numbers from 1.
    case text(TextBlock, marks: [Mark])
    /// Blocks in it, and how they are arranged.
    case children([Child], Arrangement)
    /// A picture stretched to a rectangle, clipped to the block's rounded frame.
    case picture(ImageSource, Rect)
    /// A filled path.
    case shape(Path, Color)
    /// A box of fixed size that is laid out only when its page is drawn, for the section and the resource that the block is
    /// about; and the members of lists that it is about, if any.
    case deferred(Box, Scope.Member?, isContinued: Bool)
  }

  /// How children are arranged, which decides where a page may split them; cells are a row that is split only where it must be.
  package enum Arrangement: Sendable {
    case stack, row, cells, layer
    /// One child, turned about its middle by so many degrees clockwise, in the middle of its outline.
    case turned(Double)
  }

  /// What runs of a text are marked with.
  package struct Mark: Sendable {
    /// Where they lead; nil for nowhere.
    package var link: Link?
    /// Whether they are struck through.
    package var isStruck = false
  }

  /// A block in a block.
  package struct Child: Sendable {
    /// Where its top left lies.
    package var offset: Point
    /// The block.
    package var block: Block

    /// Puts a block at a place.
    package init(offset: Point, block: Block) {
      self.offset = offset
      self.block = block
    }
  }

  /// What few blocks have.
  private struct Seldom {
    var paint: Paint?
    var edge: FrameItem.Stroke?
    @IndirectOptional var repetition: Block?
    var link: Link?
    var alternative: String?
    var reading: String?
    var origin: SplitOrigin?
    @IndirectOptional var shortening: PageFinding?
  }

  /// A ground and an outline with rounded corners.
  package struct Paint: Sendable {
    /// The ground.
    package var fill: Color?
    /// The outline.
    package var stroke: FrameItem.Stroke?
    /// The radius of the corners in points.
    package var radius: Double
  }

  /// Where a block leads, before the pages are numbered.
  package struct Link: Sendable {
    /// The target.
    package var target: Target
    /// What a screen reader says of it.
    package let description: String

    /// A link, without marks of places where lines may end; of a very long description, what it begins with: each line of a text
    /// has the whole, and nobody hears more.
    package init(target: Target, description words: String) {
      self.target = if case .uri(let address) = target { .uri(address.withoutBreakMarks) } else { target }
      let most = Link.longestDescription
      let description = words.withoutBreakMarks
      self.description = description.utf8.count > most ? "\(description.prefix(most))…" : description
    }

    private static let longestDescription = 1_000

    /// The kinds of target.
    package enum Target: Hashable, Sendable {
      /// An address.
      case uri(String)
      /// The first page of the section of that id.
      case section(String)
      /// The heading of the subsection of that id, or else its first card.
      case subsection(String)
      /// The card of the resource of that id.
      case resource(String)
      /// The first page of a list.
      case list(ClosingList)
      /// The first page of a kind that comes once, by its index in the design.
      case kind(Int)
      /// A page of the edition's own, by its place among these.
      case ownPage(Int)
      /// The card of the resource of that id, or else the first page of the section.
      case place(String)
      /// A note.
      case note(NoteAnchor)
      /// Where a note is called.
      case call(NoteAnchor)
    }
  }
}

extension Block {
  /// Its ground and its outline.
  package var paint: Paint? {
    get { seldom?.paint }
    set { change(to: newValue) { $0.paint = newValue } }
  }

  /// The line around what is seen of its picture.
  package var edge: FrameItem.Stroke? {
    get { seldom?.edge }
    set { change(to: newValue) { $0.edge = newValue } }
  }

  /// What is printed in its place where it repeats; nil for the block itself.
  package var repetition: Block? {
    get { seldom?.repetition }
    set { change(to: newValue) { $0.repetition = newValue } }
  }

  /// Where it leads.
  package var link: Link? {
    get { seldom?.link }
    set { change(to: newValue) { $0.link = newValue } }
  }

  /// The alternative text of a figure.
  package var alternative: String? {
    get { seldom?.alternative }
    set { change(to: newValue) { $0.alternative = newValue } }
  }

  /// What a screen reader says instead of a text whose letters do not read as words; nil where they do.
  package var reading: String? {
    get { seldom?.reading }
    set { change(to: newValue) { $0.reading = newValue } }
  }

  /// The same for all parts of a block that was split over pages, which are one element of the structure; nil while it is whole.
  package var origin: SplitOrigin? {
    get { seldom?.origin }
    set { change(to: newValue) { $0.origin = newValue } }
  }

  /// The finding that the text was shortened because its layout asks for few lines; nil where it is whole.
  package var shortening: PageFinding? {
    get { seldom?.shortening }
    set { change(to: newValue) { $0.shortening = newValue } }
  }

  /// Changes what few blocks have, unless nothing stays nothing.
  private mutating func change<Value>(to value: Value?, _ body: (inout Seldom) -> Void) {
    if value == nil, seldom == nil { return }
    var changed = seldom ?? Seldom()
    body(&changed)
    seldom = changed
  }
}

/// A block that was split: what its parts have in common. It is told from others by its identity alone.
package final class SplitOrigin: Hashable, Sendable {
  /// A block that has not been split before.
  package init() {}

  package static func == (left: SplitOrigin, right: SplitOrigin) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A note and its call, which lead to each other. It is told from others by its identity alone.
package final class NoteAnchor: Hashable, Sendable {
  package init() {}

  package static func == (left: NoteAnchor, right: NoteAnchor) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Block {
  /// The language of its text (BCP 47), or of the words for its picture; nil where it shows several things or nothing.
  var language: String? {
    switch content {
    case .text(let text, _): text.language
    case .picture(let source, _): source.language
    case .children(let children, _): children.count == 1 ? children[0].block.language : nil
    case .empty, .shape, .deferred: nil
    }
  }

  /// Whether the block is a picture and nothing else.
  var isPicture: Bool { if case .picture = content { true } else { false } }
}
