import Diagnostics
import Reading

/// The words that a layout prints, by language.
extension DesignReader {
  /// The fields of a language that are not words to be named in braces.
  static let settings = [
    "months", "weekdays", "first-day", "full-date", "month-date", "list-separator", "last-separator",
    "articles", "name-separators", "no-letter",
  ]

  mutating func readWords(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let mapping = fields.mapping("words", &found) else { return }
    var languages: [(entry: Entry, fields: FieldReader)] = []
    for entry in mapping.entries {
      guard let words = FieldReader(entry.value, as: "words of '\(entry.key)'", &found) else { continue }
      languages.append((entry, words))
      // A language may name words of another, which is not read yet.
      wordNames.formUnion(words.entries.map(\.key))
    }
    wordNames.subtract(DesignReader.settings)
    for (entry, var fields) in languages {
      reportMissingWords(entry, fields, &found)
      words.append(words(of: entry.key, &fields, &found))
    }
  }

  /// Reports the words that a language lacks. One that the layout only has from another is not for it to mend.
  private func reportMissingWords(_ language: Entry, _ fields: FieldReader, _ found: inout DiagnosticList) {
    guard language.keyPlace.file == file else { return }
    let missing = wordNames.subtracting(fields.entries.map(\.key)).sorted()
    guard !missing.isEmpty else { return }
    found.warn(
      "missing-word", at: language.keyPlace,
      "words of '\(language.key)' lack \(missing.map { "'\($0)'" }.joined(separator: ", "))",
      hint: "without them nothing is printed there; write \"\" if that is meant")
  }

  private mutating func words(
    of language: String, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> Words {
    var words = Words()
    words.language = language
    words.months = names(&fields, "months", count: 12, &found)
    words.firstDay = fields.line("first-day", &found)?.value
    words.fullDate = datePattern(&fields, "full-date", &found) ?? words.fullDate
    words.monthDate = datePattern(&fields, "month-date", &found) ?? words.monthDate
    if fields.node("weekdays") != nil || words.fullDate.contains("{weekday}") {
      words.weekdays = names(&fields, "weekdays", count: 7, &found)
    }
    words.listSeparator = fields.text("list-separator", &found)?.value ?? words.listSeparator
    words.lastSeparator = fields.text("last-separator", &found)?.value ?? words.listSeparator
    words.articles = fields.lines("articles", &found)?.map(\.value) ?? []
    words.nameSeparators = fields.sequence("name-separators", &found)?
      .compactMap { $0.text(as: "separator of names", &found)?.value }
    words.noLetter = fields.line("no-letter", &found)?.value ?? words.noLetter
    var places: [(name: String, place: Place)] = []
    for entry in fields.entries where !DesignReader.settings.contains(entry.key) {
      guard let text = entry.value.line(as: .named("word", entry.key), &found) else { continue }
      words.templates[entry.key] = template(text, &found)
      places.append((entry.key, text.place))
    }
    for (name, place) in places where leadsBack(name, in: words) {
      found.error("circular-word", at: place, "word '\(name)' of '\(language)' leads back to itself")
      words.templates[name] = nil
    }
    return words
  }

  private func names(
    _ fields: inout FieldReader, _ field: String, count: Int, _ found: inout DiagnosticList
  ) -> [String] {
    guard let names = fields.lines(field, &found) else {
      found.error("missing-field", at: fields.place, "\(fields.kind) lack \(field)")
      return []
    }
    if names.count != count {
      found.error(
        "wrong-count", at: fields.place(ofValue: field), "\(field) must be \(count), and are \(names.count)")
    }
    return names.map(\.value)
  }

  /// The pattern of a date, whose braces may hold only parts of a date.
  private func datePattern(_ fields: inout FieldReader, _ field: String, _ found: inout DiagnosticList) -> String? {
    guard let pattern = fields.line(field, &found) else { return nil }
    for part in pattern.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let close = part.firstIndex(of: "}") else {
        found.error("bad-template", at: pattern.place, "'{' in '\(pattern.value)' is never closed")
        return nil
      }
      let name = String(part[..<close])
      if !Words.dateParts.contains(name) {
        found.error(
          "unknown-name", at: pattern.place, "unknown part of a date '{\(name)}'",
          hint: didYouMean(name, among: Words.dateParts) ?? "one of \(Words.dateParts.joined(separator: ", "))")
      }
    }
    return pattern.value
  }

  /// Whether a word, through those that it names, names itself.
  private func leadsBack(_ name: String, in words: Words) -> Bool {
    var seen: Set<String> = []
    var open = words.templates[name]?.wordNames ?? []
    while let next = open.popLast() {
      if next == name { return true }
      if seen.insert(next).inserted { open += words.templates[next]?.wordNames ?? [] }
    }
    return false
  }

  // MARK: Templates

  /// The template in a text; nil when it cannot be read.
  func template(_ text: Placed<String>, _ found: inout DiagnosticList) -> Template? {
    do throws(Template.Mistake) {
      let template = try Template(parsing: text.value)
      for name in template.wordNames where !wordNames.contains(name) {
        found.error(
          "unknown-word", at: text.place, "unknown word '\(name)'", hint: didYouMean(name, among: wordNames.sorted()))
      }
      return template
    } catch {
      report(error, in: text, &found)
      return nil
    }
  }

  private func report(_ mistake: Template.Mistake, in text: Placed<String>, _ found: inout DiagnosticList) {
    switch mistake {
    case .unknownField(let name):
      found.error(
        "unknown-name", at: text.place, "unknown field '{\(name)}'",
        hint: didYouMean(name, among: TextField.allCases.map(\.rawValue)))
    case .unclosed(let bracket):
      found.error("bad-template", at: text.place, "'\(bracket)' in '\(text.value)' is never closed")
    case .unexpected(let bracket):
      found.error(
        "bad-template", at: text.place, "'\(bracket)' in '\(text.value)' stands alone",
        hint: "write \\\(bracket) for the character itself")
    }
  }
}

extension Template {
  /// The names of the words it prints.
  var wordNames: [String] { Template.wordNames(parts) }

  private static func wordNames(_ parts: [Part]) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .literal, .field: []
      case .word(let name): [name]
      case .optional(let parts): wordNames(parts)
      }
    }
  }
}
