/// What is found in the files of a layout, beside its boxes, measures, styles and words: files, fields, pages and cards.
public enum LayoutFinding: Hashable, Sendable {
  // Files

  /// There is no layout of that name; `near` is one much like it, `among` are all of the program's.
  case unknownLayout(String, near: String?, among: [String])
  /// A layout has no pages of that kind for an edition's own; `among` are those that it has.
  case unknownPageKind(String, layout: String, near: String?, among: [String])
  /// There is no layout at that path; `near` is the path of one much like it.
  case noLayoutAtPath(String, near: String?)
  /// The folder of a layout has no file 'layout.yaml'.
  case noLayoutFile(String)
  /// A layout extends itself, through those between the first name and the last.
  case circularLayout([String])
  /// A layout extends others, one the other, more than there may be.
  case longLineage(most: Int)
  /// A file that the layout names is not there; `near` is the name of one much like it.
  case missingFile(String, near: String?)
  /// The file of a font is not there.
  case missingFont(String)
  /// A file is no font that can be used.
  case badFont(String)

  // Fields

  /// A field cannot stand beside others.
  case excludedField(String, beside: [String])
  /// A card for a type says what the card for all other types says for both.
  case fieldOfOtherCard(String, card: String, other: String)
  /// A field needs one of others beside it, or a field that holds a certain value: "each: sections".
  case dependentField(String, needs: [String])
  /// Cards of several sizes should be parted.
  case partedSizes
  /// A card whose sizes are all for cells that have grown or cards that are alone, so that pages have none to choose.
  case noChosenSize(card: String)
  /// Cards in the cells of a grid, on pages of that kind, should be parted.
  case partedCells(page: String)
  /// The card of pages of that kind has sizes for cells that have grown or cards that are alone, and cells there do not grow.
  case idleSizes(page: String)
  /// A kind of page gives way to introductions above cards, and there are none.
  case idleGivesWay(page: String)
  /// A kind of page shares those of others, and has a box that is read and would not move with it.
  case unmovedBox(page: String)

  // Pages

  /// A sheet is too small.
  case smallSheet
  /// The sheet and its bleed together are larger than a page of a PDF file may be.
  case largeSheet
  /// Margins leave too little between them.
  case wideMargins(page: String)
  /// Columns are too narrow.
  case narrowColumns(page: String, count: Int)
  /// A kind of page asks to come once for each of something other than sections.
  case unknownTurn(String)
  /// No kind of page shows the resources.
  case noSectionPage
  /// A second kind of page has cards.
  case secondSectionPage(String, first: String)
  /// Two kinds of page that come once a section have others between them.
  case partedSectionPages(String, earlier: String)
  /// A second kind of page fills sheets.
  case secondFillingPage(String, first: String)

  // In a catalogue

  /// The edition's catalogue does not declare a field that the layout names; `near` is one that it has.
  case undeclaredField(String, near: String?)
  /// The edition's catalogue declares a field as something that the layout cannot use there.
  case unfitField(String, FieldUse)
  /// The data hold a field that no page of the layout prints.
  case unprintedField(String, layout: String)

  /// What layouts do with a field.
  public enum FieldUse: Hashable, Sendable {
    /// They print it.
    case text
    /// They ask whether it is filled in.
    case condition
    /// They show it as a picture.
    case picture
    /// They lead there.
    case link
    /// They list the resources by it.
    case index
  }
}

extension LayoutFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .unknownPageKind: "unknown-page-kind"
    case .unknownLayout, .noLayoutAtPath, .noLayoutFile: "unknown-layout"
    case .circularLayout: "circular-layout"
    case .longLineage: "long-chain"
    case .missingFile: "missing-file"
    case .missingFont: "missing-font"
    case .badFont: "bad-font"
    case .excludedField, .fieldOfOtherCard, .unmovedBox: "misplaced-field"
    case .dependentField, .partedSizes, .noChosenSize: "misplaced-field"
    case .partedCells, .idleSizes, .idleGivesWay: "idle-field"
    case .smallSheet, .largeSheet, .wideMargins, .narrowColumns: "bad-measure"
    case .unknownTurn: "unknown-name"
    case .noSectionPage: "no-section-page"
    case .secondSectionPage: "two-section-pages"
    case .partedSectionPages: "parted-section-pages"
    case .secondFillingPage: "two-filling-pages"
    case .undeclaredField: "undeclared-field"
    case .unfitField: "unfit-field"
    case .unprintedField: "unprinted-field"
    }
  }
}
