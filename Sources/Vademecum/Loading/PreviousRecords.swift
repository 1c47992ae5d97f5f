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
    // Inside a chain an edition may fail only because of the editions that lead to it.
    records.value(for: path, isKept: { chain.isEmpty || $0.value != nil }) { newRecord(of: path, after: chain) }
  }

  private func newRecord(of path: String, after chain: [String]) -> Reported<Record> {
    var found = DiagnosticList()
    do throws(EmbeddedRecord.Failure) {
      return Record.read(try EmbeddedRecord.read(path), of: path)
    } catch {
      switch error {
      case .notPDF: return recordOfEdition(path, after: chain)
      case .unreadable(let reason): found.error(.unreadableRecord(reason), at: Place(file: path))
      case .missing: found.error(.noRecord, at: Place(file: path))
      case .damaged: found.error(.damagedRecord, at: Place(file: path))
      }
    }
    return Reported(nil, found)
  }

  private func recordOfEdition(_ path: String, after chain: [String]) -> Reported<Record> {
    let report = load(path, after: chain)
    return Reported(report.value.map { $0.record($0.paginated(threads: 1).pageLabels) }, report.diagnostics)
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
    let report = record(of: previous.path, after: chain)
    for diagnostic in report.diagnostics.all where diagnostic.severity == .error {
      if diagnostic.place == Place(file: previous.path) {
        found.error(.previousEdition(name: previous.name, diagnostic.finding), at: previous.place)
      } else {
        found.add(diagnostic)
      }
    }
    guard let record = report.value, !record.isWhole else { return report.value }
    found.error(.partialPrevious(name: previous.name), at: previous.place)
    return nil
  }
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
