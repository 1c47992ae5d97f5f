/// One thing that is wrong or doubtful in a user's file, and where.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public var severity: Severity
  /// Where it stands; nil when it belongs to no file.
  public var place: Place?
  /// The stable name of this kind of mistake, in kebab-case, such as `unknown-field`.
  public var id: String
  /// What is wrong: the rule, led by the specific name, without a final stop.
  public var summary: String
  /// One thing to do about it, such as "did you mean 'authors'?"; nil when there is none.
  public var hint: String?

  /// Makes a diagnostic.
  public init(_ severity: Severity, at place: Place?, id: String, _ summary: String, hint: String? = nil) {
    self.severity = severity
    self.place = place
    self.id = id
    self.summary = summary
    self.hint = hint
  }

  /// How bad a diagnostic is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing can be built.
    case error
    /// It builds, and somebody should look.
    case warning
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The form compilers print and editors jump to: `file:line:column: severity: summary; hint [id]`.
  public var description: String {
    let prefix = place.map { "\($0): " } ?? ""
    let suffix = hint.map { "; \($0)" } ?? ""
    return "\(prefix)\(severity.rawValue): \(summary)\(suffix) [\(id)]"
  }
}

/// A place in a file.
public struct Place: Hashable, Sendable {
  /// The file's path, as the user would write it.
  public var file: String
  /// The line, from 1; 0 when the file as a whole is meant.
  public var line: Int
  /// The column, from 1, counted in characters.
  public var column: Int

  /// Names a place; without a line, the file as a whole.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  /// By file, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, or the file alone.
  public var description: String { line > 0 ? "\(file):\(line):\(column)" : file }
}
