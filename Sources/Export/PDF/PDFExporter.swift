import Cairo
import Files
import Frames

/// Writes a document as a PDF file, page by page: pictures and contents take no memory once they are written.
package struct PDFExporter {
  /// The standards that the file is to meet.
  package var conformance: Conformance
  /// How many threads may work on the pages of a long document; the file does not depend on it.
  package var threads: Int

  /// What is kept of pictures from run to run; the file does not depend on it.
  package var pictures: PictureCache?

  /// How the file is printed; nil for one that is read on screens.
  package var press: Press?

  /// Whether what is on a page is let go once it is drawn: nobody looks at the document's pages, or at those of a copy, again.
  package var letsGoOfPages = false

  /// With fewer pages, a second thread costs more work than it saves in waiting.
  package static let fewestPagesForThreads = 64

  /// Makes an exporter.
  package init(
    _ conformance: Conformance = [.ua1, .a2a], threads: Int = 1, pictures: PictureCache? = nil, press: Press? = nil
  ) {
    (self.conformance, self.threads, self.pictures, self.press) = (conformance, threads, pictures, press)
  }

  /// Writes `document` to `sink`; after each page, `progress` is told how many are drawn.
  ///
  /// A file that is to meet standards has the record that `recorder` makes, or else the document's own.
  ///
  /// - Throws: `ExportError`; what the sink has by then is not a complete file.
  /// - Precondition: the document has pages, and its links lead to some of them.
  package func export(
    _ document: Document, to sink: some ByteSink, recorder: (any RecordMaker)? = nil, progress: (Int) -> Void = { _ in }
  ) throws(ExportError) {
    precondition(!document.pages.isEmpty, "a document has pages")
    try withCNumbers { () throws(ExportError) in
      if let press {
        let conformance = Conformance(conformance.standards + [.x4])
        var printed = document.withoutLinks()
        if let recorder {
          recorder.take(document.pages)
          printed.packedRecord = EmbeddedRecord.packed(recorder.write)
        }
        try ConformingWriter(
          printed, conformance, press, pictures, threads: threads, letsGoOfPages: letsGoOfPages, to: sink
        ).write(nil, progress)
      } else if conformance.isEmpty {
        try PlainWriter(document, pictures, letsGoOfPages: letsGoOfPages, to: sink).write(progress)
      } else {
        try ConformingWriter(
          document, conformance, nil, pictures, threads: threads, letsGoOfPages: letsGoOfPages, to: sink
        ).write(recorder, progress)
      }
    }
  }
}
