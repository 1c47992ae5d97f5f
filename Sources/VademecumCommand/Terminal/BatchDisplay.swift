import Threads
import Vademecum

/// Shows the progress of a batch: on a terminal a line with counts and the time left, elsewhere a line for each file.
final class BatchDisplay: Sendable {
  private let state = Mutex(State())
  private let terminal: Terminal
  private let clock = ContinuousClock()

  private struct State {
    var total = 0
    var done = 0
    var unchanged = 0
    var failed = 0
    var tally = Tally()
    var start: ContinuousClock.Instant?
    var lastShown: ContinuousClock.Instant?
  }

  /// Shows warnings, or errors alone.
  init(showsWarnings: Bool) { terminal = Terminal(showsWarnings: showsWarnings) }

  /// Shows an event.
  func show(_ event: Batch.Event) {
    state.withLock { state in
      switch event {
      case .planned(let files):
        state.total = files
        state.start = clock.now
      case .found(let found):
        terminal.showStatus("")
        terminal.print(found, &state.tally)
        state.lastShown = nil
      case .done(let file): show(file, &state)
      }
      showCounts(&state)
    }
  }

  /// Removes the line, and says how much was found.
  func finish() {
    terminal.showStatus("")
    state.withLock { terminal.finish($0.tally) }
  }

  private func show(_ file: BatchFile, _ state: inout State) {
    state.done += 1
    let name = file.path ?? file.edition
    switch file.outcome {
    case .written(0): printPlainly(name)
    case .written(let pages): printPlainly(Texts.fileWritten(name, pages: pages))
    case .unchanged:
      state.unchanged += 1
      printPlainly(Texts.fileUnchanged(name))
    case .mistaken:
      state.failed += 1
      printPlainly(Texts.fileMistaken(name))
    case .failed(let reason):
      state.failed += 1
      terminal.showStatus("")
      terminal.printError(reason.text(in: Messages.language))
      state.lastShown = nil
    case .stopped: break
    }
  }

  private func printPlainly(_ line: String) {
    if !terminal.isTerminal { terminal.printLine(line) }
  }

  private func showCounts(_ state: inout State) {
    guard terminal.isTerminal, let start = state.start else { return }
    let now = clock.now
    // Redraw at most ten times a second.
    if let last = state.lastShown, now - last < .milliseconds(100) { return }
    state.lastShown = now
    var line = "\(bar(state.done, of: state.total)) \(Texts.done(state.done, of: state.total))"
    if state.unchanged > 0 { line += " · \(Texts.unchanged(state.unchanged))" }
    if state.failed > 0 { line += " · \(Texts.failed(state.failed))" }
    let made = state.done - state.unchanged
    line += Progress.timeLeft(elapsed: now - start, done: made, of: made + state.total - state.done)
    terminal.showStatus(line)
  }

  /// A bar that is as full as the share of what is done: `[#####...............]`.
  private func bar(_ done: Int, of total: Int) -> String {
    let width = 20
    let full = total > 0 ? done * width / total : 0
    return "[\(String(repeating: "#", count: full))\(String(repeating: ".", count: width - full))]"
  }
}
