/// The files of the languages that come with the program: hyphenation patterns, with their licences beside them.
package enum LanguageFiles {
  /// The name of the resource bundle that holds them, all in one folder.
  package static let bundle = "vademecum_Languages.resources"
}
