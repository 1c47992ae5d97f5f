import Bytes
import Diagnostics

/// A file that a batch is to make, and what became of it.
public struct BatchFile: Sendable {
  /// The path of the edition.
  public var edition: String
  /// The id of the section that the file shows; nil for the whole edition.
  public var section: String?
  /// The path of the file; nil when the edition could not be read, so that its sections are unknown.
  public var path: String?
  /// What became of it.
  public var outcome: Outcome

  /// What can become of a file.
  public enum Outcome: Sendable {
    /// It was written, with that many pages; none for what is made for the web.
    case written(pages: Int)
    /// It is there already, as it was written, and its pages come out the same. What it says of data that they do not print was
    /// brought up to date; what it says that it was made from may be older.
    case unchanged
    /// The data or the layout has mistakes, which the diagnostics name.
    case mistaken
    /// The file system or a library failed, for that reason.
    case failed(Statement)
    /// The batch was cancelled before it.
    case stopped
  }
}

/// What became of a batch.
public struct BatchReport: Sendable {
  /// The files, in the order of the editions and of their sections.
  public var files: [BatchFile]

  /// How many files were written.
  public var written: Int { files.count { if case .written = $0.outcome { true } else { false } } }
  /// How many would come out the same.
  public var unchanged: Int { files.count { if case .unchanged = $0.outcome { true } else { false } } }
  /// How many could not be made because of mistakes in the data or the layout.
  public var mistaken: Int { files.count { if case .mistaken = $0.outcome { true } else { false } } }
  /// How many could not be made because the file system or a library failed.
  public var failed: Int { files.count { if case .failed = $0.outcome { true } else { false } } }
  /// How many were not made because the batch was cancelled.
  public var stopped: Int { files.count { if case .stopped = $0.outcome { true } else { false } } }

  /// The report for other programs, in JSON: `batch`, the version of this format, 1; how many files were `written`, `unchanged`,
  /// `mistaken`, `failed` and `stopped`; and `files`, each with `edition`, `section`, `file` (null where there is none),
  /// `outcome`, one of those words, and `pages` or the `reason`.
  public var json: String { json(in: .english) }

  /// The report for other programs, with its reasons in a language; nothing else in it is of one.
  public func json(in language: MessageLanguage) -> String {
    let counts = [
      ("written", written), ("unchanged", unchanged), ("mistaken", mistaken), ("failed", failed), ("stopped", stopped),
    ]
    let fields = [("batch", JSON.number(1))] + counts.map { ($0, JSON.number($1)) }
    return String(
      decoding: JSON.object(fields + [("files", .list(files.map { $0.json(in: language) }))]).lines(), as: UTF8.self)
  }
}

extension BatchFile {
  fileprivate func json(in language: MessageLanguage) -> JSON {
    var fields = [("edition", JSON.text(edition)), ("section", JSON(section)), ("file", JSON(path))]
    switch outcome {
    case .written(let pages):
      fields.append(("outcome", .text("written")))
      if pages > 0 { fields.append(("pages", .number(pages))) }
    case .unchanged: fields.append(("outcome", .text("unchanged")))
    case .mistaken: fields.append(("outcome", .text("mistaken")))
    case .failed(let reason): fields += [("outcome", .text("failed")), ("reason", .text(reason.text(in: language)))]
    case .stopped: fields.append(("outcome", .text("stopped")))
    }
    return .object(fields)
  }
}
