/// What a run has found so far, in the order of finding, each thing once: nothing else takes out duplicates.
public struct DiagnosticList: Sendable {
  /// All of it.
  public private(set) var all: [Diagnostic] = []
  /// How texts in columns were read, which is neither wrong nor doubtful.
  public private(set) var textTables: [TextTableForm] = []
  private var known: Set<Diagnostic> = []

  /// Starts with nothing found.
  public init() {}

  /// Whether there is an error among them.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Whether nothing is wrong or doubtful: there are notes at most.
  public var isClean: Bool { all.allSatisfy { $0.severity == .note } }

  /// Adds one, if it is not there already, and says whether it was not.
  @discardableResult
  public mutating func add(_ diagnostic: Diagnostic) -> Bool {
    guard known.insert(diagnostic).inserted else { return false }
    all.append(diagnostic)
    return true
  }

  /// Adds those of another list, and gives those that were not there already.
  @discardableResult
  public mutating func add(contentsOf other: DiagnosticList) -> DiagnosticList {
    var fresh = DiagnosticList()
    for diagnostic in other.all where add(diagnostic) { fresh.add(diagnostic) }
    other.textTables.forEach { note($0) }
    return fresh
  }

  /// Notes how a text in columns was read, once.
  public mutating func note(_ form: TextTableForm) {
    if !textTables.contains(form) { textTables.append(form) }
  }

  /// The same in the order of files, lines and columns; diagnostics of one place keep their order.
  public func sorted() -> DiagnosticList {
    var sorted = self
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

  /// The same with all errors before all warnings, and these before all notes, each in the order of files, lines and columns.
  public func bySeverity() -> DiagnosticList {
    let sorted = sorted()
    var ordered = self
    ordered.all = [Diagnostic.Severity.error, .warning, .note].flatMap { severity in
      sorted.all.filter { $0.severity == severity }
    }
    return ordered
  }

  /// Both, one after the other.
  public func joined(with other: DiagnosticList) -> DiagnosticList {
    var joined = self
    joined.add(contentsOf: other)
    return joined
  }
}
