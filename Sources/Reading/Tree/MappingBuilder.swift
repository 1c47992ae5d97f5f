import Diagnostics

/// Gathers the fields of one mapping and refuses names that stand twice.
struct MappingBuilder {
  private(set) var entries: [Entry] = []
  /// Where the names stand among the entries; only for mappings so long that looking through `entries` would take too much time.
  private var positions: [String: Int] = [:]
  /// How many names were compared one by one.
  private(set) var steps = 0
  private static let longCount = 24

  /// Reserves memory for `count` fields.
  init(expecting count: Int) { entries.reserveCapacity(count) }

  /// Adds a field; one whose name stands already is reported and left out.
  mutating func add(_ entry: consuming Entry, _ found: inout DiagnosticList) {
    if let first = position(of: entry.key) {
      found.error(.duplicateKey(entry.key, firstLine: entries[first].keyPlace.line), at: entry.keyPlace)
      return
    }
    if !positions.isEmpty { positions[entry.key] = entries.count }
    entries.append(entry)
  }

  private mutating func position(of name: String) -> Int? {
    if entries.count < MappingBuilder.longCount {
      steps += entries.count
      return entries.firstIndex(named: name)
    }
    if positions.isEmpty {
      for (position, entry) in entries.enumerated() { positions[entry.key] = position }
    }
    return positions[name]
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
