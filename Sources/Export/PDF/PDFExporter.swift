import Cairo
import Files
import Frames

/// Writes a document as a PDF file, some pages at a time: pictures and pages' contents take no memory once they are written.
package struct PDFExporter {
  /// The standards that the file is to meet.
  package var conformance: Conformance
  /// How many threads may work on the pages of a long document; the file does not depend on it.
  package var threads: Int

  /// Makes an exporter.
  package init(_ conformance: Conformance = [.ua1, .a2a], threads: Int = 1) {
    (self.conformance, self.threads) = (conformance, threads)
  }

  /// Writes `document` to `sink`; after each page, `progress` is told how many are drawn.
  ///
  /// - Throws: `ExportError`; what the sink has got by then is no whole file.
  /// - Precondition: the document has pages, and its links lead to some of them.
  package func export(
    _ document: Document, to sink: some ByteSink, progress: (Int) -> Void = { _ in }
  ) throws(ExportError) {
    precondition(!document.pages.isEmpty, "a document has pages")
    try withPlainNumbers { () throws(ExportError) in
      if conformance.isEmpty {
        try exportPlain(document, to: sink, progress)
      } else {
        let pen = try ConformingPen(document, conformance, threads: threads, to: sink)
        try pen.drawPages(progress)
        try pen.finish()
      }
    }
  }

  private func exportPlain(
    _ document: Document, to sink: some ByteSink, _ progress: (Int) -> Void
  ) throws(ExportError) {
    let stream = SinkStream(sink)
    try stream.explaining { () throws(ExportError) in
      let pen = try PlainPen(document, writingTo: stream)
      try pen.drawPages(progress)
      pen.addBookmarks()
      try pen.finish()
    }
  }
}
