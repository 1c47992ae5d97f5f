/// How large the tree of a file may become, so that no file takes the stack or the memory.
enum TreeLimits {
  /// No value may lie deeper than this in lists and mappings.
  static let depth = 100
  /// The aliases of a YAML file may bring back no more than this many values in all.
  static let aliasedValues = 100_000
}
