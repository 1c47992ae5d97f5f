import Foundation
import TestSupport
import Testing
import Vademecum

/// The guide, as terminals show it.
@Suite struct GuideTests {
  private func guide(_ arguments: String..., environment: [String: String] = [:]) throws -> ToolOutcome {
    try run(
      command, ["guide"] + arguments,
      environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "C"].merging(environment) { $1 })
  }

  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], true), (["LANG": "fr"], true), (["LC_MESSAGES": "fr_CA"], true),
    (["LANG": "en_GB"], false),
    (["LC_ALL": "C", "LANG": "fr_FR"], false), (["LC_MESSAGES": "de_DE", "LANG": "fr_FR"], false),
    (["LANG": "frr_DE"], false),
  ])
  func theEnvironmentSaysTheLanguage(_ environment: [String: String], _ isFrench: Bool) throws {
    let list = try guide("--list", environment: environment)
    #expect(list.status == 0)
    #expect(
      list.output.hasPrefix(isFrench ? "premiers-pas       Premiers pas\n" : "start          First steps\n"),
      "\(list.output)")
    #expect(list.output.contains("maquettes") == isFrench)
    #expect(try guide(environment: environment).output == list.output)
    let other = try guide("--list", "--language", isFrench ? "en" : "fr", environment: environment)
    #expect(other.output.hasPrefix(isFrench ? "start" : "premiers-pas"))
  }

  /// What cannot be set on lines of a terminal would show as itself.
  @Test func everyArticleIsAChapterOfPlainLines() throws {
    let articles = try FileManager.default.contentsOfDirectory(
      atPath: "\(Repository.root)/Sources/Vademecum/Vademecum.docc"
    )
    .filter { $0.hasSuffix(".md") && $0 != "Vademecum.md" }
    let guide = Guide(files: sourceFiles)
    #expect(guide.topics.count == articles.count)
    for topic in guide.topics {
      let isFrench = guide.chapter(on: topic, in: .fr)?.topic == topic
      let shown = try self.guide(topic, "--language", isFrench ? "fr" : "en")
      #expect(shown.status == 0)
      let lines = shown.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count > 20 && lines[1].allSatisfy { $0 == "=" } && lines[0].count == lines[1].count, "\(topic)")
      let prose = lines.filter { !$0.hasPrefix("    ") }
      for line in prose { #expect(line.count <= 80 || !line.contains(" "), "\(topic): \(line)") }
      let words = prose.joined(separator: "\n").replacing(/`[^`]*`/, with: "`")
      for sign in ["<doc:", "**", "](", "![", "|--"] { #expect(!words.contains(sign), "\(topic): \(sign)") }
      for match in shown.output.matches(of: /'vademecum\s+guide\s+([a-z-]+)(\s+--language\s+(?:en|fr))?'/) {
        #expect(guide.topics.contains(String(match.1)), "\(topic) leads to \(match.1)")
        #expect(match.1 != topic || match.2 != nil, "\(topic) leads to itself")
      }
    }
  }

  @Test func aChapterLeadsToItselfInTheOtherLanguage() throws {
    let french = try guide("start", "--language", "fr").output.replacing(/\s+/, with: " ")
    #expect(french.contains("(In English: 'vademecum guide start --language en'.)"))
    let english = try guide("premiers-pas", "--language", "en").output.replacing(/\s+/, with: " ")
    #expect(english.contains("(En français : 'vademecum guide premiers-pas --language fr'.)"))
  }

  /// Spaces before signs do not break, and apostrophes are those of print, but in what is typed.
  @Test func frenchChaptersAreSetAsFrenchIs() throws {
    let folder = "Sources/Vademecum/Vademecum.docc"
    let articles = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(folder)")
      .filter { $0.hasSuffix(".md") }.map { ($0, try Repository.text(of: "\(folder)/\($0)")) }
    let french = articles.filter { $0.1.contains("(*In English") }
    #expect(french.count >= 16)
    for (name, text) in french {
      let prose = text.replacing(#/(?s)^```.*?^```$/#.anchorsMatchLineEndings(), with: "")
        .replacing(#/`[^`]*`|<doc:\w+>|\]\([^)]*\)/#, with: "_")
      for match in prose.matches(of: #/.{0,30}(?:\w'\w| [;:?!»%](?!-)|« ).{0,10}/#) {
        Issue.record("\(name): \(match.output)")
      }
    }
  }

  /// What a reader has done before a chapter begins.
  private static let newCatalogue = "vademecum new mon-catalogue"
  private static let newFolder = "\(newCatalogue) && cd mon-catalogue"

  /// What a chapter has the reader type works, in its order, from an empty folder. The shell changes folders as the reader does.
  @Test(arguments: [
    ("FirstSteps", ""), ("PremiersPas", ""), ("MakingALayout", ""), ("MettreEnPage", ""), ("UneNouvelleEdition", ""),
    ("FromASpreadsheet", "vademecum new --table resources.xlsx --language en"),
    ("DepuisUnTableau", "vademecum new --table ressources.xlsx"), ("WebPages", newFolder),
    ("PagesPourLeWeb", newFolder), ("Accessibilite", newCatalogue),
    ("Accessibility", "vademecum new my-catalogue --language en"), ("Automation", newFolder),
    ("Automatisation", newFolder), ("ForThePrinter", "\(newFolder) && vademecum build -o 2026-01.pdf"),
    ("PourLImprimeur", "\(newFolder) && vademecum build -o 2026-01.pdf"),
  ])
  func theCommandsOfAChapterWork(_ chapter: String, after start: String) throws {
    let text = try Repository.text(of: "Sources/Vademecum/Vademecum.docc/\(chapter).md")
    let blocks = text.matches(of: /(?s)```sh\n(.*?)```/).map { String($0.output.1) }
    #expect(!blocks.isEmpty)
    let folder = TemporaryFolder()
    let path = URL(filePath: command).deletingLastPathComponent().path
    let script = "set -e\nPATH=\(path):$PATH\n\(start)\n" + blocks.joined()
    let outcome = try run("/bin/sh", ["-c", script], in: folder.path, environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func tablesStandInColumnsOrOneEntryBelowTheOther() throws {
    let printer = try guide("printer").output
    #expect(printer.contains("\n---------"))
    let data = try guide("data").output
    #expect(data.contains("\nField: `language`\nHolds: a language tag\n"))
  }

  @Test func aTopicThatIsNoneIsWrongUsage() throws {
    let near = try guide("printr")
    #expect(near.status == 64 && near.errors.contains("there is no chapter 'printr'; did you mean 'printer'?"))
    let far = try guide("weather")
    #expect(far.status == 64 && far.errors.contains("see 'vademecum guide --list'") && far.output.isEmpty)
  }

  @Test func aGuideThatIsLostIsTold() throws {
    let outcome = try guide("data", environment: ["VADEMECUM_SHARE": "/nowhere"])
    #expect(outcome.status == 74)
    #expect(
      outcome.errors.hasPrefix("error: the program's chapters of the guide were not found; looked in /nowhere/Guide;"))
  }
}
