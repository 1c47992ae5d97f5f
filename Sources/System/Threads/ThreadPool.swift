import Dispatch

/// Threads that work through tasks. A task may add others, which are done before those that have not been started: what is
/// started is finished first, so that little is in progress at once.
package final class ThreadPool<Task: Sendable>: Sendable {
  private let state: Mutex<State>
  private let threadCount: Int
  private let work: @Sendable (Task, ThreadPool) -> Void
  /// Signalled once for every task, and at the end once for every thread.
  private let wake = DispatchSemaphore(value: 0)

  private struct State {
    var added: ArraySlice<Task> = []
    var waiting: ArraySlice<Task>
    /// How many tasks are not done yet, those in progress among them.
    var left: Int
  }

  private init(_ tasks: [Task], threads: Int, _ work: @escaping @Sendable (Task, ThreadPool) -> Void) {
    state = Mutex(State(waiting: tasks[...], left: tasks.count))
    threadCount = threads
    self.work = work
    for _ in tasks { wake.signal() }
  }

  /// Does all tasks on that many threads, at least one, and returns when they and all that they added are done.
  ///
  /// The caller's thread is one of them, so that the work is done even when the system has no other to give.
  package static func run(_ tasks: [Task], threads: Int, _ work: @escaping @Sendable (Task, ThreadPool) -> Void) {
    guard !tasks.isEmpty else { return }
    let count = max(1, threads)
    let pool = ThreadPool(tasks, threads: count, work)
    let others = (1..<count).compactMap { _ in Thread { pool.workThroughTasks() } }
    pool.workThroughTasks()
    for thread in others { thread.join() }
  }

  /// Adds a task, to be done next.
  package func add(_ task: Task) {
    state.withLock { state in
      state.added.append(task)
      state.left += 1
    }
    wake.signal()
  }

  private func workThroughTasks() {
    while true {
      wake.wait()
      guard let task = state.withLock({ $0.added.popFirst() ?? $0.waiting.popFirst() }) else { return }
      work(task, self)
      let isLast = state.withLock { state in
        state.left -= 1
        return state.left == 0
      }
      if isLast { for _ in 0..<threadCount { wake.signal() } }
    }
  }
}
