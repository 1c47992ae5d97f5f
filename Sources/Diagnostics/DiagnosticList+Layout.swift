// What is found in layouts; see `DiagnosticList`.

extension DiagnosticList {
  /// Adds an error.
  public mutating func error(_ finding: BoxFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .box(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: BoxFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .box(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: MeasureFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .measure(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: StyleFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .style(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: StyleFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .style(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: WordFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .word(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: WordFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .word(finding)))
  }
}
