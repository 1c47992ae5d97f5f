/// What pages for the web say beside the words of their layout. A layout may say it otherwise, in a word of that name behind `web-`.
enum WebWord: String, CaseIterable {
  /// The link that passes over what is the same on all pages.
  case skip
  case contents
  case search
  /// What one may look for.
  case hint
  /// The heading of all filters.
  case filter
  case type, year, section
  /// What stands for any value of a filter.
  case any
  case sort
  /// The orders in which resources can stand.
  case order, title, newest
  /// What takes all filters away.
  case reset
  /// How many resources are shown: none, one, or several, `{count}` of `{all}`.
  case none, one, many
  /// How many resources there are, `{count}`.
  case count
  case access
  case notes, note
  /// The link back to a note's call.
  case back
  case table
  case partners
  case top
  case news, added, revised, withdrawn
  /// The heading of a list that its layout does not name.
  case index
  case new, updated
  case seeAlso = "see-also"
  /// The ways to the resources before and after one, and what both are called.
  case next, previous, around
  /// The heading of the pages of the printed edition.
  case pages
  /// What leads to a file of the same edition, by its `{format}` and `{size}`.
  case download
  case accessiblePDF = "accessible-pdf"
  /// How large it is, `{number}`.
  case kilobytes, megabytes
  /// What a book says of how it can be read.
  case accessible
}
