import Catalogue
import Diagnostics

extension UnderstoodSource {
  /// What was understood, in English, for a terminal.
  public var text: String { text(in: .english) }

  /// What was understood, in a language, for a terminal.
  public func text(in words: MessageLanguage) -> String {
    var text = headline(words) + "\n"
    if !columns.isEmpty {
      text +=
        "\n\(words.say("Columns", "Colonnes"))\n"
        + UnderstoodSource.table(columns.map { ($0.heading, UnderstoodSource.words(for: $0.use, in: words)) })
    }
    let sections = sections
    if !sections.isEmpty {
      text +=
        "\n\(words.say("Sections", "Rubriques"))\n"
        + UnderstoodSource.table(sections.map { ($0.section.title, "\($0.count)") })
    }
    let leftOut = leftOut(words)
    if !leftOut.isEmpty {
      text += "\n\(words.say("Left out", "Laissé de côté"))\n" + leftOut.map { "  \($0)\n" }.joined()
    }
    return text
  }

  private func headline(_ words: MessageLanguage) -> String {
    let sheets = gathered.sheets.isEmpty ? "" : " (\(gathered.sheets.joined(separator: ", ")))"
    let count = words.count(resourceCount, "resource", "ressource", "ressources")
    let sections = words.count(sections.count, "section", "rubrique", "rubriques")
    return words.say(
      "\(source.path)\(sheets): \(count) in \(sections), in \(language == .fr ? "French" : "English")",
      "\(source.path)\(sheets) : \(count) dans \(sections), en \(language == .fr ? "français" : "anglais")")
  }

  private static func words(for use: SourceColumn.Use, in language: MessageLanguage) -> String {
    switch use {
    case .field(let name): name
    case .second:
      language.say(
        "not printed, since another column holds that", "ne s’imprime pas, car une autre colonne contient cela")
    case .unknown(let field):
      language.say(
        "not printed; 'fields:' in catalogue.yaml offers it as '\(field.name)'",
        "ne s’imprime pas ; « fields: » dans catalogue.yaml la propose comme « \(field.name) »")
    case .empty: language.say("empty", "vide")
    }
  }

  /// The rows that are no resources, and why.
  private func leftOut(_ words: MessageLanguage) -> [String] {
    var lines = gathered.found.all.compactMap { diagnostic -> String? in
      guard case .table(.totalRow(let text)) = diagnostic.finding, let place = diagnostic.place else { return nil }
      return words.say(
        "row \(place.line), '\(text)', which seems to sum up others",
        "ligne \(place.line), « \(text) », qui semble en additionner d’autres")
    }
    if unreadableRowCount > 0 {
      let rows = words.count(unreadableRowCount, "row", "ligne fautive", "lignes fautives")
      lines.append(
        words.say(
          "\(rows) with mistakes, told by their cells", "\(rows), dont les fautes sont dites par cellule"))
    }
    return lines
  }

  /// Lines of two columns; long words on the left do not push the others away.
  private static func table(_ rows: [(String, String)]) -> String {
    let width = min(40, rows.map(\.0.count).max() ?? 0)
    return rows.map { left, right in
      "  \(left)\(String(repeating: " ", count: max(0, width - left.count)))  \(right)\n"
    }.joined()
  }
}
