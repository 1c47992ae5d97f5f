import Diagnostics
import Editions

extension Comparison {
  /// The changes for people to read, in groups; words that changed are marked by colours, or as `[-old-]` and `{+new+}`.
  public func text(inColours: Bool = false, in language: MessageLanguage = .english) -> String {
    ComparisonText(comparison: self, paint: Paint(isOn: inColours), language: language).text
  }

  /// The colours of a terminal, or signs in their place.
  struct Paint {
    var isOn: Bool

    func heading(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func removed(_ text: String) -> String { isOn ? "\u{1B}[31m\(text)\u{1B}[0m" : "[-\(text)-]" }
    func added(_ text: String) -> String { isOn ? "\u{1B}[32m\(text)\u{1B}[0m" : "{+\(text)+}" }
  }
}

/// Writes a comparison group by group; resources that only moved to another page come last, in few lines.
private struct ComparisonText {
  let comparison: Comparison
  let paint: Comparison.Paint
  let language: MessageLanguage
  private var difference: Difference { comparison.difference }

  var text: String {
    let head = "\(comparison.old.words) → \(comparison.new.words)\n"
    if difference.isEmpty { return head + "\n\(language.say("Nothing changed.", "Rien n’a changé."))\n" }
    let pairs = difference.kept
    let groups = [
      group(language.say("Edition", "Édition"), difference.edition.flatMap(field), counts: false),
      group(language.say("Sections", "Rubriques"), sections, counts: false),
      group(language.say("Added", "Ajoutées"), difference.added.map(line)),
      group(language.say("Removed", "Retirées"), difference.removed.map(line)),
      group(
        language.say("Changed", "Changées"),
        difference.changed.map { ([line($0)] + $0.changes.flatMap(field)).joined(separator: "\n") }),
      group(
        language.say("In another section", "Dans une autre rubrique"),
        pairs.filter(\.changesSection).map { line($0, "\($0.old.section) → \($0.new.section)") }),
      group(language.say("In another order", "Dans un autre ordre"), pairs.filter(\.isReordered).map { line($0) }),
      group(
        language.say("Under another id", "Sous un autre identifiant"),
        pairs.filter(\.isRenamed).map { pair in
          line(pair, language.say("was \(pair.old.id)", "avant : \(pair.old.id)"))
        }),
      group(
        language.say("Unchanged, on another page", "Inchangées, sur une autre page"), shifts,
        count: difference.shifted.count),
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

  /// The resources that only moved to another page, a line for each pair of pages.
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
    return changes.added.map { "\(language.say("added: ", "ajoutée : "))\(paint.added($0.title))  (\($0.id))" }
      + changes.removed.map { "\(language.say("removed: ", "retirée : "))\(paint.removed($0.title))  (\($0.id))" }
      + changes.retitled.map { "\($0.section.id): \(words($0.change.words))" }
      + changes.reordered.map {
        "\(language.say("in another order: ", "dans un autre ordre : "))\($0.title)  (\($0.id))"
      }
  }

  private func field(_ change: Difference.FieldChange) -> [String] {
    let indent = "      "
    let label = comparison.label(of: change.name).map { " (\($0))" } ?? ""
    let lead = "\(indent)\(change.name)\(label): "
    guard !Record.Field.isPicture(change.name) else {
      let what =
        change.old == nil
        ? language.say("a picture", "une image")
        : change.new == nil
          ? language.say("no picture any more", "plus d’image") : language.say("another picture", "une autre image")
      return [lead + what]
    }
    let text = words(change.words).split(separator: "\n", omittingEmptySubsequences: true)
    return text.enumerated().map { ($0 == 0 ? lead : indent + "  ") + $1 }
  }

  /// The words with the changed ones marked; of long unchanged runs only the ends.
  private func words(_ runs: [WordDifference]) -> String {
    var text = ""
    for (index, run) in runs.enumerated() {
      let piece =
        switch run.kind {
        case .removed: paint.removed(run.text)
        case .added: paint.added(run.text)
        case .same: shortened(run.text, isFirst: index == 0, isLast: index == runs.count - 1)
        }
      if !text.isEmpty, text.last != "\n", piece.first != "\n" { text += " " }
      text += piece
    }
    return text
  }

  /// How many unchanged words are shown on each side of a change.
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
