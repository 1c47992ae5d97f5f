/// The hyphenation patterns that come with the program, with their licences beside them.
package enum PatternFiles {
  /// The name of the resource bundle that holds their folder, `Hyphenation`.
  package static let bundle = "vademecum_Typesetting.resources"
  /// The folder of this file, beside `Hyphenation`, while the program is being made.
  package static let source = #filePath
}
