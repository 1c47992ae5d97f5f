import Editions
import Export
import Files
import Frames
import Threads

/// Makes the record of a document of an edition while its pages are drawn: on a thread of its own where there are many.
final class PageRecorder: RecordMaker {
  /// Makes the record, which lacks the fingerprint of the pages.
  private let unfinished: () -> Record
  private let digest: DocumentDigest
  private let worker: SerialWorker<DrawnPage>?

  private struct DrawnPage: Sendable {
    let page: Page
    let frames: [Frame]
  }

  /// So many pages may wait, unpacked.
  private static let mostPagesWaiting = 2

  /// Begins to make a record of a document whose pages are all composed; `unfinished` gives all but their fingerprint, when they are
  /// drawn, so that it is not held meanwhile.
  init(of document: Document, _ files: FileFingerprints, threads: Int, _ unfinished: @escaping () -> Record) {
    let digest = DocumentDigest(of: document, files)
    (self.unfinished, self.digest) = (unfinished, digest)
    guard threads > 1, document.pageCount >= PDFExporter.fewestPagesForThreads else {
      worker = nil
      return
    }
    // Only the worker uses it until it has finished.
    nonisolated(unsafe) let shared = digest
    worker = SerialWorker(waiting: PageRecorder.mostPagesWaiting) { shared.add($0.page, $0.frames) }
  }

  func take(_ page: Page, _ frames: [Frame]) {
    guard let worker else { return digest.add(page, frames) }
    worker.add(DrawnPage(page: page, frames: frames))
  }

  func record() -> [UInt8] {
    worker?.finish()
    var record = unfinished()
    record.content = digest.fingerprint
    return record.json()
  }
}
