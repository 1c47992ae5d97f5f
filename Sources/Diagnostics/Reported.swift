/// A value, if there is one, and what was found on the way to it.
public struct Reported<Value> {
  /// The value; nil when errors left none.
  public var value: Value?
  /// What was found.
  public var diagnostics: DiagnosticList

  /// Makes a report.
  public init(_ value: Value?, _ diagnostics: DiagnosticList = DiagnosticList()) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Reported: Sendable where Value: Sendable {}
