import Diagnostics

/// Why no address can be asked at all, in words.
package struct LinkFailure: Error, Hashable, Sendable {
  /// One line.
  package var statement: Statement

  /// Says why.
  package init(_ english: String, _ french: String) { statement = Statement(english, french) }
}
