import Diagnostics
import Languages
import Reading
import Tables

/// Reads cells as the fields that their columns hold: makes of each the node that a file in YAML would have.
struct CellReading {
  /// The language of the catalogue.
  let language: String
  /// What parts the values of a cell.
  let separator: String
  /// The id of a record that a cell names by its id or its title; nil when there is none.
  let resolve: (RecordKind, String) -> String?

  /// The node of a cell; nil when it holds nothing for the field.
  func node(_ cell: Cell, as type: FieldType, at place: Place, _ found: inout DiagnosticList) -> Node? {
    let text = cell.text.clean(at: place, &found)
    func scalar(_ text: String, _ kind: Scalar.Kind = .text) -> Node { Node(.scalar(Scalar(text, kind)), at: place) }
    switch type {
    case .richText: return scalar(richText(cell, at: place, &found))
    case .number(let unit): return number(cell, text, unit: unit).map { scalar($0, .number) } ?? scalar(text)
    case .date: return date(cell, text, at: place, &found).map { scalar($0) }
    case .time: return scalar(time(cell) ?? text)
    case .years: return year(cell, text, at: place, &found).map { scalar($0) }
    case .link: return scalar(address(cell, text))
    case .choice(let words): return scalar(CellReading.word(text, among: words))
    case .yesNo: return CellReading.flag(cell, text).map { scalar($0 ? "true" : "false", .flag) } ?? scalar(text)
    case .reference(let kind):
      if let id = resolve(kind, text) { return scalar(id) }
      return severalSections(cell, kind, at: place, &found) ?? scalar(text)
    case .list, .authors, .references, .several, .groups:
      let parts = parts(cell, as: type, at: place, &found)
      return parts.count == 1 ? parts[0] : Node(.sequence(parts), at: place)
    default:
      guard case .date(let date) = cell.content else { return scalar(text) }
      return scalar(WrittenDate.printed(date, in: language))
    }
  }

  /// The values of a cell that can hold several.
  func parts(_ cell: Cell, as type: FieldType, at place: Place, _ found: inout DiagnosticList) -> [Node] {
    var parts = cell.text.clean(at: place, &found).listed(between: separator)
    if case .references(let record) = type { parts = parts.flatMap { partsWithCommas(of: $0, record) } }
    return parts.map { part in
      if case .groups(.link) = type {
        return LinkText(part, behind: parts.count == 1 ? cell.link : nil).node(at: place)
      }
      var (text, kind) = (part, Scalar.Kind.text)
      switch type {
      case .references(let record): text = resolve(record, part) ?? part
      default: break
      }
      return Node(.scalar(Scalar(text, kind)), at: place)
    }
  }

  /// The sections that a cell names where it names no single one, all of which are known.
  private func severalSections(
    _ cell: Cell, _ kind: RecordKind, at place: Place, _ found: inout DiagnosticList
  ) -> Node? {
    let names = cell.text.listed(between: separator).flatMap { partsWithCommas(of: $0, kind) }
    guard kind == .section, names.count > 1, names.allSatisfy({ resolve(kind, $0) != nil }) else { return nil }
    return Node(.sequence(parts(cell, as: .references(to: kind), at: place, &found)), at: place)
  }

  /// The names of records that have commas between them, where that gives only names that are known.
  private func partsWithCommas(of text: String, _ kind: RecordKind) -> [String] {
    guard resolve(kind, text) == nil, text.contains(",") else { return [text] }
    let names = text.split(separator: ",").map { String($0).oneLine }
    return names.allSatisfy { resolve(kind, $0) != nil } ? names : [text]
  }

  // MARK: Texts

  /// The text in CommonMark: each line is a paragraph, unless it is an item of a list.
  private func richText(_ cell: Cell, at place: Place, _ found: inout DiagnosticList) -> String {
    var source = cell.text
    if case .richText(_, let markdown) = cell.content { source = markdown }
    if case .date(let date) = cell.content { source = WrittenDate.printed(date, in: language) }
    let text = CellParagraphs.markdown(source.clean(at: place, &found))
    guard let link = cell.link, FieldValidation.isAddress(link), !text.contains("["), !text.contains("\n"),
      !text.contains("://")
    else { return text }
    return "[\(text)](<\(link)>)"
  }

