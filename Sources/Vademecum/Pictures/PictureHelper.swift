import Diagnostics
import Export
import Files
import Threads

/// Tries SVG pictures in a process of its own: what breaks it, hangs or takes all memory ends it and not this program.
///
/// The process is started for the first picture, tries one after the other, and is started anew after one that has ended it.
/// Threads may share it.
///
/// What is sent is the number of bytes of the SVG, its width and its height, the number of bytes of the fonts' paths and whether it
/// is isolated, eight bytes each, the SVG, and the paths with a zero between them; what comes back is one byte for what came of it,
/// eight for the length of words, and the words.
final class PictureHelper: Sendable {
  private let program: String
  private let child = Mutex(Child())

  /// Unchecked: it is used only under the lock.
  private final class Child: @unchecked Sendable {
    var process: ChildProcess?
  }

  /// How many seconds a picture may take to draw. What takes longer is no picture of a catalogue.
  static let seconds = 4
  /// How many bytes of addresses the process may have.
  private static let memory = 1 << 30

  /// Makes a helper that starts the command `vademecum` at `program`.
  init(program: String) { self.program = program }

  /// What came of trying a picture.
  enum Answer: Equatable {
    /// It was tried, with that outcome.
    case tried(VectorTrial.Outcome)
    /// There is no process to try it.
    case unavailable
  }

  /// Tries an SVG that was taken apart.
  func answer(to trial: VectorTrial) -> Answer {
    child.withLock { child in
      guard let process = child.process ?? ChildProcess(program, [PictureHelper.command]) else { return .unavailable }
      child.process = process
      if let answer = PictureHelper.ask(process, trial) { return .tried(answer) }
      child.process = nil
      switch process.end() {
      case .signal(let signal) where ParentProcess.deadlineSignals.contains(signal):
        return .tried(.failed(.time(seconds: PictureHelper.seconds)))
      case .signal, .status: return .tried(.failed(.breakdown))
      }
    }
  }

  /// Asks the process; nil when it ends instead of answering.
  private static func ask(_ process: ChildProcess, _ trial: VectorTrial) -> VectorTrial.Outcome? {
    let paths = Array(trial.fonts.joined(separator: "\0").utf8)
    let head = [
      UInt64(trial.svg.count), trial.width.bitPattern, trial.height.bitPattern, UInt64(paths.count),
      trial.isIsolated ? 1 : 0,
    ]
    guard head.withUnsafeBytes({ process.send($0) }), process.send(trial.svg),
      paths.withUnsafeBytes({ process.send($0) }),
      let kind = process.receive(1),
      let size = process.receive(8), let words = process.receive(number(size))
    else { return nil }
    let text = String(decoding: words, as: UTF8.self)
    switch kind[0] {
    case 0: return .drawn
    case 1: return .blank
    case 2: return .failed(.noLibrary(text))
    default: return .failed(.refused(text))
    }
  }

  private static func number(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBytes { $0.loadUnaligned(as: Int.self) } }

  // MARK: The other side

  /// The subcommand that answers.
  static let command = "try-pictures"

  /// Tries what is asked on standard input until there is no more.
  static func serve() {
    ParentProcess.limit(memory: memory)
    while let head = ParentProcess.receive(40) {
      let words = head.withUnsafeBytes { buffer in
        stride(from: 0, to: 40, by: 8).map { buffer.loadUnaligned(fromByteOffset: $0, as: UInt64.self) }
      }
      guard let svg = ParentProcess.receive(Int(words[0])), let paths = ParentProcess.receive(Int(words[3]))
      else { return }
      let fonts = String(decoding: paths, as: UTF8.self).split(separator: "\0").map(String.init)
      ParentProcess.setDeadline(seconds: seconds)
      let outcome = svg.withUnsafeBytes {
        VectorTrial(
          $0, width: Double(bitPattern: words[1]), height: Double(bitPattern: words[2]), fonts: fonts,
          isIsolated: words[4] != 0
        ).outcome()
      }
      ParentProcess.setDeadline(seconds: 0)
      switch outcome {
      case .drawn: answer(0, "")
      case .blank: answer(1, "")
      case .failed(.noLibrary(let words)): answer(2, words)
      case .failed(.refused(let words)): answer(3, words)
      case .failed: preconditionFailure("whoever draws finds only what its library says")
      }
    }
  }

  private static func answer(_ kind: UInt8, _ words: String) {
    let count = withUnsafeBytes(of: words.utf8.count) { Array($0) }
    ParentProcess.send([kind] + count + Array(words.utf8))
  }
}

/// Tries the pictures that a process of this program asks for on standard input: the subcommand `try-pictures`.
package func tryPictures() { PictureHelper.serve() }
