/// Runs the programs that read PDF files (Debian's package poppler-utils), each for one file.
package enum Poppler {
  /// Why a program gives nothing.
  package enum Failure: Error {
    /// It is not installed.
    case missing
    /// It takes more than so many seconds.
    case late(seconds: Int)
    /// It breaks down, or takes too much memory.
    case breakdown
    /// It refuses the file, in these words.
    case words(String)
  }

  /// What `program` prints about the file at `path`, which comes after the other arguments, and before `target` if there is one.
  package static func output(
    _ program: String, _ arguments: [String], _ path: String, to target: String? = nil
  ) throws(Failure) -> [UInt8] {
    // A name that begins with "-" would be an option.
    let file = path.hasPrefix("-") ? "./" + path : path
    let run = ProgramRun(program, arguments + [file] + (target.map { [$0] } ?? []), limits)
    switch run.ending {
    case .missing: throw .missing
    case .late: throw .late(seconds: limits.seconds)
    case .signal: throw .breakdown
    case .status(0): return run.output
    case .status: throw .words(run.words)
    }
  }

  /// The version of the program that draws pages, asked once; nil where it is not installed.
  package static let version: String? = {
    let run = ProgramRun("pdftocairo", ["-v"], limits)
    return run.ending == .missing ? nil : run.words.split(separator: "\n").first.map(String.init)
  }()

  /// A page is drawn in a tenth of a second, and a map in one or two; a page of the largest size has 400 MB of pixels.
  private static let limits = ProgramRun.Limits(seconds: 10, memory: 1 << 30, output: 256 << 20)
}
