/// What a run has found so far, in the order of finding, each thing once: a diagnostic that is there already is not added.
public struct DiagnosticList: Sendable {
  /// All of it.
  public private(set) var all: [Diagnostic] = []
  private var known: Set<Diagnostic> = []

  /// Starts with nothing found.
  public init() {}

  /// Whether there is an error among them.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Adds one.
  public mutating func add(_ diagnostic: Diagnostic) {
    if known.insert(diagnostic).inserted { all.append(diagnostic) }
  }

  /// Adds those of another run.
  public mutating func add(contentsOf other: DiagnosticList) { for diagnostic in other.all { add(diagnostic) } }

  /// The same by file, line and column, as somebody goes through the files; what stands at one place keeps its order.
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

  /// Both, one after the other.
  public func joined(with other: DiagnosticList) -> DiagnosticList {
    var joined = self
    joined.add(contentsOf: other)
    return joined
  }

  /// Adds an error of a kind whose words stand with the caller. Transitional.
  public mutating func error(_ id: String, at place: Place?, _ summary: String, hint: String? = nil) {
    add(Diagnostic(.error, at: place, .literal(id: id, summary: summary, hint: hint)))
  }

  /// Adds a warning of a kind whose words stand with the caller. Transitional.
  public mutating func warn(_ id: String, at place: Place?, _ summary: String, hint: String? = nil) {
    add(Diagnostic(.warning, at: place, .literal(id: id, summary: summary, hint: hint)))
  }

  /// Adds an error.
  public mutating func error(_ finding: ReadingFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .reading(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: ReadingFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .reading(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: CatalogueFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .catalogue(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: CatalogueFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .catalogue(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: LayoutFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .layout(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: LayoutFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .layout(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: PageFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .page(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: PageFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .page(finding)))
  }

  /// Adds an error.
  public mutating func error(_ finding: EditionFinding, at place: Place?) {
    add(Diagnostic(.error, at: place, .edition(finding)))
  }

  /// Adds a warning.
  public mutating func warn(_ finding: EditionFinding, at place: Place?) {
    add(Diagnostic(.warning, at: place, .edition(finding)))
  }
}
