import Bytes
import Dispatch
import Frames

/// Filters the contents of many pages, on several threads: each is decompressed, marked and compressed again.
enum ParallelFilter {
  /// A page to filter.
  struct Job: @unchecked Sendable {
    /// The content, compressed by cairo. The bytes are only read, and stay where they are until all jobs are done.
    var content: UnsafeRawBufferPointer
    var marks: PageMarks
    var grid: SentinelGrid
    var boxes: PageBoxes
    /// What colours are printed with; nil where they stay.
    var palette: InkPalette?
  }

  /// The filtered contents, compressed, in the order of the jobs; by `deflater`, where one thread does all.
  static func filter(
    _ jobs: [Job], threads: Int, _ deflater: Deflater = Deflater()
  ) throws(ExportError) -> [FilteredContent] {
    let workers = max(1, min(jobs.count / 2, threads))
    let share = (jobs.count + workers - 1) / workers
    var results = Array(repeating: Outcome.failure(.drawing(reason: "a page was left out")), count: jobs.count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each worker writes the slots of its own share.
      nonisolated(unsafe) let (slots, own) = (buffer, deflater)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        let (inflater, deflater) = (Inflater(), workers == 1 ? own : Deflater())
        var content: [UInt8] = []
        for index in min(worker * share, jobs.count)..<min((worker + 1) * share, jobs.count) {
          slots[index] = outcome(of: jobs[index], inflater, deflater, &content)
        }
      }
    }
    var all: [FilteredContent] = []
    for result in results { all.append(try result.get()) }
    return all
  }

  private typealias Outcome = Result<FilteredContent, ExportError>

  private static func outcome(
    of job: Job, _ inflater: Inflater, _ deflater: Deflater, _ content: inout [UInt8]
  ) -> Outcome {
    guard inflater.unpack(job.content, into: &content) == .whole else {
      return .failure(.unexpected("a page that is packed badly", page: job.marks.page))
    }
    do throws(ContentFilter.Fault) {
      var result = try content.reading { bytes throws(ContentFilter.Fault) in
        try ContentFilter.filter(bytes, job.marks, job.grid)
      }
      if let palette = job.palette {
        result.content =
          MarksContent.operators(
            palette.press.marks, around: job.boxes, spots: palette.spotSpaces)
          + result.content.withUnsafeBytes { InkFilter.filter($0, palette) }
      }
      result.content = deflater.pack(result.content)
      return .success(result)
    } catch {
      return .failure(.unexpected(error.words, page: job.marks.page))
    }
  }
}

extension ContentFilter.Fault {
  /// The fault, as what cairo wrote.
  fileprivate var words: String {
    switch self {
    case .sentinelMissing: "fewer sentinels than were drawn"
    case .sentinelOutOfOrder: "sentinels out of their order"
    case .inkOutsideRuns: "ink where nothing was drawn"
    case .unknownOperator: "an inline image, which is not marked"
    case .nestedTooDeeply: "more than 28 graphics states within each other, as a deeply nested SVG picture can have"
    }
  }
}
