import Diagnostics
import Foundation
import TestSupport
import Testing

/// The articles *All messages* and *Tous les messages*: what stands in them follows from the samples; `make golden` writes them.
@Suite struct AllMessagesTests {
  @Test(arguments: MessageLanguage.allCases)
  func articlesSayWhatTheProgramSays(in language: MessageLanguage) throws {
    let article = Article(language)
    let file = "Sources/Vademecum/Vademecum.docc/\(article.file).md"
    let text = try article.text(severities: AllMessagesTests.severities())
    if ProcessInfo.processInfo.environment["VADEMECUM_GOLDEN"] == "rewrite" {
      try text.write(toFile: "\(Repository.root)/\(file)", atomically: true, encoding: .utf8)
    }
    #expect(try Repository.text(of: file) == text)
    for id in FindingTests.ids { #expect(text.contains("\n| `\(id)` |"), "\(id)") }
  }

  /// How bad the kinds of findings are, by the names of their cases, as the sources say where they find them.
  private static func severities() throws -> [String: Set<Diagnostic.Severity>] {
    var severities = told
    for file in Repository.files(below: "Sources") where file.hasSuffix(".swift") && !file.hasPrefix("Diagnostics/") {
      let source = try Repository.text(of: "Sources/\(file)")
      for match in source.matches(of: /\.(error|warn|note)\(\s*\.(\w+)/) {
        let severity: Diagnostic.Severity = match.1 == "error" ? .error : match.1 == "warn" ? .warning : .note
        severities[String(match.2), default: []].insert(severity)
      }
    }
    return severities
  }

  /// Those that go through other hands before they are added.
  private static let told: [String: Set<Diagnostic.Severity>] = {
    let errors = [
      "circularWord", "longWord", "strayBracket", "notATable", "unreadable", "openQuotes", "noProgramFiles",
      "invalidUTF8", "controlCharacter", "furtherCharacters",
    ]
    let warnings = [
      "overflow", "overflowingPage", "smallCode", "unusableCode", "missingGlyph", "missingGlyphs",
      "lowResolution", "heavyPicture", "localAddress", "missingNote", "uncalledNote", "heavyInk", "hairline",
      "smallType",
      "reversedType", "manyInks", "vanishing", "nearEdge", "leftOutPictures", "invisibleCharacter",
    ]
    return Dictionary(
      uniqueKeysWithValues: errors.map { ($0, [.error]) } + warnings.map { ($0, [.warning]) }
        + [("shortenedText", [.warning, .note])])
  }()
}

/// The article of one language.
private struct Article {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  var file: String { language == .english ? "AllMessages" : "TousLesMessages" }

  private func say(_ english: String, _ french: String) -> String { language == .english ? english : french }

  func text(severities: [String: Set<Diagnostic.Severity>]) -> String {
    var text = head
    for group in groups {
      text += "\n### \(group.title)\n\n"
      text += say("| Name | Severity | Says, for example | Cure |\n", "| Nom | Gravité | Dit, par exemple | Remède |\n")
      text += "|---|---|---|---|\n"
      for (id, findings) in Dictionary(grouping: group.findings, by: \.id).sorted(by: { $0.key < $1.key }) {
        let messages = findings.map { $0.message(in: language) }
        let shown = messages.first { $0.hint != nil } ?? messages[0]
        let found = findings.reduce(into: Set<Diagnostic.Severity>()) { $0.formUnion(severities[$1.caseName] ?? []) }
        #expect(!found.isEmpty, "how bad is \(id)?")
        let cells = ["`\(id)`", words(for: found), cell(shown.summary), shown.hint.map(cell) ?? "–"]
        text += "| \(cells.joined(separator: " | ")) |\n"
      }
    }
    return text
  }

  private var head: String {
    say(
      """
      # All messages

      What each message means, and what to do about it, by its name.

      ## Overview

      (*En français :* <doc:TousLesMessages>.)

      The name of a message stands in brackets at its end, as in `[unknown-section]`. It is the same in every language, and in what
      programs read. An **error** leaves nothing to be built until it is mended; a **warning** wants somebody to look; a **note** only
      tells. Names and numbers differ from case to case; here stands one.

      """,
      """
      # Tous les messages

      Ce que veut dire chaque message, et ce qu’il faut faire, par son nom.

      ## Overview

      (*In English:* <doc:AllMessages>.)

      Le nom d’un message figure entre crochets à sa fin, comme `[unknown-section]`. Il est le même dans toutes les langues, et dans ce
      que lisent les programmes. Une **erreur** (`error`) empêche de faire quoi que ce soit tant qu’elle n’est pas corrigée ; un **avertissement**
      (`warning`) demande qu’on regarde ; une **remarque** (`note`) ne fait que renseigner. Les noms et les nombres changent d’un cas à
      l’autre ; en voici un.

      """)
  }

  private var groups: [(title: String, findings: [Finding])] {
    [
      (say("Files and their notation", "Les fichiers et leur notation"), Samples.reading.map(Finding.reading)),
      (say("Spreadsheets and databases", "Les tableaux et les bases de données"), Samples.tables.map(Finding.table)),
      (say("Folders of Markdown files", "Les dossiers de fichiers Markdown"), Samples.folders.map(Finding.folder)),
      (say("Bibliographies", "Les bibliographies"), Samples.bibliographies.map(Finding.bibliography)),
      (say("Catalogues and editions", "Les catalogues et les éditions"), Samples.catalogue.map(Finding.catalogue)),
      (say("Layouts", "Les maquettes"), Samples.layout.map(Finding.layout)),
      (say("Boxes of layouts", "Les boîtes des maquettes"), Samples.boxes.map(Finding.box)),
      (
        say("Lengths and numbers of layouts", "Les longueurs et les nombres des maquettes"),
        Samples.measures.map(Finding.measure)
      ),
      (say("Colours, styles and fonts", "Les couleurs, les styles et les polices"), Samples.styles.map(Finding.style)),
      (say("Words of layouts", "Les mots des maquettes"), Samples.words.map(Finding.word)),
      (say("Pages", "Les pages"), Samples.pages.map(Finding.page)),
      (
        say(
          "Former editions, fonts, the program's files",
          "Les éditions précédentes, les polices, les fichiers du programme"),
        Samples.editions.map(Finding.edition)
      ),
      (say("Links", "Les liens"), Samples.links.map(Finding.link)),
      (say("Printing on a press", "L’impression sur une presse"), Samples.print.map(Finding.print)),
    ]
  }

  private func words(for severities: Set<Diagnostic.Severity>) -> String {
    let all: [(Diagnostic.Severity, String)] = [
      (.error, say("error", "erreur")), (.warning, say("warning", "avertissement")), (.note, say("note", "remarque")),
    ]
    return all.filter { severities.contains($0.0) }.map(\.1).joined(separator: say(" or ", " ou "))
  }

  /// A text in a cell of a table; one with signs of markup as code.
  private func cell(_ text: String) -> String {
    // No code in a table can hold a backslash before a bar.
    if text.contains("\\|") { return text.replacing("\\", with: "&#92;").replacing("|", with: "&#124;") }
    let isPlain = !text.contains { "*_<>[]\\|`#~&{}".contains($0) }
    return isPlain ? text : "`\(text.replacing("|", with: "\\|"))`"
  }
}

extension Finding {
  /// The name of its case: `missingField`.
  fileprivate var caseName: String {
    guard let part = Mirror(reflecting: self).children.first?.value else { return "" }
    return Mirror(reflecting: part).children.first?.label ?? "\(part)"
  }
}