  /// The address that a cell shows, or else the one behind its words.
  private func address(_ cell: Cell, _ text: String) -> String {
    FieldValidation.isAddress(text) ? text : cell.link ?? text
  }

  /// The word that is meant, whatever its case and accents.
  private static func word(_ text: String, among words: [String]) -> String {
    if words.contains(text) { return text }
    let key = TitleKey.of(text)
    return words.first { TitleKey.of($0) == key } ?? text
  }

  private static func flag(_ cell: Cell, _ text: String) -> Bool? {
    if case .flag(let flag) = cell.content { return flag }
    return switch CollationKey.plainLetters(of: text) {
    case "oui", "vrai", "x", "yes", "true", "1", "o", "y": true
    case "non", "faux", "no", "false", "0", "n": false
    default: nil
    }
  }

  // MARK: Numbers and dates

  /// The digits of a number; nil where the cell holds none. What the sheet shows counts where it ends in the field's unit: a
  /// percentage is 45 there, and 0.45 below.
  private func number(_ cell: Cell, _ text: String, unit: String?) -> String? {
    guard case .number(let digits, _) = cell.content else { return self.digits(text, unit: unit) }
    if let unit, text.hasSuffix(unit), let shown = self.digits(text, unit: unit) { return shown }
    return digits
  }

  private func digits(_ text: String, unit: String?) -> String? {
    var number = text[...]
    if let unit, number.hasSuffix(unit) { number = number.dropLast(unit.count) }
    let written = number.filter { !$0.isWhitespace }
    if let plain = DecimalNumber(written) { return plain.text }
    let isEnglish = Language.isTag(language, within: "en")
    guard !isEnglish, written.contains(where: \.isNumber) else { return nil }
    return DecimalNumber(String(written.map { $0 == "," ? "." : $0 }))?.text
  }

  private func date(_ cell: Cell, _ text: String, at place: Place, _ found: inout DiagnosticList) -> String? {
    if case .date(let date) = cell.content { return date.split(separator: "T").first.map(String.init) }
    return WrittenDate.date(text, in: language, at: place, &found)
  }

  /// The time of a cell that holds one; nil for others.
  private func time(_ cell: Cell) -> String? {
    guard case .date(let date) = cell.content else { return nil }
    return date.split(separator: "T").last.map(String.init)
  }

  /// The year of a date, or what stands there; nil, with a report, for the serial number of a day.
  private func year(_ cell: Cell, _ text: String, at place: Place, _ found: inout DiagnosticList) -> String? {
    if case .date(let date) = cell.content { return String(date.prefix(4)) }
    var text = text
    if case .number(let digits, _) = cell.content { text = digits }
    // Programs that know no whole numbers write "2019.0".
    if text.count == 6, text.hasSuffix(".0") { return String(text.prefix(4)) }
    return WrittenDate.year(text, in: language, at: place, &found)
  }
}

extension StringProtocol {
  /// The parts between separators.
  fileprivate func parts(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let end = rest.start(of: separator) {
      parts.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(separator.count)
    }
    return parts + [String(rest)]
  }

  private func start(of text: String) -> Index? { indices.first { self[$0...].hasPrefix(text) } }
}

extension String {
  /// The values of a cell that can hold several: on lines of their own, or with a separator between them.
  func listed(between separator: String) -> [String] {
    split(separator: "\n").flatMap { line in
      separator.isEmpty ? [String(line)] : line.parts(between: separator)
    }.map(\.oneLine).filter { !$0.isEmpty }
  }

  /// The text without space around it and without what no text may hold, which is reported.
  func clean(at place: Place, _ found: inout DiagnosticList) -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    let trimmed = text.utf8.count == utf8.count ? self : String(text)
    // Nearly all texts hold nothing that could be forbidden or be composed.
    let isPlain = trimmed.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0xcc && byte != 0x7f && byte != 0xc2 || byte == 0x0a || byte == 0x09
    }
    return isPlain ? trimmed : trimmed.readable(at: place, &found)
  }
}
