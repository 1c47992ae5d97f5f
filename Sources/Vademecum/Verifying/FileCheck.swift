import Diagnostics
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
      let others = reasons.isEmpty ? [] : [FileCheck.sameOfOthers]
      return Verification(isSame: true, remarks: others + reasons)
    }
    if !reasons.isEmpty { return Verification(isSame: false, remarks: reasons) }
    return Verification(
      isSame: false,
      remarks: [
        Statement(
          "it was made from the same, and its bytes differ from byte \(difference) on: it was changed, or made with other "
            + "libraries",
          "il a été fait de la même chose, et ses octets diffèrent à partir de l’octet \(difference) : il a été modifié, ou fait "
            + "avec d’autres bibliothèques")
      ])
  }

  /// What the file was made from that is not the same now.
  private func reasons() -> [Statement] {
    guard let sections else {
      let known = Set(edition.edition.sections.map(\.section.id))
      return record.sections.filter { !known.contains($0.id) }.map {
        Statement("the edition has no section '\($0.id)'", "l’édition n’a pas de rubrique « \($0.id) »")
      }
    }
    let fingerprints = edition.fingerprints(for: standard)
    guard let former = record.fingerprints else {
      return [Statement("it does not say what it was made from", "il ne dit pas de quoi il a été fait")]
    }
    return fingerprints.difference(from: former).flatMap { part in
      part == .data ? dataReasons(sections) : [reason(for: part, former)]
    }
  }

  private func dataReasons(_ sections: [Int]) -> [Statement] {
    let now = Record(
      edition.edition, sections: sections, pages: [:], program: vademecumVersion, files: edition.loader.fingerprints)
    let changes = record.changes(to: now)
    return changes.isEmpty
      ? [
        Statement(
          "the data of sections that it does not show", "les données de rubriques qu’il ne montre pas")
      ] : changes
  }

  /// What a file was made for, as a record says it, without the digest of a press.
  private func words(_ standards: String?) -> Statement {
    guard let standards else { return Statement("none", "aucune") }
    let parts = standards.split(separator: " ")
    return parts.count > 1
      ? Statement(
        "\(parts[0]) with another press, or its inks or marks",
        "\(parts[0]) avec une autre presse, d’autres encres ou repères")
      : Statement(standards)
  }

  private static let sameOfOthers = Statement(
    "it was made from something else, and its pages come out the same:",
    "il a été fait d’autre chose, et ses pages sont les mêmes :")

  private func reason(for part: InputFingerprints.Part, _ former: InputFingerprints) -> Statement {
    switch part {
    case .data: return Statement("the data", "les données")
    case .pictures: return Statement("the bytes of pictures", "les octets d’images")
    case .previous: return Statement("the previous edition", "l’édition précédente")
    case .layout:
      let name = edition.edition.layout
      return Statement("the files of the layout '\(name)'", "les fichiers de la maquette « \(name) »")
    case .fonts: return Statement("the font files", "les fichiers de police")
    case .hyphenation: return Statement("the hyphenation patterns", "les motifs de césure")
    case .program:
      let version = former.parts[.program]
      return Statement(
        "the program: it was version \(version ?? "unknown"), this is \(vademecumVersion)",
        "le programme : c’était la version \(version ?? "inconnue"), c’est \(vademecumVersion)")
    case .standards:
      let standards = words(former.parts[.standards])
      return Statement(
        "the standards or the press: it was made for \(standards.text(in: .english))",
        "les normes ou la presse : il a été fait pour \(standards.text(in: .french))")
    }
  }
}
