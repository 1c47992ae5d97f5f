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
public indirect enum Operand: Hashable, Sendable {
  /// A field of something: "year of resource 'atouts'".
  case field(String, of: Subject)
  /// Something without a subject of its own, as the texts of this module call it: "resources".
  case noun(String)
  /// Something that has a name: "word 'contents'".
  case named(String, String)
  /// A part of something that is called by its name alone: "icon of 'resource.url'".
  case part(String, of: String)
  /// An element of a list.
  case each(Operand)
}

extension Operand: ExpressibleByStringLiteral {
  /// Something without a subject of its own.
  public init(stringLiteral noun: String) { self = .noun(noun) }
}
