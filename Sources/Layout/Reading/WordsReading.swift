import Diagnostics
import Reading

/// The words that a layout prints, by language.
extension DesignReader {
  mutating func words(_ fields: inout FieldReader, _ found: inout Diagnostics) -> [String: Words] {
    guard let mapping = fields.mapping("words", &found) else { return [:] }
    var all: [String: Words] = [:]
    for entry in mapping.entries {
      guard case .mapping(let words) = entry.value.value else {
        found.error("wrong-type", at: entry.value.place, "the words of '\(entry.key)' must be a mapping of fields")
        continue
      }
      wordNames.formUnion(words.map(\.key))
      all[entry.key] = self.words(entry.value, &found)
    }
    for (language, words) in all.sorted(by: { $0.key < $1.key }) {
      for (name, template) in words.templates.sorted(by: { $0.key < $1.key })
      where refersToItself(template, in: words, []) {
        found.error(
          "circular-word", at: mapping.place, "the word '\(name)' of '\(language)' leads back to itself")
        all[language]?.templates[name] = nil
      }
    }
    return all
  }

  private func words(_ node: Node, _ found: inout Diagnostics) -> Words {
    var words = Words()
    guard var fields = FieldReader(node, as: "words", &found) else { return words }
    words.months = names(&fields, "months", count: 12, &found)
    words.weekdays = names(&fields, "weekdays", count: 7, &found)
    words.firstDay = fields.line("first-day", &found)?.value
    words.fullDate = fields.line("full-date", &found)?.value ?? words.fullDate
    words.monthDate = fields.line("month-date", &found)?.value ?? words.monthDate
    words.listSeparator = fields.text("list-separator", &found)?.value ?? words.listSeparator
    words.lastSeparator = fields.text("last-separator", &found)?.value ?? words.lastSeparator
    let known: Set = ["months", "weekdays", "first-day", "full-date", "month-date", "list-separator", "last-separator"]
    for entry in fields.entries where !known.contains(entry.key) {
      guard let text = entry.value.line(as: "the word '\(entry.key)'", &found) else { continue }
      words.templates[entry.key] = template(text, &found)
    }
    return words
  }

  private func names(
    _ fields: inout FieldReader, _ field: String, count: Int, _ found: inout Diagnostics
  ) -> [String] {
    let place = fields.place(of: field)
    guard let names = fields.lines(field, &found) else { return [] }
    if names.count != count { found.error("wrong-count", at: place, "\(field) are \(count), not \(names.count)") }
    return names.map(\.value)
  }

  private func refersToItself(_ template: Template, in words: Words, _ seen: Set<String>) -> Bool {
    template.wordNames.contains { name in
      seen.contains(name)
        || words.templates[name].map { refersToItself($0, in: words, seen.union([name])) } ?? false
    }
  }

  /// The template in a text; nil when it cannot be read.
  func template(_ text: Placed<String>, _ found: inout Diagnostics) -> Template? {
    do throws(Template.Mistake) {
      let template = try Template(parsing: text.value)
      for name in template.wordNames where !wordNames.isEmpty && !wordNames.contains(name) {
        found.error(
          "unknown-word", at: text.place, "unknown word '\(name)'", hint: didYouMean(name, among: wordNames.sorted()))
      }
      return template
    } catch {
      switch error {
      case .unknownField(let name):
        found.error(
          "unknown-name", at: text.place, "unknown field '{\(name)}'",
          hint: didYouMean(name, among: TextField.allCases.map(\.rawValue)))
      case .unclosed(let bracket): found.error("bad-template", at: text.place, "'\(bracket)' is never closed")
      case .unexpected(let bracket): found.error("bad-template", at: text.place, "'\(bracket)' stands alone")
      }
      return nil
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
