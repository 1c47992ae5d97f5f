import Frames
import Threads

/// Takes what cairo writes and the marks of the pages it has drawn, and hands both on to be read, some pages at a time: on a
/// thread of its own where the document is long enough, so that cairo draws the next pages meanwhile.
final class PageHandover {
  private let reader: CairoPageReader
  /// Whether pages are read on the thread that draws them.
  private let readsAtOnce: Bool
  private let failure = Failure()
  private lazy var worker: SerialWorker<CairoPageReader.Batch> = makeWorker()
  /// What waits to be handed on.
  private var batch = CairoPageReader.Batch()

  /// Hands pages on to `reader`, which nobody else uses until `finish` has given its result.
  init(to reader: CairoPageReader, pageCount: Int, threads: Int) {
    self.reader = reader
    readsAtOnce = threads < 2 || pageCount < PDFExporter.fewestPagesForThreads
  }

  // Of what was not finished nothing more is read.
  deinit { failure.first.withLock { $0 = $0 ?? .drawing(reason: "it was stopped") } }

  /// So many pages are handed on together.
  private static let batchSize = 8
  /// Fewer are when so many bytes wait: 8 MiB.
  private static let mostBytesWaiting = 8 << 20
  /// So many batches may wait.
  private static let mostBatchesWaiting = 2

  /// The first failure of the reader.
  private final class Failure: Sendable {
    let first = Mutex<ExportError?>(nil)

    func check() throws(ExportError) {
      if let error = first.withLock({ $0 }) { throw error }
    }
  }

  private func makeWorker() -> SerialWorker<CairoPageReader.Batch> {
    // Only the worker uses it until it has finished.
    nonisolated(unsafe) let reader = reader
    return SerialWorker(waiting: PageHandover.mostBatchesWaiting) { [failure] batch in
      guard failure.first.withLock({ $0 == nil }) else { return }
      do throws(ExportError) { try reader.read(batch) } catch { failure.first.withLock { $0 = error } }
    }
  }

  /// Takes bytes that cairo has written.
  func take(_ bytes: UnsafeRawBufferPointer) { batch.bytes.append(contentsOf: bytes) }

  /// Takes the marks of a page that has been drawn.
  func take(_ page: CairoPageReader.PendingPage) throws(ExportError) {
    batch.pages.append(page)
    if batch.pages.count >= PageHandover.batchSize || batch.bytes.count > PageHandover.mostBytesWaiting {
      try handOn()
    }
  }

  /// Hands on what is left, once cairo has finished, and gives the pages and the small objects.
  func finish() throws(ExportError) -> DrawnPages {
    try handOn()
    if !readsAtOnce { worker.finish() }
    try failure.check()
    return try reader.finish()
  }

  private func handOn() throws(ExportError) {
    let full = batch
    batch = CairoPageReader.Batch()
    if readsAtOnce { return try reader.read(full) }
    try failure.check()
    worker.add(full)
  }
}
