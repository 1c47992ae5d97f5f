import TestSupport

/// Files that tests compare with.
enum Fixture {
  /// A folder of small pieces of the Noto fonts, for characters that Lato lacks.
  static let fonts = "\(Repository.root)/Tests/TypesettingTests/Fixtures/Fonts"

  /// The lines of a file in `Fixtures`, but for empty ones and comments.
  static func lines(_ name: String) throws -> [Substring] {
    try Repository.text(of: "Tests/TypesettingTests/Fixtures/\(name)").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
  }
}
