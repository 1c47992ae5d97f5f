import Files
import Glibc
import Threads

/// Tries many inputs, in processes that are started anew after an input that ends one.
final class Campaign: Sendable {
  private let arguments: Arguments
  private let state = Mutex(State())

  private struct State {
    var parts: [Arguments.Part] = []
    var sums: [String: Sum] = [:]
  }

  /// What came of the inputs of a target.
  private struct Sum {
    var count = 0
    var microseconds = 0
    var longest = (microseconds: 0, number: 0)
    var complaints = 0
  }

  /// Of a target with more complaints no more inputs are tried.
  private static let mostComplaints = 20

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// Tries all inputs and prints what came of them; false when something is wrong.
  func run() -> Bool {
    let targets = arguments.only.map { [arguments.target($0)] } ?? fuzzTargets(arguments)
    let shares = targets.reduce(0) { $0 + $1.share }
    let parts = targets.flatMap { target in
      let count = max(1, arguments.inputs * target.share / shares)
      return stride(from: 0, to: count, by: 2_000).map {
        Arguments.Part(target: target.name, numbers: $0..<min(count, $0 + 2_000))
      }
    }
    // Taken from the end: what takes longest begins first.
    state.withLock { $0.parts = parts }
    let threads = (0..<Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))).compactMap { _ in Thread { self.work() } }
    for thread in threads { thread.join() }
    return report(targets.map(\.name))
  }

  /// Tries parts until there are none.
  private func work() {
    while let part = state.withLock({ $0.parts.popLast() }) {
      var rest = part.numbers
      while !rest.isEmpty, state.withLock({ ($0.sums[part.target]?.complaints ?? 0) < Campaign.mostComplaints }) {
        rest = tryInputs(.init(target: part.target, numbers: rest))
      }
    }
  }

  /// Tries inputs in a process, and gives those that are left when one has ended it.
  private func tryInputs(_ part: Arguments.Part) -> Range<Int> {
    guard let child = ChildProcess(CommandLine.arguments[0], arguments.words(for: part)) else {
      Arguments.refuse("\(CommandLine.arguments[0]) cannot be started")
    }
    for number in part.numbers {
      guard let head = child.receive(16) else {
        note(0, part.target, number, words(for: child.end()))
        return (number + 1)..<part.numbers.upperBound
      }
      let (microseconds, count) = head.withUnsafeBytes {
        ($0.loadUnaligned(as: Int.self), $0.loadUnaligned(fromByteOffset: 8, as: Int.self))
      }
      let complaint = child.receive(count).map { String(decoding: $0, as: UTF8.self) } ?? ""
      note(microseconds, part.target, number, complaint)
    }
    child.end()
    return part.numbers.upperBound..<part.numbers.upperBound
  }

  private func words(for ending: ChildProcess.Ending) -> String {
    switch ending {
    case .status(let status): "ended the process with status \(status)"
    case .signal(let signal) where ParentProcess.deadlineSignals.contains(signal): "took more than \(Worker.seconds) s"
    case .signal(let signal): "ended the process by signal \(signal), \(String(cString: strsignal(signal)))"
    }
  }

  private func note(_ microseconds: Int, _ target: String, _ number: Int, _ complaint: String) {
    state.withLock { state in
      var sum = state.sums[target] ?? Sum()
      sum.count += 1
      sum.microseconds += microseconds
      if microseconds > sum.longest.microseconds { sum.longest = (microseconds, number) }
      if !complaint.isEmpty {
        sum.complaints += 1
        print("\(target):\(number) \(complaint)")
        fflush(nil)
      }
      state.sums[target] = sum
    }
  }

  private func report(_ targets: [String]) -> Bool {
    let sums = state.withLock { $0.sums }
    for target in targets {
      let sum = sums[target] ?? Sum()
      print(
        "\(target): \(sum.count) inputs, \(sum.complaints) wrong, \(sum.microseconds / max(1, sum.count)) µs each, "
          + "\(sum.longest.microseconds / 1_000) ms at most (\(sum.longest.number))")
    }
    let wrong = sums.values.reduce(0) { $0 + $1.complaints }
    if wrong > 0 {
      print("To try one again: \(CommandLine.arguments[0]) --seed \(arguments.seed) --again TARGET:NUMBER")
    }
    return wrong == 0
  }
}
