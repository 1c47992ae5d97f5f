import Diagnostics
import Export
import Files
import Threads

/// Tries SVG pictures in a process of its own: what breaks it, hangs or takes all memory ends it and not this program.
///
/// The process is started for the first picture, tries one after the other, and is started anew after one that has ended it.
/// Threads may share it.
///
/// What is sent is the number of bytes of the SVG, its width and its height and the number of bytes of the fonts' paths, eight
/// bytes each, the SVG, and the paths with a zero between them; what comes back is one byte for the kind of fault, eight for the length of its words, and the words.
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
    /// It was tried, and has that fault or none.
    case tried(ImageFault.DrawingFault?)
    /// There is no process to try it.
    case unavailable
  }

  /// Tries an SVG that was taken apart.
  func answer(to svg: UnsafeRawBufferPointer, _ width: Double, _ height: Double, fonts: [String] = []) -> Answer {
    child.withLock { child in
      guard let process = child.process ?? ChildProcess(program, [PictureHelper.command]) else { return .unavailable }
      child.process = process
      if let answer = PictureHelper.ask(process, svg, width, height, fonts) { return .tried(answer) }
      child.process = nil
      switch process.end() {
      case .signal(let signal) where ParentProcess.deadlineSignals.contains(signal):
        return .tried(.time(seconds: PictureHelper.seconds))
      case .signal, .status: return .tried(.breakdown)
      }
    }
  }

  /// Asks the process; nil when it ends instead of answering.
  private static func ask(
    _ process: ChildProcess, _ svg: UnsafeRawBufferPointer, _ width: Double, _ height: Double, _ fonts: [String]
  ) -> ImageFault.DrawingFault?? {
    let paths = Array(fonts.joined(separator: "\0").utf8)
    let head = [UInt64(svg.count), width.bitPattern, height.bitPattern, UInt64(paths.count)]
    guard head.withUnsafeBytes({ process.send($0) }), process.send(svg), paths.withUnsafeBytes({ process.send($0) }),
      let kind = process.receive(1),
      let size = process.receive(8), let words = process.receive(number(size))
    else { return nil }
    let text = String(decoding: words, as: UTF8.self)
    switch kind[0] {
    case 0: return .some(nil)
    case 1: return .noLibrary(text)
    default: return .refused(text)
    }
  }

  private static func number(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBytes { $0.loadUnaligned(as: Int.self) } }

  // MARK: The other side

  /// The subcommand that answers.
  static let command = "try-pictures"

  /// Tries what is asked on standard input until there is no more.
  static func serve() {
    ParentProcess.limit(memory: memory)
    while let head = ParentProcess.receive(32) {
      let (count, width, height, pathBytes) = head.withUnsafeBytes {
        (
          $0.loadUnaligned(as: Int.self), Double(bitPattern: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
          Double(bitPattern: $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
          $0.loadUnaligned(fromByteOffset: 24, as: Int.self)
        )
      }
      guard let svg = ParentProcess.receive(count), let paths = ParentProcess.receive(pathBytes) else { return }
      let fonts = String(decoding: paths, as: UTF8.self).split(separator: "\0").map(String.init)
      ParentProcess.setDeadline(seconds: seconds)
      let fault = svg.withUnsafeBytes { VectorDrawing.trial($0, width: width, height: height, fonts: fonts) }
      ParentProcess.setDeadline(seconds: 0)
      switch fault {
      case nil: answer(0, "")
      case .noLibrary(let words): answer(1, words)
      case .refused(let words): answer(2, words)
      case .some: preconditionFailure("whoever draws finds only what its library says")
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
