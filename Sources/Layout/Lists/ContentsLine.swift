/// A line of the contents: what it is called, and where it leads.
package struct ContentsLine: Sendable {
  /// What it is called.
  var title: String
  /// The language of the title (BCP 47).
  var language: String
  /// Where it leads.
  var target: Target

  /// What lines lead to.
  enum Target: Sendable {
    /// A section, by its place in the edition.
    case section(Int)
    /// The first page of a kind that comes once, by its index in the design.
    case kind(Int)
    /// A page of the edition's own, by its place among these.
    case ownPage(Int)
  }

  /// The section that it stands for, by its place in the edition; nil for other lines.
  var section: Int? { if case .section(let place) = target { place } else { nil } }
}
