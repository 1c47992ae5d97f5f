import Diagnostics
import Frames

/// A kind of page: what stands on each page of the kind, and what flows through them.
package struct PageKind: Sendable {
  /// The name, as the layout writes it.
  package var name: String
  /// The kind appears only when all of these hold.
  package var conditions: [Condition] = []
  /// Whether the kind comes once for each section.
  package var isPerSection: Bool
  /// Whether it is for pages of an edition's own, which name it.
  package var isOwn = false
  /// Whether its page is the last of all, after those that fill the sheet.
  package var closes = false
  /// The side that its first page is on; nil leaves it to chance.
  package var begins: Side?
  /// Pages of this kind pad the document to a multiple of this number (a signature); nil for a kind that is no padding.
  package var fills: Int?
  /// The trimmed page in points: that of the layout, unless the kind has one of its own.
  package var sheet: Size
  /// The space round the text block of a recto, in points.
  package var margins: Insets
  /// Whether versos have the margins of the other side.
  package var isMirrored: Bool
  /// Grounds and ornaments, under everything; laid over the whole sheet.
  package var background: [Ground] = []
  /// What stands on every page of the kind: running header, footer, folio; laid over the whole sheet.
  package var furniture: [Furniture] = []
  /// What flows through the text block, page after page.
  package var flow: [Box] = []
  /// The lists that flow through the text block.
  package var lists: Set<ClosingList> = []
  /// What stands at the foot of the last page, or on pages of its own.
  package var panel: Panel?
  /// The columns that its flow, or its cards, run down; one by default.
  package var columns = Columns()
  /// Other columns that its flow may run down, where it needs fewer pages with them.
  package var otherColumns: [Columns] = []
  /// The distance of the baselines that texts of its flow stand on, in points, counted from the top of the text block; nil for none.
  package var baselineGrid: Double?
  /// Whether what flows through it stands at the foot of its text block, and not at the head.
  package var standsAtFoot = false
  /// How far, in points, its page stands below what is on the one before it, where all of it has room there; nil for a kind that has
  /// pages to itself.
  package var sharingGap: Double?
  /// The cells that its cards stand in; nil for cards one below the other.
  package var grid: CardGrid?
  /// The cards that flow through the text block.
  package var cards: CardDesign?
  /// How sections follow each other.
  package var sections = SectionFlow.newPage
  /// What stands above the first card of a section that begins below others; nil for nothing.
  package var sectionHeading: Box?
  /// What introduces a section above its first card, below that heading; nil for nothing.
  package var sectionIntro: SectionIntro?
  /// Whether the kind has no pages for sections that are introduced above their first cards.
  package var givesWay = false
  /// What stands above the first card of a subsection; nil for nothing.
  package var subsection: Box?
  /// What stands below the last card of a section; nil for nothing.
  package var references: Box?
  /// The bookmark of the kind; nil for none.
  package var bookmark: Template?
  /// What lists of the contents call the kind, where it comes once; nil where they leave it out.
  package var listing: Template?

  /// Makes a kind of empty pages.
  package init(name: String, isPerSection: Bool, sheet: Size, margins: Insets, isMirrored: Bool) {
    self.name = name
    self.isPerSection = isPerSection
    self.sheet = sheet
    self.margins = margins
    self.isMirrored = isMirrored
  }

  /// A box of the background.
  package struct Ground: Sendable {
    /// The box.
    package var box: Box
    /// Where it stands in the layout.
    package var place: Place
  }

  /// A box that stands on every page, and what it is there.
  package struct Furniture: Sendable {
    /// The box.
    package var box: Box
    /// Where it stands in the layout.
    package var place: Place
    /// What it is on every page but the first of the kind (on the first it may carry a heading).
    package var artifact: Tag.Artifact
    /// On which pages it stands: those of which all of these are true.
    package var pages: [Pages]
    /// The section that it is about, of those that share the page.
    package var section = NamedSection.first

    /// A choice of pages; on `several`, more than one section stands, on `single` none or one.
    package enum Pages: String, Sendable, CaseIterable { case all, first, later, last, recto, verso, several, single }

    /// The first or the last section that stands on a page.
    package enum NamedSection: String, Sendable, CaseIterable { case first, last }
  }

  /// What introduces a section above its first card.
  package struct SectionIntro: Sendable {
    /// The box.
    package var box: Box
    /// The most height that it may take, in points: a section that needs more is not introduced there.
    package var mostHeight: Double
    /// The most cards of a section that is introduced there.
    package var mostCards: Int
    /// The box as the first cell of the section's first row in a grid; nil where it has none.
    package var cell: Box?
    /// Whether it is always a cell, and not only beside cards that are as high.
    package var isCell = false

    /// Its boxes.
    package var boxes: [Box] { isCell ? [box] : [box, cell].compactMap(\.self) }
  }

  /// A ground at the foot of a page with boxes on it.
  package struct Panel: Sendable {
    /// The boxes.
    package var flow: [Box]
    /// The colour of the ground.
    package var fill: ColorSource
    /// Space inside the ground; left and right are the margins'.
    package var padding: Insets
    /// The least height, in points.
    package var minimumHeight: Double
    /// The least space between the text above and the ground.
    package var gap: Double
    /// Points between its boxes; nil keeps texts apart as lines are, where no glue does.
    package var boxGap: Double?
    /// The bookmark of the panel; nil for none.
    package var bookmark: Template?
  }
}
