import Catalogue
import Diagnostics
import Export
import Provenance

/// What changed from one edition to another, for people and for programs.
public struct Comparison: Sendable {
  /// One of the two.
  struct Side: Sendable {
    /// The path of its file.
    var file: String
    /// What it shows.
    var record: Record
  }

  let old, new: Side
  let difference: Difference

  init(_ old: Side, _ new: Side) {
    (self.old, self.new) = (old, new)
    difference = Difference(from: old.record, to: new.record)
  }

  /// Whether both show the same, on the same pages.
  public var isEmpty: Bool { difference.isEmpty }
}

extension EditionBuilder {
  /// Compares two editions, each the file of an edition or a PDF file that this program made; nil when there are errors in
  /// either. Which of the two a file is, its content says.
  public func comparison(of old: String, with new: String) -> Reported<Comparison> {
    let (before, now) = (record(of: old), record(of: new))
    let found = before.diagnostics.joined(with: now.diagnostics)
    guard let before = before.value, let now = now.value else { return Reported(nil, found) }
    return Reported(Comparison(.init(file: old, record: before), .init(file: new, record: now)), found)
  }

  /// The record of what a file shows: a PDF carries it, an edition is made up for it.
  func record(of path: String) -> Reported<Record> {
    var found = Diagnostics()
    do throws(EmbeddedRecord.Failure) {
      return Record.read(try EmbeddedRecord.read(path), of: path)
    } catch {
      switch error {
      case .notPDF: return recordOfEdition(path)
      case .unreadable(let reason):
        found.error("unreadable-file", at: Place(file: path), "file cannot be read: \(reason)")
      case .missing:
        found.error(
          "no-record", at: Place(file: path), "file carries no record of what it shows",
          hint: "give a PDF that vademecum built as a whole, or the edition's file")
      case .damaged: found.error("damaged-record", at: Place(file: path), "file carries a record that cannot be read")
      }
    }
    return Reported(nil, found)
  }
}
