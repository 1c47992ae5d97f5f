import Files
import Frames
import TestSupport
import Testing

@testable import Export

@Suite(.endsSomeday) struct PageHandoverTests {
  /// What is not as cairo writes it is told by the thread that draws, also where another reads.
  @Test(arguments: [1, 2, 8])
  func whatCannotBeReadEndsTheExport(_ threads: Int) throws {
    let reader = CairoPageReader(threads: threads, palette: nil, to: try ObjectWriter(MemorySink()))
    let handover = PageHandover(to: reader, pageCount: 100, threads: threads)
    Array("This is no file of cairo's.".utf8).withUnsafeBytes(handover.take)
    let boxes = PageBoxes(trim: Size(width: 100, height: 100))
    let page = CairoPageReader.PendingPage(marks: PageMarks(page: "1"), grid: SentinelGrid(boxes), boxes: boxes)
    #expect(throws: ExportError.unexpected("objects that are not parted as usual")) {
      for _ in 0..<100 { try handover.take(page) }
      _ = try handover.finish()
    }
  }

  @Test(arguments: [1, 2])
  func pagesWithoutObjectsAreMissed(_ threads: Int) throws {
    let reader = CairoPageReader(threads: threads, palette: nil, to: try ObjectWriter(MemorySink()))
    let handover = PageHandover(to: reader, pageCount: 100, threads: threads)
    Array("%PDF-1.4\n".utf8).withUnsafeBytes(handover.take)
    let boxes = PageBoxes(trim: Size(width: 100, height: 100))
    for _ in 0..<100 {
      try handover.take(
        CairoPageReader.PendingPage(marks: PageMarks(page: "1"), grid: SentinelGrid(boxes), boxes: boxes))
    }
    #expect(throws: ExportError.unexpected("fewer pages than were drawn")) { _ = try handover.finish() }
  }
}
