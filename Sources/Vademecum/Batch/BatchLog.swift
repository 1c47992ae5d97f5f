import Diagnostics
import Threads

/// What the threads of a batch have done and found so far. Each event is reported at once, one at a time, in order.
final class BatchLog: Sendable {
  private let state = Mutex(State())
  private let report: @Sendable (Batch.Event) -> Void

  private struct State {
    var files: [BatchFile] = []
    /// Editions of one catalogue find the same mistakes in it.
    var found = DiagnosticList()
    /// The events that are still to be reported.
    var events: ArraySlice<Batch.Event> = []
    /// Whether a thread is reporting events.
    var isReporting = false
  }

  init(_ report: @escaping @Sendable (Batch.Event) -> Void) { self.report = report }

  /// The files and what became of them so far.
  var files: [BatchFile] { state.withLock(\.files) }

  /// Starts with the files of a plan, and reports those that are lost already.
  func start(_ files: [BatchFile]) {
    add { state in
      state.files = files
      return [.planned(files: files.count)] + files.filter { $0.path == nil }.map(Batch.Event.done)
    }
  }

  /// Adds what was found, each finding once.
  func add(_ found: DiagnosticList) {
    add { state in
      let fresh = state.found.add(contentsOf: found)
      return fresh.all.isEmpty ? [] : [.found(fresh)]
    }
  }

  /// Adds what became of a file, by its index in the plan.
  func add(_ outcome: BatchFile.Outcome, of file: Int) {
    add { state in
      state.files[file].outcome = outcome
      return [.done(state.files[file])]
    }
  }

  /// Makes a change and reports its events.
  ///
  /// Reporting happens outside the lock, by one thread at a time: what it calls may take its time, or use the log. Other
  /// threads leave their events to that thread and go on.
  private func add(_ change: (inout State) -> [Batch.Event]) {
    let mustReport = state.withLock { state in
      state.events += change(&state)
      defer { state.isReporting = true }
      return !state.isReporting
    }
    guard mustReport else { return }
    while let event = nextEvent() { report(event) }
  }

  /// The next event to report; with the last one, reporting ends.
  private func nextEvent() -> Batch.Event? {
    state.withLock { state in
      let event = state.events.popFirst()
      if event == nil { state.isReporting = false }
      return event
    }
  }
}
