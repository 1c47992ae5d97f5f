/// A text of paragraphs, headings, lists, tables and code, with emphasis, links and notes: what CommonMark, with the tables
/// and notes of GitHub's, can say on a card.
///
///     let summary = RichText(markdown: "Un guide *pratique*, à lire [en ligne](https://example.org/).")
public struct RichText: Sendable {
  /// The paragraphs, headings, lists, tables and lines of code, in order; none of them empty. Its notes come last.
  public var blocks: [Block] { didSet { source = nil } }
  /// The CommonMark that it was read from, where something was found in that, for whoever checks the text.
  private(set) var source: Source?

  /// Makes a text.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// Takes what was read from CommonMark in which something was found.
  init(_ blocks: [Block], from source: String) {
    self.blocks = blocks
    self.source = Source(source)
  }

  /// A text in CommonMark. A reference, so that a text without one is no larger for it.
  final class Source: Sendable {
    let text: String

    init(_ text: String) { self.text = text }
  }

  /// How many notes it has.
  package var noteCount: Int { if case .notes(let notes)? = blocks.last { notes.count } else { 0 } }

  /// The ids of the resources and sections that its links lead to, in order.
  package var targets: [String] { blocks.lazy.flatMap(\.inlines).compactMap(\.target) }

  /// Its pictures, in order.
  package var pictures: [ImageReference] {
    blocks.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
  }

  /// Whether it has no text.
  public var isEmpty: Bool { blocks.isEmpty }

  /// The text without markup: a line break between blocks, and those that the author set.
  public var plainText: String { blocks.map(\.plainText).joined(separator: "\n") }

  /// The same without code: what has the signs of a language.
  package var textWithoutCode: String { blocks.map { $0.text(withCode: false) }.joined(separator: "\n") }

  /// A part of a text that stands by itself.
  public enum Block: Hashable, Sendable {
    /// A paragraph, in runs of one style each; neighbours differ in style.
    case paragraph([Inline])
    /// A heading inside the text, in runs of one style each.
    case heading([Inline])
    /// A list.
    case list(List)
    /// A table.
    case table(Table)
    /// A picture, as wide as the text at the most; only where a page has a body. A text that a program makes has none, and its words
    /// in their place.
    indirect case picture(ImageReference)
    /// Lines of code, as they were typed, with line feeds between them.
    case code(String)
    /// The notes of the text, from number 1, each of paragraphs and lists.
    case notes([[Block]])

    /// The text without markup.
    public var plainText: String { text(withCode: true) }

    fileprivate func text(withCode: Bool) -> String {
      switch self {
      case .paragraph(let inlines), .heading(let inlines): inlines.text(withCode: withCode)
      case .list(let list): list.items.joined().map { $0.text(withCode: withCode) }.joined(separator: "\n")
      case .table(let table):
        ([table.head] + table.rows).map { $0.text(withCode: withCode) }.joined(separator: "\n")
      case .picture: ""
      case .code(let lines): withCode ? lines : ""
      case .notes(let notes): notes.joined().map { $0.text(withCode: withCode) }.joined(separator: "\n")
      }
    }
  }

  /// A bulleted or numbered list.
  public struct List: Hashable, Sendable {
    /// Whether its items are numbered.
    public var isOrdered: Bool
    /// The number of the first item; 1 for bullets.
    public var start: Int
    /// The items, each of paragraphs and further lists.
    public var items: [[Block]]

    /// Makes a list.
    public init(isOrdered: Bool = false, start: Int = 1, items: [[Block]]) {
      self.isOrdered = isOrdered
      self.start = start
      self.items = items
    }
  }

  /// A table, all of whose rows have as many cells as it has columns.
  public struct Table: Hashable, Sendable {
    /// What a cell holds: runs of one style each.
    public typealias Cell = [Inline]

    /// How the cells of a column stand.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
      /// As texts do.
      case natural
      /// On the left.
      case left
      /// In the middle.
      case centre
      /// On the right, as numbers do.
      case right
    }

    /// The columns: how their cells stand.
    public var columns: [Alignment]
    /// The headings of the columns.
    public var head: [Cell]
    /// The rows below the headings.
    public var rows: [[Cell]]

    /// Makes a table.
    public init(columns: [Alignment], head: [Cell], rows: [[Cell]]) {
      (self.columns, self.head, self.rows) = (columns, head, rows)
    }

