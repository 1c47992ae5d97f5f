import Diagnostics
import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard error: diagnostics, failures and progress, in colours on a terminal.
struct Terminal {
  /// Whether it is a terminal.
  let isTerminal = isatty(STDERR_FILENO) == 1
  private let hasColors: Bool
  /// Whether warnings are shown, beside being counted.
  private let showsWarnings: Bool
  private let sources = SourceLines()

  init(showsWarnings: Bool = true) {
    hasColors = Terminal.hasColors(on: STDERR_FILENO)
    self.showsWarnings = showsWarnings
  }

  /// Whether standard output is a terminal that shows colours.
  static var outputHasColors: Bool { hasColors(on: STDOUT_FILENO) }

  /// How many characters a line of standard output holds that is easily read: as many as the terminal, up to 100, or 80.
  static var outputWidth: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return min(100, max(20, Int(size.ws_col)))
  }

  /// Whether a descriptor is a terminal that shows colours, and the user has not refused them (no-color.org).
  private static func hasColors(on descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Prints diagnostics, one a line: errors, and then warnings; and last how many there are of each kind.
  func report(_ diagnostics: DiagnosticList) {
    var tally = Tally()
    print(diagnostics, &tally)
    finish(tally)
  }

  /// Prints diagnostics, and counts them. On a terminal each has the line that it stands on below it.
  func print(_ diagnostics: DiagnosticList, _ tally: inout Tally) {
    let shown = diagnostics.withMissingGlyphsTogether().bySeverity()
    tally.add(shown)
    var text = ""
    for diagnostic in shown.all where showsWarnings || diagnostic.severity == .error {
      text += line(of: diagnostic) + "\n"
      if isTerminal, let excerpt = diagnostic.place.flatMap(sources.excerpt) { text += excerpt + "\n" }
    }
    write(text)
  }

  /// Prints the line that ends a report.
  func finish(_ tally: Tally) {
    if !tally.isEmpty { printLine(tally.line(showsWarnings: showsWarnings)) }
  }

  /// Prints a failure of the file system or a library.
  func printError(_ message: String) { write("\(painted("error:", .red)) \(message)\n") }

  /// Prints something that somebody should look at, of what was done.
  func printWarning(_ message: String) { write("\(painted("warning:", .yellow)) \(message)\n") }

  /// Prints a plain line.
  func printLine(_ line: String) { write("\(line)\n") }

  /// Shows a line that the next output overwrites; an empty one removes it. Only on a terminal.
  func showStatus(_ line: String) {
    if isTerminal { write("\r\(line)\u{1B}[K") }
  }

  /// A count of what is done, shown on a terminal and for long runs only.
  func progress(_ noun: String, of total: Int) -> Progress {
    Progress(noun: noun, total: isTerminal && total >= Progress.fewest ? total : 0, show: showStatus)
  }

  /// What `body` gives, while a line on a terminal says what is done, if that is long.
  func whileShowing<Value>(_ line: String, isLong: Bool, _ body: () throws -> Value) rethrows -> Value {
    guard isLong else { return try body() }
    showStatus(line)
    defer { showStatus("") }
    return try body()
  }

  private func line(of diagnostic: Diagnostic) -> String {
    guard hasColors else { return diagnostic.line(in: Messages.language) }
    let severity = diagnostic.severity
    var plain = diagnostic
    plain.place = nil
    let rest = plain.line(in: Messages.language).dropFirst(severity.rawValue.count + 1)
    let place = diagnostic.place.map { painted("\($0):", .bold) + " " } ?? ""
    return place + painted("\(severity.rawValue):", Terminal.paint(severity)) + rest
  }

  private static func paint(_ severity: Diagnostic.Severity) -> Paint {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }

  private enum Paint: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    hasColors ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { writeBytes(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}

// A method of the same name hides this function.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
