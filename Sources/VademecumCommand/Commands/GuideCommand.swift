import ArgumentParser
import Diagnostics
import Vademecum

/// `vademecum guide`: the chapters of the guide, in the terminal.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: say(
      "Shows a chapter of the guide.",
      "Montre un chapitre du guide."),
    discussion: say(
      """
      Without a topic, the chapters are listed. They are in French where LC_ALL, LC_MESSAGES or LANG says so, else in English. Lines are as wide as the terminal, up to 100 characters, or 80 elsewhere; a long chapter is \
      read with 'vademecum guide layouts | less'.
      """,
      """
      Sans sujet, les chapitres sont énumérés. Ils sont dans la langue des messages. Les lignes sont aussi larges que le terminal, jusqu’à 100 caractères, ou 80 ailleurs ; un long chapitre se lit par \
      « vademecum guide maquettes | less ».
      """))

  @Argument(
    help: ArgumentHelp(
      "The topic, such as spreadsheet, printer or data.",
      "Le sujet, par exemple tableau, imprimeur ou donnees.", value: ("topic", "sujet")))
  var topic: String?

  @Flag(
    help: ArgumentHelp(
      "List the topics with the titles of their chapters.",
      "Énumérer les sujets avec les titres de leurs chapitres."))
  var list = false

  @Option(
    help: ArgumentHelp(
      "The language of the chapters; by default that of the terminal.",
      "La langue des chapitres ; par défaut celle des messages."))
  var language: Starter.Language?

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    do {
      try StandardStreams.give(try text(from: Guide(), in: language ?? Starter.Language(Messages.language)))
    } catch let failure as Guide.Failure {
      Terminal().printError(failure.text(in: Messages.language))
      throw ExitCode.failed
    }
  }

  private func text(from guide: Guide, in language: Starter.Language) throws -> String {
    guard !list, let topic else { return try contents(of: guide, in: language) }
    guard let chapter = guide.chapter(on: topic, in: language) else {
      throw ValidationError(Texts.noChapter(topic, near: suggestion(for: topic, among: guide.topics)))
    }
    let text = ChapterText(width: Terminal.outputWidth, isStyled: Terminal.outputHasColors) { file in
      reference(to: file, from: chapter, of: guide, in: language)
    }
    return text.text(of: try guide.text(of: chapter))
  }

  /// What to call for another chapter, or for this one in its other language, where a chapter refers to that.
  private func reference(
    to file: String, from chapter: Guide.Chapter, of guide: Guide, in language: Starter.Language
  ) -> String? {
    guard let other = guide.chapter(referredToAs: file, in: language) else { return nil }
    guard other == chapter else { return "'vademecum guide \(other.topic)'" }
    let otherLanguage = language == .fr ? Starter.Language.en : .fr
    return guide.chapter(referredToAs: file, in: otherLanguage).map {
      "'vademecum guide \($0.topic) --language \(otherLanguage.rawValue)'"
    }
  }

  private func contents(of guide: Guide, in language: Starter.Language) throws -> String {
    let chapters = guide.chapters(in: language)
    let width = chapters.map(\.topic.count).max() ?? 0
    let lines = try chapters.map { chapter in
      let space = String(repeating: " ", count: width - chapter.topic.count)
      return "\(chapter.topic)\(space)  \(try guide.title(of: chapter))\n"
    }
    return lines.joined() + "\n\(Texts.readChapter)\n"
  }
}

extension Starter.Language {
  /// The language of messages as one of the guide.
  init(_ language: MessageLanguage) {
    self =
      switch language {
      case .english: .en
      case .french: .fr
      }
  }
}
