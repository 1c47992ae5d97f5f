import Files

/// Shows files and addresses in whatever programs the user has for them.
enum Opener {
  #if canImport(Darwin)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// Opens a file or an address, which goes on when this program ends; `lack` is what a message says the system's opener is for.
  static func open(_ target: String, lack: String) {
    // It has no limits, but those of the system's counts of milliseconds.
    let limits = ProgramRun.Limits(seconds: 1 << 20, memory: 1 << 60, output: 1 << 20)
    let start = #"command -v "$0" > /dev/null || exit 127; "$0" "$1" > /dev/null 2>&1 &"#
    if ProgramRun("sh", ["-c", start, program, target], limits).ending == .missing {
      Terminal().printLine(Texts.noOpener(program, lack: lack))
    }
  }
}
