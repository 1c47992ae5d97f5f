import Export
import Frames

/// The standards that a PDF file can be made to conform to.
///
/// <doc:Conformance> says how each clause is met, and what stays the author's duty.
public enum Standard: String, Sendable, CaseIterable {
  /// PDF/UA-1 and PDF/A-2a at once: accessible and archivable.
  case both = "ua1+a2a"
  /// PDF/UA-1 (ISO 14289-1) alone.
  case ua1
  /// PDF/A-2a (ISO 19005-2) alone.
  case a2a
  /// PDF/A-3a (ISO 19005-3) alone, for archives that ask for it.
  case a3a
  /// None, which takes the least time: links and bookmarks work, but the file has no structure.
  case none

  /// The standards as the exporter knows them, by the names in the raw value.
  var conformance: Conformance {
    if self == .none { return [] }
    guard let conformance = Conformance(named: rawValue) else {
      preconditionFailure("\(rawValue) names standards that files can meet")
    }
    return conformance
  }
}

extension Standard {
  /// What writes a document to this standard, and to that of printers if it is made for a press.
  func exporter(
    of document: Document, threads: Int, pictures: PictureCache?, letsGoOfPages: Bool = false
  ) -> PDFExporter {
    var exporter = PDFExporter(conformance, threads: threads, pictures: pictures, press: document.press)
    exporter.letsGoOfPages = letsGoOfPages
    return exporter
  }
}
