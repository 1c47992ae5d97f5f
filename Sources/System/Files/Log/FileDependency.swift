/// A file or a folder that something was made from, or that was looked for while it was made.
struct FileDependency: Hashable, Sendable {
  /// The path, as it was named.
  var path: String
  /// Whether everything below the folder counts too; what is hidden (its name begins with a dot) is read only by its name.
  var includesContents = false
}
