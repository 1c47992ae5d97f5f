import Diagnostics
import Files
import Threads

/// The lines that findings stand on, with a mark below the place, for readers at a terminal.
final class SourceLines: Sendable {
  private let lines = Mutex<[String: [Substring]]>([:])

  /// No line is shown wider than this, in characters.
  private static let width = 100
  /// Of a line with more bytes, all that a file holds as a rule, nothing is shown.
  private static let longestLine = 4096
  /// Files are looked into up to this size, in bytes.
  private static let sizeLimit = 32 << 20

  /// The line of a place and a caret below its column; nil where the file cannot be read again.
  func excerpt(at place: Place) -> String? {
    guard place.sheet == nil, place.line > 0, let lines = lines(of: place.file), place.line <= lines.count,
      lines[place.line - 1].utf8.count <= SourceLines.longestLine
    else { return nil }
    var line = lines[place.line - 1].unicodeScalars.map(\.shown)
    // Places count scalars.
    var column = max(0, place.column - 1)
    guard column <= line.count else { return nil }
    if column > SourceLines.width * 3 / 4 {
      let start = column - SourceLines.width / 2
      (line, column) = (["…"] + line[start...], column - start + 1)
    }
    if line.count > SourceLines.width { line = line.prefix(SourceLines.width) + ["…"] }
    let (number, indent) = ("\(place.line)", line.prefix(column).text.count)
    let margin = String(repeating: " ", count: number.count)
    return "  \(number) | \(line[...].text)\n  \(margin) | \(String(repeating: " ", count: indent))^"
  }

  private func lines(of file: String) -> [Substring]? {
    if let known = lines.withLock({ $0[file] }) { return known }
    // A pipe has been read, and is empty now.
    guard isRegularFile(file), let bytes = try? readFile(file, limit: SourceLines.sizeLimit) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let own = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    lines.withLock { $0[file] = own }
    return own
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The scalars as a text.
  fileprivate var text: String { String(String.UnicodeScalarView(self)) }
}

extension Unicode.Scalar {
  /// The scalar, or what stands for one that a terminal would take for a command, or that turns text round.
  fileprivate var shown: Unicode.Scalar {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: self == "\t" ? " " : "·"
    default: self
    }
  }
}
