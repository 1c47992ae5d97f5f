import ArgumentParser
import Diagnostics
import Vademecum

/// `vademecum guide`: the chapters of the guide, in the terminal.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "Shows a chapter of the guide.",
    discussion: """
      Without a topic, the chapters are listed. They are in French where LC_ALL, LC_MESSAGES or LANG says so, and where they are \
      written in it, else in English. Lines are as wide as the terminal, up to 100 characters, or 80 elsewhere; a long chapter is \
      read with 'vademecum guide layouts | less'.
      """)

  @Argument(help: ArgumentHelp("The topic, such as spreadsheet, printer or data.", valueName: "topic"))
  var topic: String?

  @Flag(help: "List the topics with the titles of their chapters.")
  var list = false

  @Option(help: "The language of the chapters; by default that of the terminal.")
  var language: Starter.Language?

  @OptionGroup
  var messages: MessageOptions

  func run() throws {
    do {
      try StandardStreams.give(try text(from: Guide(), in: language ?? Starter.Language(Messages.language)))
    } catch let failure as Guide.Failure {
      Terminal().printError(failure.description)
      throw ExitCode.failed
    }
  }

  private func text(from guide: Guide, in language: Starter.Language) throws -> String {
    guard !list, let topic else { return try contents(of: guide, in: language) }
    guard let chapter = guide.chapter(on: topic, in: language) else {
      let near = suggestion(for: topic, among: guide.topics).map { "; did you mean '\($0)'?" }
      throw ValidationError("there is no chapter '\(topic)'\(near ?? "; see 'vademecum guide --list'")")
    }
    let text = ChapterText(width: Terminal.outputWidth, isStyled: Terminal.outputHasColors) { file in
      guide.chapter(referredToAs: file, in: language).map { "'vademecum guide \($0.topic)'" }
    }
    return text.text(of: try guide.text(of: chapter))
  }

  private func contents(of guide: Guide, in language: Starter.Language) throws -> String {
    let chapters = guide.chapters(in: language)
    let width = chapters.map(\.topic.count).max() ?? 0
    let lines = try chapters.map { chapter in
      let space = String(repeating: " ", count: width - chapter.topic.count)
      let remark = chapter.language == language ? "" : " (en anglais)"
      return "\(chapter.topic)\(space)  \(try guide.title(of: chapter))\(remark)\n"
    }
    let next = language == .fr ? "Lire un chapitre : vademecum guide TOPIC" : "Read a chapter: vademecum guide TOPIC"
    return lines.joined() + "\n\(next)\n"
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
