import Files
import Glibc

/// Tries inputs in this process.
struct Worker {
  private let arguments: Arguments

  /// How many seconds an input may take.
  static let seconds = 10
  /// How many bytes of addresses the process may have.
  private static let memory = 1 << 30

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// Tries a part, and tells of each input when it is done: its time in microseconds and the length of a complaint, eight bytes
  /// each, and the complaint.
  func work(on part: Arguments.Part) {
    let target = arguments.target(part.target)
    let scratch = Scratch()
    ParentProcess.limit(memory: Worker.memory)
    for number in part.numbers {
      ParentProcess.setDeadline(seconds: Worker.seconds)
      let start = ContinuousClock.now
      let complaint = Array(
        (target.complaint(about: target.input(target.seed(arguments.seed, number)), scratch) ?? "").utf8)
      let microseconds = Int((ContinuousClock.now - start) / .microseconds(1))
      ParentProcess.send([microseconds, complaint.count].withUnsafeBytes { Array($0) } + complaint)
    }
    scratch.remove()
  }

  /// Tries one input, whose files are kept in a folder of the folder at hand.
  func tryAgain(_ input: Arguments.Input) {
    let target = arguments.target(input.target)
    let files = target.input(target.seed(arguments.seed, input.number))
    let folder = "fuzzing-\(input.target)-\(input.number)"
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let path = "\(folder)/\(name)"
      do throws(FileError) { try makeFolder(String(path[..<path.lastIndex(of: "/")!])) } catch {
        fatalError("\(error)")
      }
      Scratch.write(bytes, to: path)
      print("\(path): \(bytes.count) bytes")
    }
    let scratch = Scratch()
    print(target.complaint(about: files, scratch) ?? "nothing wrong")
    scratch.remove()
  }
}
