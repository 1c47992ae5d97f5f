import Diagnostics
import Frames
import Typesetting

/// A layout, read and checked: everything about the look of a catalogue that is not its content.
package struct Design: Sendable {
  /// The name of the layout.
  package var name: String
  /// The folders of its files: its own, then those of the layouts that it extends, the nearest first.
  package var folders: [String]
  /// The trimmed page in points.
  package var sheet: Size
  /// How far colour runs over the trim, in points.
  package var bleed: Double
  /// The fonts of its styles, opened.
  package var fonts: FontLibrary
  /// The files of the fonts that it names, in the order of opening; `fonts` may come to have more.
  package var fontFiles: [String]
  /// The pairs of colours that sections take in turn; never empty.
  package var accents: [Accent]
  /// The drawings, in the order of the layout.
  package var shapes: [Drawing]
  /// The drawing (an index into `shapes`) for each type of resource.
  package var icons: [String: Int]
  /// The drawing for types that `icons` does not name.
  package var otherIcon: Int?
  /// The words, in the layout's order of languages.
  package var words: [Words]
  /// The kinds of page, in the order of the catalogue.
  package var pages: [PageKind]
  /// Whether its pages show lists of titles, authors or types.
  package var usesIndex = false
  /// What is not wrong with the layout, and yet somebody should look.
  package var doubts = DiagnosticList()

  /// The kind of page that shows the resources.
  package var cardPages: PageKind? { pages.first { $0.cards != nil } }

  /// The words for a language: its own, else those of its primary subtag, else those of the layout's first language.
  package func words(for language: String) -> Words {
    let primary = language.split(separator: "-").first.map(String.init)
    return words.first { $0.language == language } ?? words.first { $0.language == primary } ?? words.first ?? Words()
  }
}

/// The colour of a section and its pale companion.
package struct Accent: Hashable, Sendable {
  /// For titles, rules and grounds under white text.
  package var accent: Color
  /// For grounds under dark text.
  package var tint: Color

  /// Makes a pair.
  package init(accent: Color, tint: Color) {
    self.accent = accent
    self.tint = tint
  }
}

/// A vector drawing: an outline in a frame of its own.
package struct Drawing: Sendable {
  /// The outline, in units of `size`.
  package var path: Path
  /// The frame that is stretched to the box.
  package var size: Size
}

/// A kind of page: what stands on each page of the kind, and what flows through them.
package struct PageKind: Sendable {
  /// The name, as the layout writes it.
  package var name: String
  /// The kind appears only when all of these hold.
  package var conditions: [Condition] = []
  /// Whether the kind comes once for each section.
  package var isPerSection: Bool
  /// The side that its first page is on; nil leaves it to chance.
  package var begins: Side?
  /// The number whose multiple the pages of the catalogue are brought to with pages of this kind; nil for a kind that stands
  /// for itself.
  package var fills: Int?
  /// The space round the text block of a recto, in points.
  package var margins: Insets
  /// Whether versos have the margins of the other side.
  package var isMirrored: Bool
  /// Grounds and ornaments, under everything; laid over the whole sheet.
  package var background: [Box] = []
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
  /// The cells that its cards stand in; nil for cards one below the other.
  package var grid: CardGrid?
  /// The cards that flow through the text block.
  package var cards: CardDesign?
  /// The bookmark of the kind; nil for none.
  package var bookmark: Template?

  /// Makes a kind of empty pages.
  package init(name: String, isPerSection: Bool, margins: Insets, isMirrored: Bool) {
    self.name = name
    self.isPerSection = isPerSection
    self.margins = margins
    self.isMirrored = isMirrored
  }

  /// A box that stands on every page, and what it is there.
  package struct Furniture: Sendable {
    /// The box.
    package var box: Box
    /// What it is on every page but the first of the kind (on the first it may carry a heading).
    package var artifact: Tag.Artifact
    /// On which pages it stands: those of which all of these are true.
    package var pages: [Pages]

    /// A choice of pages.
    package enum Pages: String, Sendable, CaseIterable { case all, first, last, recto, verso }
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
    /// Points between its boxes.
    package var boxGap: Double
    /// The bookmark of the panel; nil for none.
    package var bookmark: Template?
  }
}

/// A card: one box, set in several sizes, and the rules by which pages choose among them.
package struct CardDesign: Sendable {
  /// The sizes, largest first.
  package var sizes: [CardSize]
  /// The rule between cards.
  package var rule: (width: Double, color: ColorSource)?
  /// The rules of pagination.
  package var rules: PaginationRules

  /// One size.
  package struct CardSize: Sendable {
    /// The name, as the layout writes it.
    package var name: String
    /// The box.
    package var box: Box
  }
}
