import Dispatch

/// A thread that does jobs one after another, in their order, while who hands them over goes on.
///
/// Where the system has no thread to give, each job is done as it is handed over. One thread at a time uses a worker.
package final class SerialWorker<Job: Sendable> {
  private let queue: Queue
  private let work: @Sendable (Job) -> Void
  private var thread: Thread?

  /// What the two threads share.
  private final class Queue: Sendable {
    let jobs = Mutex<ArraySlice<Job>>([])
    /// Signalled for each job, and once at the end.
    let filled = DispatchSemaphore(value: 0)
    /// Signalled for each job that is taken.
    let room: DispatchSemaphore

    init(room count: Int) { room = DispatchSemaphore(value: count) }

    /// Waits for the next job; nil at the end.
    func next() -> Job? {
      filled.wait()
      guard let job = jobs.withLock({ $0.popFirst() }) else { return nil }
      room.signal()
      return job
    }
  }

  /// Starts a worker; so many jobs, at least one, may wait for it before who hands over another has to wait too.
  package init(waiting: Int, _ work: @escaping @Sendable (Job) -> Void) {
    precondition(waiting > 0, "a job that is handed over waits")
    let queue = Queue(room: waiting)
    (self.queue, self.work) = (queue, work)
    thread = Thread { while let job = queue.next() { work(job) } }
  }

  deinit { finish() }

  /// Hands a job over; waits while too many are waiting.
  package func add(_ job: Job) {
    guard thread != nil else { return work(job) }
    queue.room.wait()
    queue.jobs.withLock { $0.append(job) }
    queue.filled.signal()
  }

  /// Waits until all jobs are done, and ends the thread. Jobs that are handed over later are done at once.
  package func finish() {
    guard let thread else { return }
    queue.filled.signal()
    thread.join()
    self.thread = nil
  }
}
