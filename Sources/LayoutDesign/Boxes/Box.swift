import Frames

/// A box as a layout writes it: what it holds, when it appears, and how it is framed.
///
/// A box has no size until it is set for an edition (`Setter`); then it becomes a `Block`.
package struct Box: Sendable {
  /// What the box holds.
  package var kind: Kind
  /// The box appears only when all of these hold.
  package var conditions: [Condition] = []
  /// Its size, its place and its paint.
  @Apart package var trim = Trim()
  /// What it is to somebody who hears the page; nil leaves it to the boxes around or in it.
  package var meaning: Meaning?
  /// Where a click on it leads.
  package var link: LinkSource?
  /// What a screen reader says of the link, or in place of the picture.
  @ApartIfAny package var description: Template?

  /// Makes a box with nothing but its kind.
  package init(_ kind: Kind) { self.kind = kind }

  /// The kinds of box.
  package indirect enum Kind: Sendable {
    /// Boxes one below the other, `gap` points apart.
    case stack([Box], gap: Double)
    /// Boxes side by side, `gap` points apart; those without a width share what is left.
    case row([Box], gap: Double, align: VerticalAlignment)
    /// Boxes one upon the other, each where its `at` puts it.
    case layer([Box])
    /// Boxes in rows of equal columns; `gap` is between columns (width) and between rows (height).
    case grid([Box], columns: Int, gap: Size)
    /// The first of the boxes whose conditions hold.
    case choose([Box])
    /// The box once for each member of a list.
    case each(ListField, Box)
    /// A text of one style. Of several looks the first is taken in which the text is no higher than the box allows.
    case text(Template, looks: [TextLook])
    /// An author's paragraphs and lists.
    case prose(RichField, ProseLook)
    /// A picture that fills the box's frame or stays within it.
    case image(ImageField, fit: Fit)
    /// A vector shape stretched to the box's frame.
    case shape(ShapeSource, ColorSource)
    /// A horizontal line over the whole width.
    case rule(width: Double, ColorSource)
    /// Empty space: fixed points, or a share of what is left where the box around has a height. Of spaces that meet,
    /// because nothing appears between them, the larger stays.
    case glue(points: Double, share: Double)
  }

  /// Where a box stands between the top and the bottom of a row.
  package enum VerticalAlignment: String, Sendable, CaseIterable { case top, middle, bottom }

  /// How a picture meets a frame of other proportions.
  package enum Fit: String, Sendable, CaseIterable {
    /// It fills the frame and loses what stands over.
    case cover
    /// It is shown whole, centred.
    case contain
    /// It fills the frame where that costs no more than a third of it, and is shown whole where it would cost more.
    case trim
  }
}

/// A test for presence.
package struct Condition: Hashable, Sendable {
  /// What must be there.
  package var field: AnyField
  /// Whether it must be absent instead.
  package var isNegated: Bool
}

/// The size, the place and the paint of a box; all measures in points.
package struct Trim: Sendable {
  /// The width; nil takes what the box around gives.
  package var width: Double?
  /// The height; nil takes what the content needs.
  package var height: Double?
  /// The least height.
  package var minimumHeight: Double?
  /// The height above which a text takes a smaller look, where it has one.
  package var maximumHeight: Double?
  /// In how many lines a text is to stand; nil for any number.
  package var lineLimit: LineLimit?
  /// Whether the box is as wide as its content.
  package var hugsContent = false
  /// Distances from the sides of the layer around; an absent side is free.
  package var place = Place()
  /// The space between the frame and the content.
  package var padding = Insets()
  /// The paint inside the frame.
  package var fill: ColorSource?
  /// The line along the frame.
  package var stroke: (color: ColorSource, width: Double)?
  /// The radius of the corners.
  package var radius = 0.0

  /// Makes a trim that changes nothing.
  package init() {}

  /// A number of lines, and what becomes of a text that needs more.
  package struct LineLimit: Hashable, Sendable {
    /// The lines, at least one.
    package var count: Int
    /// Whether the text is cut at a word, with "…"; else it takes its smallest look and as many lines as it needs.
    package var shortens: Bool
  }

  /// Distances from the four sides of a layer, in points.
  package struct Place: Hashable, Sendable {
    /// From the left, the top, the right and the bottom.
    package var left, top, right, bottom: Double?
    /// From the side of the fold and from the one across.
    package var inner, outer: Double?

    /// Makes a place with all sides free.
    package init() {}

    /// The place with `inner` and `outer` in terms of left and right.
    package func resolved(on side: Side) -> Place {
      guard inner != nil || outer != nil else { return self }
      var place = self
      (place.left, place.right) = side == .recto ? (inner, outer) : (outer, inner)
      (place.inner, place.outer) = (nil, nil)
      return place
    }
  }
}

/// What a box means in the structure of the document.
package enum Meaning: Hashable, Sendable {
  /// An element of this role around all of the box's content.
  case element(StructureTree.Role)
  /// Decoration: nothing in the box is read.
  case artifact
}

/// A colour of the layout, or one that depends on the section at hand.
package enum ColorSource: Hashable, Sendable {
  /// This colour.
  case fixed(Color)
  /// The section's accent.
  case accent
  /// The section's tint.
  case tint
}

/// Where a shape's outline comes from.
package enum ShapeSource: Hashable, Sendable {
  /// The frame itself.
  case rectangle
  /// The ellipse in the frame.
  case ellipse
  /// A drawing of the layout, by its place in `Design.shapes`.
  case drawing(Int)
  /// The icon that the layout gives to the resource's type.
  case icon
}

/// Where a link leads.
package enum LinkSource: Hashable, Sendable {
  /// The address of the resource or partner at hand.
  case address(TextField)
  /// The first page of the section at hand.
  case section
  /// The resource of the entry at hand; the first one of an author's.
  case entry
  /// The first page that a list flows through.
  case list(ClosingList)
}
