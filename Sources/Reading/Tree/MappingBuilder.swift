import Diagnostics

/// Gathers the fields of one mapping and refuses names that stand twice.
struct MappingBuilder {
  private(set) var entries: [Entry] = []
  /// The names so far; only for mappings so long that looking through `entries` would take too much time.
  private var names: Set<String> = []
  private static let longCount = 24

  /// Reserves memory for `count` fields.
  init(expecting count: Int) { entries.reserveCapacity(count) }

  /// Adds a field; one whose name stands already is reported and left out.
  mutating func add(_ entry: Entry, _ found: inout DiagnosticList) {
    guard !contains(entry.key) else {
      let firstLine = entries.first { $0.key == entry.key }?.keyPlace.line ?? 0
      found.error(.duplicateKey(entry.key, firstLine: firstLine), at: entry.keyPlace)
      return
    }
    entries.append(entry)
    if entries.count > MappingBuilder.longCount { names.insert(entry.key) }
  }

  private mutating func contains(_ name: String) -> Bool {
    if entries.count < MappingBuilder.longCount { return entries.contains { $0.key == name } }
    if names.isEmpty { names = Set(entries.map(\.key)) }
    return names.contains(name)
  }
}

/// How many fields the last mapping at each depth had: the mappings of a list mostly have as many.
struct UsualCounts {
  private var counts = [Int](repeating: 0, count: TreeLimits.depth + 1)

  /// The count at `depth`.
  subscript(depth: Int) -> Int {
    get { counts[depth] }
    set { counts[depth] = newValue }
  }
}
