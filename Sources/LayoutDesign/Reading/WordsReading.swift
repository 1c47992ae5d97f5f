import Diagnostics
import Reading

/// The words that a layout prints, by language.
extension DesignReader {
  /// The fields of a language that are not words to be named in braces.
  static let wordSettings = [
    "months", "weekdays", "first-day", "full-date", "month-date", "list-separator", "last-separator",
    "label-separator", "detail-separator", "link-page", "link-page-in-brackets", "yes", "no", "articles",
    "name-separators", "no-letter",
  ]

  mutating func readWords(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("words", &found) else { return }
    var languages: [(entry: Entry, fields: FieldReader)] = []
    for entry in mapping.entries {
      guard let words = FieldReader(entry.value, as: "words of '\(entry.key)'", &found) else { continue }
      languages.append((entry, words))
      // A language may name words of another, which is not read yet.
      definitions.wordNames.formUnion(words.entries.map(\.key))
    }
    definitions.wordNames.subtract(DesignReader.wordSettings)
    for (entry, var fields) in languages {
      reportMissingWords(entry, fields, &found)
      definitions.words.append(words(of: entry.key, &fields, &found))
    }
  }

  /// Reports the words that a language lacks, unless the layout has the language from one that it extends.
  private func reportMissingWords(_ language: Entry, _ fields: FieldReader, _ found: inout DiagnosticList) {
    guard language.keyPlace.file == file else { return }
    let missing = definitions.wordNames.subtracting(fields.entries.map(\.key)).sorted()
    guard !missing.isEmpty else { return }
    found.warn(.missingWords(missing, language: language.key), at: language.keyPlace)
  }

  private mutating func words(
    of language: String, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> Words {
    var words = Words()
    words.language = language
    words.place = fields.place
    self.language = language
    defer { self.language = nil }
    words.months = names(&fields, "months", of: language, count: 12, &found)
    words.firstDay = fields.line("first-day", &found)?.value
    words.fullDate = pattern(&fields, "full-date", of: .date, &found) ?? words.fullDate
    words.monthDate = pattern(&fields, "month-date", of: .date, &found) ?? words.monthDate
    if fields.node("weekdays") != nil || words.fullDate.contains("{weekday}") {
      words.weekdays = names(&fields, "weekdays", of: language, count: 7, &found)
    }
    words.listSeparator = fields.text("list-separator", &found)?.value ?? words.listSeparator
    words.lastSeparator = fields.text("last-separator", &found)?.value ?? words.listSeparator
    words.labelSeparator = fields.text("label-separator", &found)?.value ?? words.labelSeparator
    words.detailSeparator = fields.text("detail-separator", &found)?.value ?? words.detailSeparator
    words.linkPage = pattern(&fields, "link-page", of: .page, &found)
    words.linkPageInBrackets = pattern(&fields, "link-page-in-brackets", of: .page, &found)
    words.yes = fields.line("yes", &found)?.value
    words.no = fields.line("no", &found)?.value
    words.articles = fields.lines("articles", &found)?.map(\.value) ?? []
    words.nameSeparators = fields.sequence("name-separators", &found)?
      .compactMap { $0.text(as: "separator of names", &found)?.value }
    words.noLetter = fields.line("no-letter", &found)?.value ?? words.noLetter
    var own: [WordExpansion.Word] = []
    for entry in fields.entries where !DesignReader.wordSettings.contains(entry.key) {
      guard let text = entry.value.line(as: .named("word", entry.key), &found) else { continue }
      words.templates[entry.key] = template(text, &found)
      own.append((entry.key, text.place))
      if entry.key == "kicker", style.hasKicker {
        words.templates[entry.key] = try? Template(parsing: "{edition.kicker}")
      }
    }
    words.templates = WordExpansion(own, words.templates, language: language).printable(own, &found)
    return words
  }

  private func names(
    _ fields: inout FieldReader, _ field: String, of language: String, count: Int, _ found: inout DiagnosticList
  ) -> [String] {
    guard let names = fields.lines(field, &found) else {
      found.error(.missingNames(field, language: language), at: fields.place)
      return []
    }
    if names.count != count {
      let place = fields.place(ofValue: field)
      found.error(.wrongCount(field: field, expected: count, count: names.count), at: place)
    }
    return names.map(\.value)
  }

  /// A pattern, whose braces may hold only parts of what it is a pattern of.
  private func pattern(
    _ fields: inout FieldReader, _ field: String, of whole: WordFinding.Pattern, _ found: inout DiagnosticList
  ) -> String? {
    // Spaces at the ends of what stands behind words belong to it.
    let text = whole == .page ? fields.text(field, &found) : fields.line(field, &found)
    guard let pattern = text else { return nil }
    let parts = whole == .date ? Words.dateParts : Words.pageParts
    for part in pattern.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let close = part.firstIndex(of: "}") else {
        found.error(.unclosedBracket("{", text: pattern.value), at: pattern.place)
        return nil
      }
      let name = String(part[..<close])
      if !parts.contains(name) {
        let near = suggestion(for: name, among: parts)
        found.error(.unknownPart(name, of: whole, near: near, among: parts), at: pattern.place)
      }
    }
    return pattern.value
  }
}
