import Files

/// What is found when an edition is asked for some of its parts, compared with a former one, or printed with files from outside
/// its layout.
public indirect enum EditionFinding: Hashable, Sendable {
  // Parts that are asked for

  /// The edition has no section of that id; `near` is an id much like it.
  case unknownSection(String, near: String?, among: [String])
  /// The edition has no resource of that id; `near` is an id much like it.
  case unknownResource(String, near: String?)
  /// The card of a resource has no line of that number; `count` is the number of its lines.
  case unknownLine(Int, resource: String, count: Int)

  // Records of former editions

  /// A file that should carry a record cannot be read.
  case unreadableRecord(FileError.Reason)
  /// A PDF file carries no record.
  case noRecord
  /// A file carries a record that cannot be read.
  case damagedRecord
  /// A file carries a record of a format that a newer program writes.
  case newerRecord(format: Int, known: Int)

  // The previous edition

  /// Something is wrong with the file of the previous edition, which the edition calls `name`.
  case previousEdition(name: String, Finding)
  /// Editions name each other as previous; the files, in order, with the first again at the end.
  case circularPrevious([String])
  /// The file of the previous edition shows only some of its sections.
  case partialPrevious(name: String)
  /// The previous edition is laid out anew from the catalogue that the edition has too, so that what changed in it does not show.
  case livingPrevious(name: String)
  /// The edition asks for news, and its layout has no page of them.
  case noNewsPage(layout: String)

  // Texts

  /// So many texts have a mark of typewriters, where the layout has those of printers; `quotes` are those of the language.
  case typewriterMarks(TypewriterMark, texts: Int, quotes: String)

  // Pages for the web

  /// So many pictures are left out of a page that holds its pictures itself, and can hold so many megabytes of them.
  case leftOutPictures(Int, limit: Int)

  // Files from outside the layout

  /// A part of the program's own files is in none of the folders where it was looked for.
  case noProgramFiles(ProgramPart, searched: [String])

  /// A file in the catalogue's folder of fonts cannot be used as a font.
  case badFont
  /// The edition is printed with a font of the system; `folder` is where the catalogue's own fonts lie.
  case systemFont(path: String, folder: String)
  /// There are no hyphenation patterns for a language of the edition; `package` is the one of the system that has them.
  case noHyphenation(language: String, package: String?)
  /// Words of a language are divided by patterns of the system.
  case systemHyphenation(language: String, path: String)
}

extension EditionFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .unknownSection: "unknown-section"
    case .unknownResource: "unknown-resource"
    case .unknownLine: "unknown-line"
    case .unreadableRecord: "unreadable-file"
    case .noRecord: "no-record"
    case .damagedRecord: "damaged-record"
    case .newerRecord: "newer-record"
    case .previousEdition(_, let finding): finding.id
    case .circularPrevious: "circular-previous"
    case .partialPrevious: "partial-previous"
    case .livingPrevious: "living-previous"
    case .noNewsPage: "no-news-page"
    case .typewriterMarks(.quotes, _, _): "straight-quotes"
    case .typewriterMarks(.dots, _, _): "three-dots"
    case .leftOutPictures: "left-out-pictures"
    case .noProgramFiles: "no-program-files"
    case .badFont: "bad-font"
    case .systemFont: "system-font"
    case .noHyphenation: "no-hyphenation"
    case .systemHyphenation: "system-hyphenation"
    }
  }
}
