/// Somebody who made a resource.
public struct Author: Hashable, Sendable {
  /// The name as printed; where an author wrote a text in place of a list, all names.
  public var name: String
  /// Where an index files the name, such as "Hugo"; nil for the name as printed.
  public var sortName: String?
  /// Whether it is a person or an organisation; nil when nobody says.
  public var kind: Kind?
  /// Whether it stands in a list, and so is one name, which is never parted.
  public var isOneName: Bool

  /// Names an author.
  public init(_ name: String, sortName: String? = nil, kind: Kind? = nil, isOneName: Bool = true) {
    self.name = name
    self.sortName = sortName
    self.kind = kind
    self.isOneName = isOneName
  }

  /// What stands in a list for those who are not named; indexes leave it out.
  package static let others = "et al."

  /// What an author can be.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Somebody.
    case person
    /// An organisation.
    case body
  }
}

extension Author: ExpressibleByStringLiteral {
  /// One name.
  public init(stringLiteral name: String) { self.init(name) }
}
