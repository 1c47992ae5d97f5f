import Diagnostics
import Threads

/// Where the threads of a batch note what becomes of its files; each note is told at once, one at a time.
final class Ledger: Sendable {
  private let state: Mutex<State>
  private let tell: @Sendable (Batch.Event) -> Void

  private struct State {
    var files: [BatchFile] = []
    /// Editions of one catalogue find the same in it.
    var found: Set<Diagnostic> = []
  }

  init(_ tell: @escaping @Sendable (Batch.Event) -> Void) {
    state = Mutex(State())
    self.tell = tell
  }

  /// The report on the files as they are now.
  var report: BatchReport { BatchReport(files: state.withLock(\.files)) }

  /// Opens the ledger for those files; those that are lost already are told.
  func open(_ files: [BatchFile]) {
    state.withLock { state in
      state.files = files
      tell(.planned(files: files.count))
      for file in files where file.path == nil { tell(.done(file)) }
    }
  }

  /// Notes what was found, each finding once.
  func note(_ found: DiagnosticList) {
    state.withLock { state in
      var fresh = DiagnosticList()
      for diagnostic in found.all where state.found.insert(diagnostic).inserted { fresh.add(diagnostic) }
      if !fresh.all.isEmpty { tell(.found(fresh)) }
    }
  }

  /// Notes what became of a file, by its place in the report.
  func note(_ outcome: BatchFile.Outcome, of file: Int) {
    state.withLock { state in
      state.files[file].outcome = outcome
      tell(.done(state.files[file]))
    }
  }
}
