import Catalogue
import Diagnostics
import Editions
import Export
import Files

/// Gets the records of what files show: a PDF carries it, an edition is made up for it.
extension SharedReading {
  /// The record of what the file at `path` shows; which of the two it is, its content says. `chain` are the files of the
  /// editions that lead to it by naming each other as previous.
  func record(of path: String, after chain: [String] = []) -> Reported<Record> {
    var found = DiagnosticList()
    do throws(EmbeddedRecord.Failure) {
      return Record.read(try EmbeddedRecord.read(path), of: path)
    } catch {
      switch error {
      case .notPDF: return recordOfEdition(path, after: chain)
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

  private func recordOfEdition(_ path: String, after chain: [String]) -> Reported<Record> {
    if let known = knownRecord(of: path) { return known }
    let report = open(path, after: chain)
    let record = Reported(report.value.map { $0.record($0.paginated(threads: 1)) }, report.diagnostics)
    if chain.isEmpty || record.value != nil { keep(record, of: path) }
    return record
  }

  /// The record of the edition before `edition`; nil, with a report where it is named, when it cannot be had.
  func previousRecord(of edition: Edition, after chain: [String], _ found: inout DiagnosticList) -> Record? {
    guard let previous = edition.previous else { return nil }
    let chain = chain + [edition.path]
    if let start = chain.firstIndex(where: { isSameFile($0, previous.path) }) {
      let names = (chain[start...] + [previous.path]).joined(separator: " → ")
      found.error("circular-previous", at: previous.place, "previous editions run in a circle: \(names)")
      return nil
    }
    let report = record(of: previous.path, after: chain)
    for diagnostic in report.diagnostics.all where diagnostic.severity == .error {
      if diagnostic.place == Place(file: previous.path) {
        found.error(
          diagnostic.id, at: previous.place, "previous edition '\(previous.name)': \(diagnostic.summary)",
          hint: diagnostic.hint)
      } else {
        found.add(diagnostic)
      }
    }
    guard let record = report.value, !record.isWhole else { return report.value }
    found.error(
      "partial-previous", at: previous.place, "previous edition '\(previous.name)' shows only some of its sections",
      hint: "name the PDF of the whole edition, or the edition's file")
    return nil
  }
}
