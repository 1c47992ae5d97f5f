/// The name of somebody, in its parts, or of an organisation.
package struct BibliographyName: Hashable, Sendable {
  /// The given names.
  package var given = ""
  /// What stands before the family name and is not looked at when names are sorted, such as "von" and "de".
  package var particle = ""
  /// The family name, or the name of an organisation.
  package var family = ""
  /// What stands behind it, such as "Jr".
  package var suffix = ""
  /// Whether it is an organisation's.
  package var isOrganisation = false

  /// Makes a name without any part.
  package init() {}

  /// The name as it is printed.
  package var printed: String {
    // "d'" stands close to what follows.
    let isElided = particle.last == "'" || particle.last == "’"
    let name = isElided ? particle + family : joined([particle, family])
    return joined([given, name, suffix])
  }

  private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}
