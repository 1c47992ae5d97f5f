import Bytes
import Dispatch
import Frames

/// Filters the contents of many pages: unpacked, marked, packed again.
enum PageFilter {
  /// A page to filter.
  struct Job: @unchecked Sendable {
    /// The content as cairo packed it. The bytes are only read, and stay where they are until all jobs are done.
    var content: UnsafeRawBufferPointer
    var log: PageLog
    var grid: SentinelGrid
  }

  /// What becomes of the pages, in their order; the content is packed.
  static func filter(_ jobs: [Job], threads: Int) throws(ExportError) -> [ContentFilter.Result] {
    let workers = max(1, min(jobs.count / 2, threads))
    let share = (jobs.count + workers - 1) / workers
    var results = Array(repeating: Outcome.failure(.drawing(reason: "a page was left out")), count: jobs.count)
    results.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        let (inflater, deflater) = (Inflater(), Deflater())
        var raw: [UInt8] = []
        for index in min(worker * share, jobs.count)..<min((worker + 1) * share, jobs.count) {
          slots[index] = outcome(of: jobs[index], inflater, deflater, &raw)
        }
      }
    }
    var all: [ContentFilter.Result] = []
    for result in results { all.append(try result.get()) }
    return all
  }

  private typealias Outcome = Result<ContentFilter.Result, ExportError>

  private static func outcome(
    of job: Job, _ inflater: Inflater, _ deflater: Deflater, _ raw: inout [UInt8]
  ) -> Outcome {
    guard inflater.unpack(job.content, into: &raw) else { return .failure(.unexpected("a page that is packed badly")) }
    do throws(ContentFilter.Fault) {
      var result = try raw.reading { bytes throws(ContentFilter.Fault) in
        try ContentFilter.filter(bytes, job.log, job.grid)
      }
      result.content = deflater.pack(result.content)
      return .success(result)
    } catch {
      return .failure(.unexpected(error.words))
    }
  }
}

extension ContentFilter.Fault {
  /// The fault, as what cairo wrote.
  var words: String {
    switch self {
    case .sentinelMissing: "fewer sentinels than were drawn"
    case .sentinelOutOfOrder: "sentinels out of their order"
    case .inkOutsideRuns: "ink where nothing was drawn"
    case .unknownOperator: "an inline image, which is not marked"
    case .nestedTooDeeply: "more than 28 graphics states within each other, as a deeply nested SVG picture can have"
    }
  }
}
