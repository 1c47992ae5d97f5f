/// A box as a layout writes it: what it holds, when it appears, and how it is framed.
///
/// A box has no size until it is laid out for an edition.
package struct Box: Sendable {
  /// What the box holds.
  package var kind: Kind
  /// The box appears only when all of these hold.
  package var conditions: [Condition] = []
  /// Its size, its place and its paint.
  @Indirect package var style = BoxStyle()
  /// Its meaning in the structure of the document; nil leaves that to the boxes around or in it.
  package var meaning: Meaning?
  /// Whether it is printed again where the stack that begins with it goes on in another column or page.
  package var repeats = false
  /// Whether it is parted only where no column or page holds it.
  package var isWhole = false
  /// The target of a click on it.
  package var link: LinkSource?
  /// The description of the link, or the alternative text of the picture.
  @IndirectOptional package var description: Template?

  /// Makes a box with nothing but its kind.
  package init(_ kind: Kind) { self.kind = kind }

  /// The kinds of box, one file each.
  package indirect enum Kind: Sendable {
    /// Boxes one below the other.
    case stack(StackBox)
    /// Boxes side by side.
    case row(RowBox)
    /// Boxes one upon the other.
    case layer(LayerBox)
    /// Boxes in rows of equal columns.
    case grid(GridBox)
    /// The first box that appears.
    case choose(ChooseBox)
    /// A box for each member of a list.
    case each(EachBox)
    /// A text of one style.
    case text(TextBox)
    /// An author's paragraphs and lists.
    case prose(ProseBox)
    /// A picture.
    case image(ImageBox)
    /// A QR code.
    case qr(QRBox)
    /// A vector shape.
    case shape(ShapeBox)
    /// A horizontal line.
    case rule(RuleBox)
    /// Empty space.
    case glue(GlueBox)
  }

  /// The names of the kinds, as layouts write them.
  enum KindName: String, CaseIterable {
    case stack, row, layer, grid, choose, each, text, prose, image, qr, shape, rule, glue
  }
}

extension Box.Kind {
  /// The boxes in a box of this kind.
  package var boxes: [Box] {
    switch self {
    case .stack(let stack): stack.boxes
    case .row(let row): row.boxes
    case .layer(let layer): layer.boxes
    case .grid(let grid): grid.boxes
    case .choose(let choose): choose.boxes
    case .each(let each): [each.box]
    case .text, .prose, .image, .qr, .shape, .rule, .glue: []
    }
  }
}
