/// What a run has found so far, in the order of finding.
public struct Diagnostics: Sendable {
  /// All of it.
  public private(set) var all: [Diagnostic] = []

  /// Starts with nothing found.
  public init() {}

  /// Whether there is an error among them.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Adds one.
  public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds those of another run.
  public mutating func add(contentsOf other: Diagnostics) { all += other.all }

  /// Adds an error.
  public mutating func error(_ id: String, at place: Place?, _ summary: String, hint: String? = nil) {
    add(Diagnostic(.error, at: place, id: id, summary, hint: hint))
  }

  /// Adds a warning.
  public mutating func warn(_ id: String, at place: Place?, _ summary: String, hint: String? = nil) {
    add(Diagnostic(.warning, at: place, id: id, summary, hint: hint))
  }
}
