import Diagnostics

/// How many errors, warnings and notes a run has told, by their kinds: "2 errors (yaml-syntax 2), 21 warnings (no-url 20, no-date 1)".
struct Tally {
  private var counts: [Diagnostic.Severity: [String: Int]] = [:]

  /// Counts what was found.
  mutating func add(_ found: DiagnosticList) {
    for diagnostic in found.all { counts[diagnostic.severity, default: [:]][diagnostic.id, default: 0] += 1 }
  }

  /// Whether nothing was counted.
  var isEmpty: Bool { counts.isEmpty }

  /// Whether nothing was counted, or notes alone.
  var isClean: Bool { counts.keys.allSatisfy { $0 == .note } }

  /// The line that ends a report, in which warnings and notes need not have been shown.
  func line(showsWarnings: Bool) -> String {
    let hidden = showsWarnings ? "" : Texts.notShown
    return [(Diagnostic.Severity.error, ""), (.warning, hidden), (.note, hidden)].compactMap { severity, note in
      counts[severity].map { text(severity, $0) + note }
    }.joined(separator: ", ")
  }

  private func text(_ severity: Diagnostic.Severity, _ kinds: [String: Int]) -> String {
    let count = kinds.values.reduce(0, +)
    let parts = kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
    let number =
      switch severity {
      case .error: Texts.errors(count)
      case .warning: Texts.warnings(count)
      case .note: Texts.notes(count)
      }
    return "\(number) (\(parts.joined(separator: ", ")))"
  }
}
