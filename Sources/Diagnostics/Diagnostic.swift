/// One thing that is wrong or doubtful in a user's file, or worth knowing, and where.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public var severity: Severity
  /// Where it stands; nil when it belongs to no file.
  public var place: Place?
  /// What it is: a kind and its arguments.
  public var finding: Finding

  /// Makes a diagnostic.
  public init(_ severity: Severity, at place: Place?, _ finding: Finding) {
    self.severity = severity
    self.place = place
    self.finding = finding
  }

  /// The stable name of this kind of finding, in kebab-case, such as `unknown-field`.
  public var id: String { finding.id }

  /// What is wrong and what to do about it, in words.
  public func message(in language: MessageLanguage = .english) -> Message { finding.message(in: language) }

  /// What is wrong, in English; see `Message.summary`.
  public var summary: String { message().summary }

  /// One thing to do about it, in English; see `Message.hint`.
  public var hint: String? { message().hint }

  /// How bad a diagnostic is.
  public enum Severity: String, Hashable, Sendable {
    /// The edition cannot be built.
    case error
    /// The edition can be built, but somebody should take a look.
    case warning
    /// Nothing is wrong or doubtful: somebody may want to know.
    case note
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The line in English.
  public var description: String { line() }

  /// The form compilers print and editors jump to: `file:line:column: severity: summary; hint [id]`. Only the words between severity
  /// and id are of a language.
  public func line(in language: MessageLanguage = .english) -> String {
    let prefix = place.map { "\($0): " } ?? ""
    return "\(prefix)\(severity.rawValue): \(message(in: language).line(in: language)) [\(id)]"
  }
}
