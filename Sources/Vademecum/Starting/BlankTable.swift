import Diagnostics
import Files
import Tables

/// An empty table to fill in with resources, one a row: the headings that the program understands, an example, and for a workbook a
/// sheet that says what each column holds.
public struct BlankTable: Sendable {
  /// The language of its words.
  public var language: Starter.Language

  /// Makes a table in a language.
  public init(language: Starter.Language) { self.language = language }

  /// What columns hold, a line each, for those whose file has no room for that.
  public var notes: [String] {
    let width = words.columns.map(\.heading.count).max() ?? 0
    return words.columns.map { column in
      "\(column.heading)\(String(repeating: " ", count: width - column.heading.count))  \(column.note)"
    }
  }

  /// Whether notes stand in a file of that name itself, as only workbooks have room for them.
  public static func hasNotes(_ path: String) -> Bool { Format(path) == .xlsx }

  /// Writes the table: a workbook where the name ends in `.xlsx`, a text in columns where it ends in `.csv`.
  ///
  /// - Throws: `Starter.Failure` for another name, and where there is a file already, which stays as it is.
  public func write(to path: String) throws(Starter.Failure) {
    guard let format = Format(path) else {
      throw Starter.Failure(
        Statement("\(path): must end in .xlsx or .csv", "\(path): doit finir par .xlsx ou .csv"))
    }
    guard !fileExists(at: path) else {
      throw Starter.Failure(
        Statement(
          "\(path): is there already; name a file that is new", "\(path): existe déjà ; nommer un nouveau fichier"))
    }
    let bytes =
      switch format {
      case .xlsx: XLSXWriter.file([words.sheet, words.notesSheet])
      case .csv: CSVWriter.file(words.sheet, separator: words.separator)
      }
    do throws(FileError) {
      try OutputFile.write(to: path) { file throws(FileError) in try file.write(bytes) }
    } catch {
      throw Starter.Failure(error.statement)
    }
  }

  /// The kinds of files, by the endings of their names.
  private enum Format: String {
    case xlsx, csv

    init?(_ path: String) {
      guard let ending = path.split(separator: ".").last, path.contains(".") else { return nil }
      self.init(rawValue: ending.lowercased())
    }
  }

  private var words: BlankTableWords { language == .fr ? .french : .english }
}
