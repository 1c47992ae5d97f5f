import Catalogue
import Diagnostics
import Editions
import Export
import Files

/// The records of what files show: a PDF carries its record, an edition is laid out for it.
extension EditionLoader {
  /// The record of what the file at `path` shows, a PDF or the file of an edition, as its content tells.
  ///
  /// - Parameter chain: the paths of the editions that lead to this file by naming each other as previous.
  func record(of path: String, after chain: [String] = []) -> Reported<Record> {
    knownRecord(of: path, after: chain).map(\.record)
  }

  private func knownRecord(of path: String, after chain: [String]) -> Reported<KnownRecord> {
    // Inside a chain an edition may fail only because of the editions that lead to it.
    records.value(for: path, isKept: { chain.isEmpty || $0.value != nil }) { newRecord(of: path, after: chain) }
  }

  private func newRecord(of path: String, after chain: [String]) -> Reported<KnownRecord> {
    var found = DiagnosticList()
    do throws(EmbeddedRecord.Failure) {
      // What somebody compares may come out of a pipe; what data name may not.
      let bytes = try EmbeddedRecord.read(path, maybePipe: chain.isEmpty)
      return Record.read(bytes, of: path).map { KnownRecord(record: $0) }
    } catch {
      switch error {
      // A pipe is read already.
      case .notPDF where !isRegularFile(path): found.error(.unreadableRecord(.notRegular), at: Place(file: path))
      case .notPDF: return recordOfEdition(path, after: chain)
      case .unreadable(let reason): found.error(.unreadableRecord(reason), at: Place(file: path))
      case .missing: found.error(.noRecord, at: Place(file: path))
      case .damaged: found.error(.damagedRecord, at: Place(file: path))
      }
    }
    return Reported(nil, found)
  }

  private func recordOfEdition(_ path: String, after chain: [String]) -> Reported<KnownRecord> {
    let report = load(path, after: chain)
    let record = report.value.map { loaded in
      KnownRecord(
        record: loaded.draftOfRecord(loaded.paginated(threads: 1).pageLabels).whole,
        catalogue: loaded.edition.catalogue.place.file)
    }
    return Reported(record, report.diagnostics)
  }

  /// The record of the edition that `edition` names as previous; nil when it names none, and, with a report where it is
  /// named, when there is no record to be had.
  func previousRecord(of edition: Edition, after chain: [String], _ found: inout DiagnosticList) -> Record? {
    guard let previous = edition.previous else { return nil }
    let chain = chain + [edition.path]
    if let start = chain.firstIndex(where: { isSameFile($0, previous.path) }) {
      found.error(.circularPrevious(chain[start...] + [previous.path]), at: previous.place)
      return nil
    }
    let report = knownRecord(of: previous.path, after: chain)
    for diagnostic in report.diagnostics.all where diagnostic.severity == .error {
      if diagnostic.place == Place(file: previous.path) {
        found.error(.previousEdition(name: previous.name, diagnostic.finding), at: previous.place)
      } else {
        found.add(diagnostic)
      }
    }
    guard let known = report.value else { return nil }
    guard known.record.isWhole else {
      found.error(.partialPrevious(name: previous.name), at: previous.place)
      return nil
    }
    if let catalogue = known.catalogue, isSameFile(catalogue, edition.catalogue.place.file) {
      found.warn(.livingPrevious(name: previous.name), at: previous.place)
    }
    return known.record
  }
}

/// The record of what a file shows.
struct KnownRecord: Sendable {
  /// The record.
  var record: Record
  /// The catalogue whose data of today it tells of; nil for a PDF, which tells of those that it was made from.
  var catalogue: String?
}

extension Record {
  /// The record that the PDF file at `path` carries; nil when it carries none that can be read.
  init?(file path: String) {
    guard let bytes = try? EmbeddedRecord.read(path), let record = Record.read(bytes, of: path).value else {
      return nil
    }
    self = record
  }
}
