/// The layouts that come with the program, one folder each.
package enum LayoutFiles {
  /// The name of the resource bundle that holds them.
  package static let bundle = "vademecum_Layouts.resources"
}
