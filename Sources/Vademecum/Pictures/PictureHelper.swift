import Diagnostics
import Export
import Files
import Threads

/// Tries pictures in a process of its own: what breaks it, hangs or takes all memory ends it and not this program.
///
/// The process is started for the first picture, tries one after the other, and is started anew after one that has ended it.
/// Threads may share it.
///
/// What is sent is the number of bytes of the picture, its width and its height, the number of bytes of the fonts' paths, whether
/// it is isolated, and the number of its format, eight bytes each (0 for an SVG), the picture, and the paths with a zero between
/// them; what comes back is one byte for what came of it, eight for the length of words, and the words.
final class PictureHelper: Sendable {
  private let program: String
  private let child = Mutex(Child())

  /// Unchecked: it is used only under the lock.
  private final class Child: @unchecked Sendable {
    var process: ChildProcess?
  }

  /// How many bytes of addresses the process may have.
  private static let memory = 1 << 30

  /// Makes a helper that starts the command `vademecum` at `program`.
  init(program: String) { self.program = program }

  /// What is asked: to try a picture.
  enum Request {
    /// An SVG that was taken apart.
    case vectors(VectorTrial)
    /// A file of pixels.
    case pixels(PixelTrial)
  }

  /// Tries a picture; nil where there is no process to do it.
  func answer(to request: Request) -> TrialOutcome? {
    child.withLock { child in
      guard let process = child.process ?? ChildProcess(program, [PictureHelper.command]) else { return nil }
      child.process = process
      if let answer = PictureHelper.ask(process, request) { return answer }
      child.process = nil
      switch process.end() {
      case .signal(let signal) where ParentProcess.deadlineSignals.contains(signal):
        return .failed(.time(seconds: request.seconds))
      case .signal, .status: return .failed(.breakdown)
      }
    }
  }

  /// Asks the process; nil when it ends instead of answering.
  private static func ask(_ process: ChildProcess, _ request: Request) -> TrialOutcome? {
    let paths = Array(request.fonts.joined(separator: "\0").utf8)
    guard request.head(paths.count).withUnsafeBytes({ process.send($0) }), process.send(request.bytes),
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
    while let head = ParentProcess.receive(48) {
      let words = head.withUnsafeBytes { buffer in
        stride(from: 0, to: 48, by: 8).map { buffer.loadUnaligned(fromByteOffset: $0, as: UInt64.self) }
      }
      guard let bytes = ParentProcess.receive(Int(words[0])), let paths = ParentProcess.receive(Int(words[3]))
      else { return }
      let fonts = String(decoding: paths, as: UTF8.self).split(separator: "\0").map(String.init)
      let outcome = bytes.withUnsafeBytes { bytes in
        let request = Request(bytes, words, fonts: fonts)
        ParentProcess.setDeadline(seconds: request.seconds)
        return request.outcome()
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

extension PictureHelper.Request {
  /// How many seconds it may take. A drawing that takes longer is none of a catalogue; pixels there may be a hundred million.
  var seconds: Int {
    switch self {
    case .vectors: 4
    case .pixels: 9
    }
  }

  fileprivate var bytes: UnsafeRawBufferPointer {
    switch self {
    case .vectors(let trial): trial.svg
    case .pixels(let trial): trial.bytes
    }
  }

  fileprivate var fonts: [String] { if case .vectors(let trial) = self { trial.fonts } else { [] } }

  /// The numbers that are sent first, where the fonts' paths have so many bytes.
  fileprivate func head(_ paths: Int) -> [UInt64] {
    switch self {
    case .vectors(let trial):
      [
        UInt64(trial.svg.count), trial.width.bitPattern, trial.height.bitPattern, UInt64(paths),
        trial.isIsolated ? 1 : 0, 0,
      ]
    case .pixels(let trial):
      [UInt64(trial.bytes.count), trial.width.bitPattern, trial.height.bitPattern, 0, 0, trial.format.rawValue]
    }
  }

  /// What was asked by those numbers.
  fileprivate init(_ bytes: UnsafeRawBufferPointer, _ head: [UInt64], fonts: [String]) {
    let (width, height) = (Double(bitPattern: head[1]), Double(bitPattern: head[2]))
    if let format = PixelFormat(rawValue: head[5]) {
      self = .pixels(PixelTrial(bytes, format, width: width, height: height))
    } else {
      self = .vectors(VectorTrial(bytes, width: width, height: height, fonts: fonts, isIsolated: head[4] != 0))
    }
  }

  fileprivate func outcome() -> TrialOutcome {
    switch self {
    case .vectors(let trial): trial.outcome()
    case .pixels(let trial): trial.outcome()
    }
  }
}

/// Tries the pictures that a process of this program asks for on standard input: the subcommand `try-pictures`.
package func tryPictures() { PictureHelper.serve() }
