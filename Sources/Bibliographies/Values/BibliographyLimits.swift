/// How large bibliographies may become, so that no file takes the memory or the time.
enum BibliographyLimits {
  /// No file may be larger, in bytes.
  static let fileSize = 64 << 20
  /// No text may become longer by abbreviations, in bytes.
  static let textSize = 1 << 20
  /// All texts may become no longer by abbreviations, in bytes.
  static let expandedSize = 64 << 20
  /// Reading ends at so many mistakes in the notation.
  static let mistakes = 20
  /// No entry goes on from another one over more of them.
  static let generations = 20
  /// No entry has more fields from others.
  static let inheritedFields = 200
  /// No entry has more fields of its own.
  static let fields = 1000
  /// No braces are told apart deeper than this in others.
  static let depth = 100
}
