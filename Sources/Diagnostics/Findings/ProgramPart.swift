/// A kind of files that come with the program.
public enum ProgramPart: Hashable, Sendable, CaseIterable {
  /// Families of fonts.
  case fonts
  /// Layouts.
  case layouts
  /// Hyphenation patterns.
  case patterns
  /// JSON Schemas.
  case schemas
  /// Catalogues to start from.
  case starters
  /// Profiles of printing conditions.
  case profiles
  /// Chapters of the guide.
  case guide
}
