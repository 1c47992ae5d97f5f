import Catalogue

/// The marks of a paragraph: each of the runs that stand side by side, lead to one place, and are struck through or not.
struct TextMarks {
  /// The marks, in order.
  private(set) var marks: [Block.Mark] = []
  /// For each run, the number of its mark, from 1; 0 for none.
  private(set) var numbers: [Int] = []

  /// Finds the marks in the runs of a paragraph whose text has the notes `anchors`.
  init(in inlines: [RichText.Inline], notes anchors: [NoteAnchor]) {
    var words = ""
    for (index, inline) in inlines.enumerated() {
      words += inline.text
      guard inline.isMarked else {
        numbers.append(0)
        words = ""
        continue
      }
      numbers.append(marks.count + 1)
      if index + 1 < inlines.count, inlines[index + 1].hasMark(of: inline) { continue }
      marks.append(Block.Mark(link: TextMarks.link(of: inline, words, anchors), isStruck: inline.isStruck))
      words = ""
    }
  }

  private static func link(of inline: RichText.Inline, _ words: String, _ anchors: [NoteAnchor]) -> Block.Link? {
    if let note = inline.note {
      return anchors.indices.contains(note - 1)
        ? Block.Link(target: .note(anchors[note - 1]), description: NoteAnchor.description(of: note)) : nil
    }
    guard let address = inline.link else { return nil }
    if address.hasPrefix("#") {
      return Block.Link(target: .place(String(address.dropFirst())), description: words.onOneLine)
    }
    return Block.Link(target: .uri(address), description: description(of: words, to: address))
  }

  /// What a screen reader says of a link: its words and where it leads; only where, for an address that stands there as such.
  private static func description(of words: String, to address: String) -> String {
    let words = words.onOneLine
    let place = address.hasPrefix("mailto:") ? String(address.dropFirst("mailto:".count)) : address
    return words.isEmpty || words == address || place.isWritten(words) ? place : "\(words) (\(place))"
  }
}

extension NoteAnchor {
  /// What a screen reader says of a link to a note, and of one back to its call: the same in the languages that the program knows.
  static func description(of number: Int) -> String { "Note \(number)" }
}

extension RichText.Inline {
  fileprivate var isMarked: Bool { link != nil || note != nil || isStruck }

  fileprivate func hasMark(of other: RichText.Inline) -> Bool {
    link == other.link && note == other.note && isStruck == other.isStruck
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether those words are the address, with or without what authors leave out of it.
  fileprivate func isWritten(_ words: String) -> Bool {
    let beginning = ["https://www.", "http://www.", "https://", "http://", ""].first(where: hasPrefix) ?? ""
    let (own, other) = (
      dropFirst(beginning.count), words.hasPrefix(beginning) ? words.dropFirst(beginning.count) : words[...]
    )
    let without = other.hasPrefix("www.") ? other.dropFirst("www.".count) : other
    return own == without || own == without + "/" || self == words
  }
}
