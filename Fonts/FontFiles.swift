/// The fonts that come with the program, one folder a family, with its licence beside it.
package enum FontFiles {
  /// The name of the resource bundle that holds them.
  package static let bundle = "vademecum_Fonts.resources"
}
