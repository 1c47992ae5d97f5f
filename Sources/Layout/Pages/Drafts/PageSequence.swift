/// The pages of one kind in a row: the cover, a section.
package struct PageSequence: Sendable {
  /// The kind, as an index into `Design.pages`.
  package var kind: Int
  /// The section, by its place in the edition, for kinds that come once a section.
  package var section: Int?
  /// The page of the edition's own, by its place among these, for kinds of such pages.
  package var ownPage: Int?
  /// The number of its first page in the whole edition, from 1.
  package var firstNumber = 0
  /// Whether a blank page precedes it, so that its first page is on its side.
  package var followsBlank = false
  /// Its pages; never empty once they are numbered.
  package var pages: [PageDraft]
}