    /// The headings and the cells below them, row by row.
    package var cells: some Sequence<Cell> { [[head], rows].joined().joined() }
  }

  /// A run of text in one style.
  public struct Inline: Hashable, Sendable {
    /// The text; "\n" in it is a line break that the author set.
    public var text: String
    /// Whether it is emphasised.
    public var isEmphasis: Bool
    /// Whether it is strongly emphasised.
    public var isStrong: Bool
    /// Whether it is struck through.
    public var isStruck: Bool
    /// Whether it is code: words for a machine, in which no sign is changed.
    public var isCode: Bool
    /// Where it leads: http, https or mailto, or "#" and the id of a resource or a section.
    public var link: String?
    /// The number of the note that it calls, from 1; its text is that number, in superior figures.
    public var note: Int?
    /// Its language (BCP 47), where it is not that of the text.
    public var language: String?

    /// Makes a run.
    public init(
      _ text: String, isEmphasis: Bool = false, isStrong: Bool = false, isStruck: Bool = false, isCode: Bool = false,
      link: String? = nil, note: Int? = nil, language: String? = nil
    ) {
      self.text = text
      self.isEmphasis = isEmphasis
      self.isStrong = isStrong
      self.isStruck = isStruck
      self.isCode = isCode
      self.link = link
      self.note = note
      self.language = language
    }
  }
}

extension RichText: Hashable {
  /// By what they say.
  public static func == (left: RichText, right: RichText) -> Bool { left.blocks == right.blocks }

  /// By what it says.
  public func hash(into hasher: inout Hasher) { hasher.combine(blocks) }
}

extension RichText.Inline {
  /// The id of the resource or the section that it leads to; nil for one that leads elsewhere, or nowhere.
  package var target: String? { link.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil } }
}

extension RichText.Block {
  /// The runs in it and in the blocks within, in order.
  var inlines: [RichText.Inline] {
    switch self {
    case .paragraph(let inlines), .heading(let inlines): inlines
    case .list(let list): list.items.joined().flatMap(\.inlines)
    case .table(let table): Array(table.cells.joined())
    case .picture, .code: []
    case .notes(let notes): notes.joined().flatMap(\.inlines)
    }
  }
}

extension [RichText.Table.Cell] {
  /// The texts of the cells of a row, with a bar between them.
  package var plainText: String { text(withCode: true) }

  fileprivate func text(withCode: Bool) -> String { map { $0.text(withCode: withCode) }.joined(separator: " | ") }
}

extension [RichText.Inline] {
  fileprivate func text(withCode: Bool) -> String { lazy.filter { withCode || !$0.isCode }.map(\.text).joined() }
}

extension RichText.Block {
  /// The block with other runs, those in its lists, tables and notes, too.
  package func mappingRuns(_ change: ([RichText.Inline]) -> [RichText.Inline]) -> RichText.Block {
    switch self {
    case .paragraph(let inlines): return .paragraph(change(inlines))
    case .heading(let inlines): return .heading(change(inlines))
    case .list(var list):
      list.items = list.items.map { $0.map { $0.mappingRuns(change) } }
      return .list(list)
    case .table(var table):
      table.head = table.head.map(change)
      table.rows = table.rows.map { $0.map(change) }
      return .table(table)
    case .picture, .code: return self
    case .notes(let notes): return .notes(notes.map { $0.map { $0.mappingRuns(change) } })
    }
  }
}

extension RichText.Table {
  /// The table with as many cells in each row as it has columns.
  var withEqualRows: RichText.Table {
    func row(_ cells: [Cell]) -> [Cell] {
      Array((cells + Array(repeating: [], count: max(0, columns.count - cells.count))).prefix(columns.count))
    }
    return RichText.Table(columns: columns, head: row(head), rows: rows.map(row))
  }
}

extension RichText.List {
  /// No list begins with a greater number: one in CommonMark has at most nine digits (CommonMark 0.30, 5.2).
  static let greatestStart = 999_999_999

  /// The list without empty items; of a numbered one only those at its end are left out, lest the others get other numbers.
  package var withoutEmptyItems: RichText.List {
    var list = self
    if isOrdered {
      list.items.removeLast(items.count - ((items.lastIndex { !$0.isEmpty } ?? -1) + 1))
    } else {
      list.items.removeAll(where: \.isEmpty)
    }
    return list
  }
}
