import Editions

extension Comparison {
  /// The changes as people read them, grouped, the words that changed marked: in colours, or as `[-gone-]` and `{+new+}`.
  public func text(inColours: Bool = false) -> String {
    ComparisonText(self, Paint(isOn: inColours)).text
  }

  /// Colours of a terminal, or none.
  struct Paint {
    var isOn: Bool

    func heading(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func removed(_ text: String) -> String { isOn ? "\u{1B}[31m\(text)\u{1B}[0m" : "[-\(text)-]" }
    func added(_ text: String) -> String { isOn ? "\u{1B}[32m\(text)\u{1B}[0m" : "{+\(text)+}" }
  }
}

/// Puts a comparison into words, group by group; what only shifted comes last and in few lines.
private struct ComparisonText {
  private let comparison: Comparison
  private let paint: Comparison.Paint
  private var difference: Difference { comparison.difference }

  init(_ comparison: Comparison, _ paint: Comparison.Paint) {
    self.comparison = comparison
    self.paint = paint
  }

  var text: String {
    let head = "\(comparison.old.words) → \(comparison.new.words)\n"
    if difference.isEmpty { return head + "\nNothing changed.\n" }
    let pairs = difference.kept
    let groups = [
      group("Edition", difference.edition.flatMap(field), counts: false),
      group("Sections", sections, counts: false),
      group("Added", difference.added.map(line)), group("Removed", difference.removed.map(line)),
      group("Changed", difference.changed.map { ([line($0)] + $0.changes.flatMap(field)).joined(separator: "\n") }),
      group(
        "In another section", pairs.filter(\.changesSection).map { line($0, "\($0.old.section) → \($0.new.section)") }),
      group("In another order", pairs.filter(\.isReordered).map { line($0) }),
      group("Under another id", pairs.filter(\.isRenamed).map { line($0, "was \($0.old.id)") }),
      group("Unchanged, on another page", shifts, count: difference.shifted.count),
    ]
    return head + groups.joined()
  }

  private func group(_ title: String, _ lines: [String], count: Int? = nil, counts: Bool = true) -> String {
    guard !lines.isEmpty else { return "" }
    let number = counts ? " (\(count ?? lines.count))" : ""
    return "\n\(paint.heading(title + number))\n" + lines.map { "  \($0)\n" }.joined()
  }

  // MARK: Resources

  private func line(_ resource: Record.Resource) -> String {
    "\(page(resource.page))  \(resource.title)  (\(resource.id), \(resource.section))"
  }

  private func line(_ pair: Difference.Pair) -> String { line(pair, nil) }

  private func line(_ pair: Difference.Pair, _ remark: String?) -> String {
    let pages = pair.changesPage ? "\(page(pair.old.page)) → \(pair.new.page ?? "–")" : page(pair.new.page)
    return "\(pages)  \(pair.new.title)  (\(pair.new.id)\(remark.map { ", \($0)" } ?? ""))"
  }

  private func page(_ label: String?) -> String { "p. \(label ?? "–")" }

  /// The resources that only shifted, a line for each pair of pages.
  private var shifts: [String] {
    var order: [[String?]] = []
    var ids: [[String?]: [String]] = [:]
    for pair in difference.shifted {
      let pages = [pair.old.page, pair.new.page]
      if ids[pages] == nil { order.append(pages) }
      ids[pages, default: []].append(pair.new.id)
    }
    return order.map { "\(page($0[0])) → \($0[1] ?? "–")  \(ids[$0, default: []].joined(separator: ", "))" }
  }

  // MARK: Fields

  private var sections: [String] {
    let changes = difference.sections
    return changes.added.map { "added: \(paint.added($0.title))  (\($0.id))" }
      + changes.removed.map { "removed: \(paint.removed($0.title))  (\($0.id))" }
      + changes.retitled.map { "\($0.section.id): \(words($0.change.marks))" }
      + changes.reordered.map { "in another order: \($0.title)  (\($0.id))" }
  }

  private func field(_ change: Difference.FieldChange) -> [String] {
    let indent = "      "
    guard !change.name.hasSuffix(".image") else {
      let what = change.old == nil ? "a picture" : change.new == nil ? "no picture any more" : "another picture"
      return ["\(indent)\(change.name): \(what)"]
    }
    let text = words(change.marks).split(separator: "\n", omittingEmptySubsequences: true)
    let lead = "\(indent)\(change.name): "
    return text.enumerated().map { ($0 == 0 ? lead : indent + "  ") + $1 }
  }

  /// The words with marks; of long stretches that did not change only the ends.
  private func words(_ marks: [WordMark]) -> String {
    var text = ""
    for (index, mark) in marks.enumerated() {
      let piece =
        switch mark.kind {
        case .removed: paint.removed(mark.text)
        case .added: paint.added(mark.text)
        case .same: shortened(mark.text, isFirst: index == 0, isLast: index == marks.count - 1)
        }
      if !text.isEmpty, text.last != "\n", piece.first != "\n" { text += " " }
      text += piece
    }
    return text
  }

  /// So many words stay on each side of a change.
  private static let context = 4

  private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ")
    let (head, tail) = (isFirst ? 0 : ComparisonText.context, isLast ? 0 : ComparisonText.context)
    guard words.count > head + tail + 1 else { return text }
    return (words.prefix(head) + ["…"] + words.suffix(tail)).joined(separator: " ")
  }
}

extension Comparison.Side {
  /// The side as a heading names it: "2022-06.yaml (2022-06)".
  fileprivate var words: String {
    let date = record.edition.first { $0.name == "date" }?.text
    return date.map { "\(file) (\($0))" } ?? file
  }
}
