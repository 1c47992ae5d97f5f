/// A file or a folder that something was made from, or that was looked for while it was made.
struct FileDependency: Hashable, Sendable {
  /// The path, as it was named.
  var path: String
  /// Whether everything below the folder counts too; what is hidden (its name begins with a dot) is read only by its name.
  var includesContents = false
}

/// A file, and the name under which it was read.
struct NamedFile: Sendable {
  /// What the file is.
  var file: FileIdentity
  /// The path, as it was named.
  var name: String
}

/// What the file system tells a file from others by, whatever paths lead to it.
struct FileIdentity: Hashable, Sendable {
  /// The file system that it lies in.
  var device: UInt64
  /// Its number there.
  var number: UInt64
}
