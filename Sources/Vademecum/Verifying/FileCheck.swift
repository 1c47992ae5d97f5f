import Editions
import Export
import Files

/// The comparison of a PDF file with an edition.
struct FileCheck {
  let path: String
  /// The record that the file carries.
  let record: Record
  /// The bytes of the record.
  let bytes: [UInt8]
  let edition: LoadedEdition

  private var standard: Standard {
    record.fingerprints?.parts[.standards].flatMap(Standard.read)?.standard ?? .both
  }

  /// The indices in the edition of the sections that the file shows; nil when the edition lacks some of them.
  private var sections: [Int]? {
    let known = edition.edition.sections.map(\.section.id)
    if record.isWhole { return Array(known.indices) }
    let indices = record.sections.compactMap { section in known.firstIndex(of: section.id) }
    return indices.count == record.sections.count ? indices : nil
  }

  /// Compares only the fingerprints of what the file was made from.
  func compareFingerprints() -> Verification {
    let reasons = reasons()
    return Verification(isSame: reasons.isEmpty, remarks: reasons)
  }

  /// Makes the document anew and compares it byte by byte.
  ///
  /// The file's own record goes into the new document: whatever the record says, the rest must come out the same.
  ///
  /// - Throws: `ExportError` when the file, a font or a picture cannot be read.
  func compareBytes(threads: Int) throws(ExportError) -> Verification {
    guard let sections else { return compareFingerprints() }
    var document = edition.paginated(threads: threads).document(sections: sections).document
    document.record = bytes
    let sink = try ExportError.file { () throws(FileError) in try ComparingSink(with: path) }
    try PDFExporter(standard.conformance, threads: threads, pictures: edition.loader.pictureCache, press: edition.press)
      .export(document, to: sink)
    sink.finish()
    let reasons = reasons()
    guard let difference = sink.firstDifference else {
      let others = reasons.isEmpty ? [] : ["it was made from something else, and its pages come out the same:"]
      return Verification(isSame: true, remarks: others + reasons)
    }
    if !reasons.isEmpty { return Verification(isSame: false, remarks: reasons) }
    return Verification(
      isSame: false,
      remarks: [
        "it was made from the same, and its bytes differ from byte \(difference) on: it was changed, or made with other "
          + "libraries"
      ])
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
      edition.edition, sections: sections, pages: [:], program: vademecumVersion, files: edition.loader.fingerprints)
    let changes = record.changes(to: now)
    return changes.isEmpty ? ["the data of sections that it does not show"] : changes
  }

  /// What a file was made for, as a record says it, without the digest of a press.
  private func words(_ standards: String?) -> String {
    guard let standards else { return "none" }
    let parts = standards.split(separator: " ")
    return parts.count > 1 ? "\(parts[0]) with another press, or its inks or marks" : standards
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
    case .standards: "the standards or the press: it was made for \(words(former.parts[.standards]))"
    }
  }
}
