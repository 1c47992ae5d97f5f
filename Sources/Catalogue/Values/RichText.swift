/// A text of paragraphs, headings and lists, with emphasis and links: what CommonMark can say on a card.
///
///     let summary = RichText(markdown: "Un guide *pratique*, à lire [en ligne](https://example.org/).")
public struct RichText: Sendable {
  /// The paragraphs, headings and lists, in order; none of them empty.
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

  /// Whether it has no text.
  public var isEmpty: Bool { blocks.isEmpty }

  /// The text without markup: a line break between blocks, and those that the author set.
  public var plainText: String { blocks.map(\.plainText).joined(separator: "\n") }

  /// A paragraph, a heading or a list.
  public enum Block: Hashable, Sendable {
    /// A paragraph, in runs of one style each; neighbours differ in style.
    case paragraph([Inline])
    /// A heading inside the text, in runs of one style each.
    case heading([Inline])
    /// A list.
    case list(List)

    /// The text without markup.
    public var plainText: String {
      switch self {
      case .paragraph(let inlines), .heading(let inlines): inlines.map(\.text).joined()
      case .list(let list): list.items.joined().map(\.plainText).joined(separator: "\n")
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

  /// A run of text in one style.
  public struct Inline: Hashable, Sendable {
    /// The text; "\n" in it is a line break that the author set.
    public var text: String
    /// Whether it is emphasised.
    public var isEmphasis: Bool
    /// Whether it is strongly emphasised.
    public var isStrong: Bool
    /// Where it leads: http, https or mailto.
    public var link: String?
    /// Its language (BCP 47), where it is not that of the text.
    public var language: String?

    /// Makes a run.
    public init(
      _ text: String, isEmphasis: Bool = false, isStrong: Bool = false, link: String? = nil, language: String? = nil
    ) {
      self.text = text
      self.isEmphasis = isEmphasis
      self.isStrong = isStrong
      self.link = link
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
