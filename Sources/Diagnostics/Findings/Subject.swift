/// A thing in the data or a layout that a finding speaks of, such as "resource 'atouts'" or "the edition".
public struct Subject: Hashable, Sendable {
  /// What it is, as the texts of this module call it: an English noun, translated by the other languages.
  public var kind: String
  /// Which one it is; nil while unknown, or when there is only one.
  public var name: String?

  /// Names a subject.
  public init(_ kind: String, _ name: String? = nil) {
    self.kind = kind
    self.name = name
  }
}

/// A value that a finding speaks of, such as "year of resource 'atouts'".
public enum Operand: Hashable, Sendable {
  /// A field of something.
  case field(String, of: Subject)
  /// Something without a subject of its own, as the texts of this module call it.
  case noun(String)
}
