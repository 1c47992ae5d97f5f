import Diagnostics
import Files

/// The guide of the program: chapters for those who make catalogues, in English and in French.
public struct Guide: Sendable {
  /// The languages of chapters.
  public typealias Language = Starter.Language

  /// One chapter.
  public struct Chapter: Hashable, Sendable {
    /// The word that names it, such as `printer`.
    public let topic: String
    /// The language that it is written in.
    public let language: Language
    /// The name of its file, without ending, by which other chapters refer to it.
    let file: String
  }

  /// A chapter that cannot be read.
  public struct Failure: Error, CustomStringConvertible {
    /// What failed: one line, led by the file where there is one.
    public let statement: Statement

    /// Says what failed.
    init(_ statement: Statement) { self.statement = statement }

    /// The statement in English.
    public var description: String { statement.description }

    /// The statement in a language.
    public func text(in language: MessageLanguage) -> String { statement.text(in: language) }
  }

  private let files: ProgramFiles

  /// The guide of a program that has these files.
  public init(files: ProgramFiles = .found()) { self.files = files }

  /// The chapters of a language in the order of reading.
  public func chapters(in language: Language) -> [Chapter] {
    Guide.topics.map { $0.chapter(in: language) }
  }

  /// The chapter that a topic names, in whatever language the topic is said; nil where none does.
  public func chapter(on topic: String, in language: Language) -> Chapter? {
    Guide.topics.first { topic == $0.english.topic || topic == $0.french.topic }?.chapter(in: language)
  }

  /// All words that name chapters.
  public var topics: [String] { Guide.topics.flatMap { [$0.english.topic, $0.french.topic] } }

  /// The chapter that another refers to by the name of its file, as in `<doc:Editions>`, in a language; nil where that
  /// is no chapter.
  public func chapter(referredToAs file: String, in language: Language) -> Chapter? {
    Guide.topics.first { $0.english.file == file || $0.french.file == file }?.chapter(in: language)
  }

  /// The text of a chapter, in CommonMark with tables; its first line is the title.
  public func text(of chapter: Chapter) throws(Failure) -> String {
    guard isFolder(files.guide) else { throw Failure(Finding.edition(files.lack(of: .guide)).statement) }
    do throws(FileError) {
      return String(decoding: try readFile(joinPath(files.guide, "\(chapter.file).md")), as: UTF8.self)
    } catch {
      throw Failure(error.statement)
    }
  }

  /// The title of a chapter.
  public func title(of chapter: Chapter) throws(Failure) -> String {
    let first = try text(of: chapter).split(whereSeparator: \.isNewline).first ?? ""
    return String(first.drop { $0 == "#" || $0 == " " })
  }

  private struct Topic: Sendable {
    var english: Chapter
    var french: Chapter

    init(_ english: (String, String), _ french: (String, String)) {
      self.english = Chapter(topic: english.0, language: .en, file: english.1)
      self.french = Chapter(topic: french.0, language: .fr, file: french.1)
    }

    func chapter(in language: Language) -> Chapter { language == .fr ? french : english }
  }

  private static let topics = [
    Topic(("start", "FirstSteps"), ("premiers-pas", "PremiersPas")),
    Topic(("spreadsheet", "FromASpreadsheet"), ("tableau", "DepuisUnTableau")),
    Topic(("preview", "Preview"), ("apercu", "VoirLaPageEnEcrivant")),
    Topic(("editions", "Editions"), ("nouvelle-edition", "UneNouvelleEdition")),
    Topic(("fields", "Fields"), ("champs", "Champs")),
    Topic(("languages", "Languages"), ("langues", "Langues")),
    Topic(("gallery", "Gallery"), ("galerie", "Galerie")),
    Topic(("layout", "MakingALayout"), ("mettre-en-page", "MettreEnPage")),
    Topic(("layouts", "Layouts"), ("maquettes", "LesMaquettes")),
    Topic(("printer", "ForThePrinter"), ("imprimeur", "PourLImprimeur")),
    Topic(("web", "WebPages"), ("pages-web", "PagesPourLeWeb")),
    Topic(("accessibility", "Accessibility"), ("accessibilite", "Accessibilite")),
    Topic(("conformance", "Conformance"), ("conformite", "Conformite")),
    Topic(("data", "DataReference"), ("donnees", "ReferenceDesDonnees")),
    Topic(("automation", "Automation"), ("automatisation", "Automatisation")),
    Topic(("swift", "Programs"), ("depuis-swift", "DepuisSwift")),
    Topic(("messages", "AllMessages"), ("tous-les-messages", "TousLesMessages")),
  ]
}
