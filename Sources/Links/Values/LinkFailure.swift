/// Why no address can be asked at all, in words.
package struct LinkFailure: Error, Hashable, Sendable {
  /// One line.
  package var description: String

  /// Says why.
  package init(_ description: String) { self.description = description }
}
