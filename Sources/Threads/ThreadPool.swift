import Dispatch
import Glibc
import Synchronization

/// Threads that work through tasks. A task may bring others, which are done before those that have not been begun: what is
/// begun is finished first, so that little is under way at once.
final class Crew<Task: Sendable>: Sendable {
  private let state: Mutex<State>
  private let size: Int
  private let work: @Sendable (Task, Crew) -> Void
  /// Rings once for every task, and at the end once for every thread.
  private let bell = DispatchSemaphore(value: 0)

  private struct State {
    var brought: ArraySlice<Task> = []
    var waiting: ArraySlice<Task>
    /// How many tasks are not done yet, those at hand among them.
    var left: Int
  }

  private init(_ tasks: [Task], size: Int, _ work: @escaping @Sendable (Task, Crew) -> Void) {
    state = Mutex(State(waiting: tasks[...], left: tasks.count))
    self.size = size
    self.work = work
    for _ in tasks { bell.signal() }
  }

  /// Does all tasks on that many threads, the caller's among them, and returns when they and all they brought are done.
  static func run(_ tasks: [Task], threads: Int, _ work: @escaping @Sendable (Task, Crew) -> Void) {
    guard !tasks.isEmpty else { return }
    let crew = Crew(tasks, size: threads, work)
    let others = (1..<max(1, threads)).compactMap { _ in Thread.start { crew.takeTasks() } }
    crew.takeTasks()
    for thread in others { pthread_join(thread, nil) }
  }

  /// Adds a task to be done next.
  func bring(_ task: Task) {
    state.withLock { state in
      state.brought.append(task)
      state.left += 1
    }
    bell.signal()
  }

  /// Takes tasks until all are done.
  private func takeTasks() {
    while true {
      bell.wait()
      guard let task = state.withLock({ $0.brought.popFirst() ?? $0.waiting.popFirst() }) else { return }
      work(task, self)
      let isLast = state.withLock { state in
        state.left -= 1
        return state.left == 0
      }
      if isLast { for _ in 0..<size { bell.signal() } }
    }
  }
}

/// A thread of the system, with a stack as large as the first one's: some libraries draw by recursion.
private final class Thread {
  private let body: @Sendable () -> Void

  private init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Starts a thread; nil when the system has none to give.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Thread(body))
    let status = pthread_create(
      &thread, nil,
      { box in
        if let box { Unmanaged<Thread>.fromOpaque(box).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    if status == 0 { return thread }
    box.release()
    return nil
  }
}
