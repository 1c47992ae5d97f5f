import Catalogue
import Diagnostics
import Export
import Files
import Frames
import Editions

/// Whether a PDF file is what an edition gives.
public struct Verification: Sendable {
  /// Whether it is.
  public var isSame: Bool
  /// What is not the same, or is the same in spite of what the file was made from; a line each.
  public var remarks: [String]
}

extension EditionBuilder {
  /// Compares the PDF file at `path` with what the edition at `edition` gives now, for the sections that the file shows.
  ///
  /// The document is made anew and compared byte by byte. With `isQuick` only the fingerprints are compared that the file
  /// carries of what it was made from: that takes no time, and tells nothing of what became of the file since. The value is
  /// nil when the edition has errors or the file's record cannot be read.
  ///
  /// - Throws: `Publisher.Failure` when the file or what it is made from cannot be read.
  public func verify(
    _ path: String, against edition: String, isQuick: Bool = false
  ) throws(Publisher.Failure) -> Reported<Verification> {
    let bytes: [UInt8]
    do throws(EmbeddedRecord.Failure) {
      bytes = try EmbeddedRecord.read(path)
    } catch {
      guard let reason = error.reason else { throw Publisher.Failure(description: "\(path): \(error.words)") }
      return Reported(Verification(isSame: false, remarks: [reason]))
    }
    let reading = Record.read(bytes, of: path)
    let report = SharedReading(files).open(edition)
    var found = reading.diagnostics
    found.add(contentsOf: report.diagnostics)
    guard let record = reading.value, let open = report.value else { return Reported(nil, found) }
    let check = Check(path: path, record: record, bytes: bytes, edition: open)
    return Reported(isQuick ? check.quick() : try check.whole(), found)
  }
}

/// The comparison of a file with an edition.
private struct Check {
  let path: String
  let record: Record
  /// The bytes of the record.
  let bytes: [UInt8]
  let edition: OpenEdition

  private var standard: Standard {
    record.fingerprints?.parts[.standards].flatMap(Standard.init(rawValue:)) ?? .both
  }

  /// The places of the sections that the file shows; nil when some are not in the edition.
  private var sections: [Int]? {
    let known = edition.edition.sections.map(\.section.id)
    if record.isWhole { return Array(known.indices) }
    let places = record.sections.compactMap { section in known.firstIndex(of: section.id) }
    return places.count == record.sections.count ? places : nil
  }

  /// Compares the fingerprints alone.
  func quick() -> Verification {
    let reasons = reasons()
    return Verification(isSame: reasons.isEmpty, remarks: reasons)
  }

  /// Makes the document anew and compares the bytes.
  ///
  /// The file's own record goes into it: whatever that says, the rest must come out the same.
  func whole() throws(Publisher.Failure) -> Verification {
    guard let sections else { return quick() }
    var document = edition.paginated(threads: Machine.processors).document(sections: sections).document
    document.record = bytes
    let difference: Int?
    do throws(ExportError) {
      let sink = try ExportError.file { () throws(FileError) in try ComparingSink(with: path) }
      try PDFExporter(standard.conformance, threads: Machine.processors).export(document, to: sink)
      sink.finish()
      difference = sink.firstDifference
    } catch {
      throw Publisher.Failure(description: error.description)
    }
    let reasons = reasons()
    guard let difference else {
      let others = reasons.isEmpty ? [] : ["it was made from something else, and its pages come out the same:"]
      return Verification(isSame: true, remarks: others + reasons)
    }
    if !reasons.isEmpty { return Verification(isSame: false, remarks: reasons) }
    return Verification(
      isSame: false,
      remarks: ["it was made from the same, and its bytes are others from \(difference) on: somebody changed the file"])
  }

  /// What the file was made from that is not the same now.
  private func reasons() -> [String] {
    guard let sections else {
      let known = Set(edition.edition.sections.map(\.section.id))
      return record.sections.filter { !known.contains($0.id) }.map { "the edition has no section '\($0.id)'" }
    }
    let fingerprints = edition.fingerprints(for: standard)
    guard let former = record.fingerprints else { return ["it does not say what it was made from"] }
    return fingerprints.difference(from: former).flatMap { part in
      part == .data ? dataReasons(sections) : [reason(for: part, former)]
    }
  }

  private func dataReasons(_ sections: [Int]) -> [String] {
    let now = Record(
      edition.edition, sections: sections, pages: [:], program: vademecumVersion, files: edition.shared.digests)
    let changes = record.changes(to: now)
    return changes.isEmpty ? ["the data of sections that it does not show"] : changes
  }

  private func reason(for part: InputFingerprints.Part, _ former: InputFingerprints) -> String {
    switch part {
    case .data: "the data"
    case .pictures: "the bytes of pictures"
    case .previous: "the previous edition"
    case .layout: "the files of the layout '\(edition.edition.layout)'"
    case .fonts: "the font files"
    case .hyphenation: "the hyphenation patterns"
    case .program: "the program: it was version \(former.parts[.program] ?? "unknown"), this is \(vademecumVersion)"
    case .standards: "the standards: it was made for \(former.parts[.standards] ?? "none")"
    }
  }
}

extension EmbeddedRecord.Failure {
  /// Why a file that can be read is none of ours; nil for one that cannot.
  fileprivate var reason: String? {
    if case .unreadable = self { return nil }
    return words
  }

  /// The failure in words.
  fileprivate var words: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notPDF: "it is no PDF file"
    case .missing:
      "it does not say what it was made from; perhaps it was made with --pages or --conformance none, or not by us"
    case .damaged: "what it says of what it was made from is damaged"
    }
  }
}
