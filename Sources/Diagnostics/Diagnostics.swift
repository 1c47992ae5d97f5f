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

  /// The same by file, line and column, as somebody goes through the files; what stands at one place keeps its order.
  public func sorted() -> Diagnostics {
    var sorted = Diagnostics()
    // Swift's sort keeps the order of equals in practice but does not promise it.
    sorted.all = all.enumerated().sorted { left, right in
      switch (left.element.place, right.element.place) {
      case (let a?, let b?) where a != b: a < b
      case (nil, _?): true
      case (_?, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
    return sorted
  }

  /// The same with each diagnostic once, where it was first found.
  public func withoutRepeats() -> Diagnostics {
    var seen: Set<Diagnostic> = []
    var once = Diagnostics()
    once.all = all.filter { seen.insert($0).inserted }
    return once
  }

  /// Both, one after the other, each diagnostic once.
  public func joined(with other: Diagnostics) -> Diagnostics {
    var joined = self
    joined.add(contentsOf: other)
    return joined.withoutRepeats()
  }

  /// Adds an error.
  public mutating func error(_ id: String, at place: Place?, _ summary: String, hint: String? = nil) {
    add(Diagnostic(.error, at: place, id: id, summary, hint: hint))
  }

  /// Adds a warning.
  public mutating func warn(_ id: String, at place: Place?, _ summary: String, hint: String? = nil) {
    add(Diagnostic(.warning, at: place, id: id, summary, hint: hint))
  }
}
