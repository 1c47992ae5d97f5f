import Bytes
import Editions
import Export
import Files
import Frames
import Threads

/// Makes the record of a document of an edition while its pages are drawn: on a thread of its own where there are many.
final class PageRecorder: RecordMaker {
  /// The record, which lacks the fingerprint of the pages.
  private let draft: RecordDraft
  private let digest: DocumentDigest
  private let worker: SerialWorker<DrawnPage>?

  private struct DrawnPage: Sendable {
    let page: Page
    let frames: [Frame]
  }

  /// So many pages may wait, unpacked.
  private static let mostPagesWaiting = 2

  /// Begins to make a record of a document whose pages are all composed; `draft` has all but their fingerprint.
  init(of document: Document, _ files: FileFingerprints, threads: Int, _ draft: RecordDraft) {
    let digest = DocumentDigest(of: document, files)
    (self.draft, self.digest) = (draft, digest)
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

  func write(to writer: inout ByteWriter) {
    worker?.finish()
    var draft = draft
    draft.record.content = digest.fingerprint
    draft.write(to: &writer)
  }
}
