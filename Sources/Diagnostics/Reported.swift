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

  /// The report of what `transform` makes of the value.
  public func map<Result, Failure: Error>(_ transform: (Value) throws(Failure) -> Result) throws(Failure) -> Reported<
    Result
  > {
    guard let value else { return Reported<Result>(nil, diagnostics) }
    return Reported<Result>(try transform(value), diagnostics)
  }

  /// The report of `next`, which goes on with the value, with everything that was found before; without a value, it is not
  /// called.
  public func flatMap<Result, Failure: Error>(
    _ next: (Value) throws(Failure) -> Reported<Result>
  ) throws(Failure) -> Reported<Result> {
    guard let value else { return Reported<Result>(nil, diagnostics) }
    let report = try next(value)
    return Reported<Result>(report.value, diagnostics.joined(with: report.diagnostics))
  }
}

extension Reported: Sendable where Value: Sendable {}
