import Diagnostics
import Editions
import Export

extension Workspace {
  /// Compares the PDF file at `path` with what the edition at `edition` gives now, for the sections that the file shows.
  ///
  /// The document is made anew and compared byte by byte. With `isQuick` only the fingerprints of what the file was made
  /// from are compared, which it carries itself: that takes no time, and does not tell whether the file was changed since.
  /// A file for a press is compared with one for the layout's own profile, or for that at `profile`.
  /// The value is nil when the edition has errors or the file's record cannot be read.
  ///
  /// - Throws: `Failure` when the file or what it is made from cannot be read.
  public func verify(
    _ path: String, against edition: String, profile: String? = nil, isQuick: Bool = false
  ) throws(Failure) -> Reported<Verification> {
    let bytes: [UInt8]
    do throws(EmbeddedRecord.Failure) {
      bytes = try EmbeddedRecord.read(path)
    } catch {
      guard let reason = error.reason else { throw Failure(error.words.between("\(path): ")) }
      return Reported(Verification(isSame: false, remarks: [reason]))
    }
    let reading = Record.read(bytes, of: path)
    var purpose = reading.value?.fingerprints?.parts[.standards].flatMap(Standard.read)?.madeFor ?? .screen
    if let profile, case .print(var options) = purpose {
      options.profile = profile
      purpose = .print(options)
    }
    let report = loader.load(edition).flatMap { $0.made(for: purpose) }
    var found = reading.diagnostics
    found.add(contentsOf: report.diagnostics)
    guard let record = reading.value, let loaded = report.value else { return Reported(nil, found) }
    let check = FileCheck(path: path, record: record, bytes: bytes, edition: loaded)
    if isQuick { return Reported(check.compareFingerprints(), found) }
    found.add(contentsOf: loaded.pictureFindings(sections: Array(loaded.edition.sections.indices)))
    guard !found.hasErrors else { return Reported(nil, found) }
    do throws(ExportError) {
      return Reported(try check.compareBytes(threads: Machine.processors), found)
    } catch {
      throw Failure(error.statement)
    }
  }
}

extension EmbeddedRecord.Failure {
  /// Why a file that can be read is not one of this program's; nil for one that cannot be read.
  fileprivate var reason: Statement? {
    if case .unreadable = self { return nil }
    return words
  }

  /// The failure in words.
  fileprivate var words: Statement {
    switch self {
    case .unreadable(let reason):
      Statement("cannot be read: \(reason)", "impossible de lire : \(reason.words(in: .french))")
    case .notPDF: Statement("it is no PDF file", "ce n’est pas un fichier PDF")
    case .missing:
      Statement(
        "it does not say what it was made from; perhaps it was made with --pages or --conformance none, or not by us",
        "il ne dit pas de quoi il a été fait ; peut-être l’a-t-il été avec --pages ou --conformance none, ou par un autre programme"
      )
    case .damaged:
      Statement(
        "what it says of what it was made from is damaged", "ce qu’il dit de son origine est endommagé")
    }
  }
}
