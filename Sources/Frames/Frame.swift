/// Items with one meaning, in drawing order.
public struct Frame: Sendable {
  /// The meaning of the items.
  public var tag: Tag
  /// The items.
  public var items: [FrameItem]

  /// Makes a frame.
  public init(tag: Tag, items: [FrameItem]) {
    self.tag = tag
    self.items = items
  }
}

/// The meaning of a frame: content of the document's structure, or an artifact.
public enum Tag: Hashable, Sendable {
  /// Content of an element, an index into `StructureTree.elements`.
  case element(Int)
  /// Content that is not read: decoration, or what is repeated on every page.
  case artifact(Artifact)

  /// The kinds of artifact (ISO 32000-1, 14.8.2.2).
  public enum Artifact: Hashable, Sendable {
    /// A running header.
    case header
    /// A running footer or folio.
    case footer
    /// Grounds, rules and ornaments.
    case layout
    /// What stands around the page, for those who print it.
    case production
  }
}

/// The kinds of content of a page. The list is small and closed: an exporter is one exhaustive `switch` over it.
public enum FrameItem: Sendable {
  /// Text.
  case glyphs(GlyphRun)
  /// A vector shape.
  case path(Shape)
  /// A picture.
  case image(Picture)
  /// Items under one transform, one clip and one opacity.
  case group(Group)
  /// An area to click; nothing is drawn.
  case link(Link)

  /// A path with its paint.
  public struct Shape: Hashable, Sendable {
    /// The outline.
    public var path: Path
    /// The colour inside the outline; nil leaves it open.
    public var fill: Color?
    /// The colour and width of the line along the outline; nil draws none.
    public var stroke: Stroke?

    /// Makes a shape.
    public init(path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
      self.path = path
      self.fill = fill
      self.stroke = stroke
    }
  }

  /// A line of a colour and a width in points, with butt ends and mitred corners.
  public struct Stroke: Hashable, Sendable {
    /// The colour.
    public var color: Color
    /// The width in points.
    public var width: Double

    /// Makes a stroke.
    public init(color: Color, width: Double) {
      self.color = color
      self.width = width
    }
  }

  /// A picture stretched to a rectangle, whose proportions the layout has made right.
  public struct Picture: Hashable, Sendable {
    /// The picture, as an index into `Document.images`.
    public var image: Int
    /// The rectangle.
    public var frame: Rect

    /// Makes a picture in its place.
    public init(image: Int, frame: Rect) {
      self.image = image
      self.frame = frame
    }
  }

  /// Items under one transform, one clip and one opacity.
  public struct Group: Sendable {
    /// How the items' coordinates map to the page's.
    public var transform: Transform
    /// The outline, in the page's coordinates, outside which nothing is drawn; nil does not clip.
    public var clip: Path?
    /// How much of what lies below the items cover, together: 1 all of it, 0 nothing.
    public var opacity: Double
    /// The items.
    public var items: [FrameItem]

    /// Makes a group.
    public init(transform: Transform = .identity, clip: Path? = nil, opacity: Double = 1, items: [FrameItem]) {
      self.transform = transform
      self.clip = clip
      self.opacity = opacity
      self.items = items
    }
  }

  /// An area to click.
  public struct Link: Hashable, Sendable {
    /// The area; never empty.
    public var area: Rect
    /// Where it leads.
    public var target: Target
    /// What a screen reader says of it, such as "Pour accéder à la ressource : TITLE".
    public var description: String

    /// Makes a link.
    public init(area: Rect, target: Target, description: String) {
      self.area = area
      self.target = target
      self.description = description
    }

    /// Where a link can lead.
    public enum Target: Hashable, Sendable {
      /// An address, as the author wrote it.
      case uri(String)
      /// A place in this document: an index into `Document.pages`, and points from that page's top.
      case page(Int, y: Double)
    }
  }
}
