/// The cross-reference table of a file (ISO 32000-1, 7.5.8): where its objects are.
struct CrossReferences {
  private var entries: [Entry] = []

  /// An entry of the table (7.5.8.3).
  enum Entry {
    /// No object.
    case free
    /// An object at an offset in the file.
    case offset(Int)
    /// An object in an object stream, by the number of that and the index in it.
    case compressed(in: Int, at: Int)
  }

  /// The number of entries, the free ones among them.
  var count: Int { entries.count }

  /// Says where the object of that number is.
  mutating func note(_ number: Int, _ entry: Entry) {
    if entries.count <= number { entries.append(contentsOf: repeatElement(.free, count: number + 1 - entries.count)) }
    entries[number] = entry
  }

  /// The table as the bytes of its stream, with offsets of `width` bytes.
  func bytes(width: Int) -> [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(entries.count * (width + 3))
    for entry in entries {
      let (kind, place, detail) =
        switch entry {
        case .free: (0, 0, 0xffff)
        case .offset(let offset): (1, offset, 0)
        case .compressed(let stream, let index): (2, stream, index)
        }
      table.append(UInt8(kind))
      for shift in (0..<width).reversed() { table.append(UInt8(truncatingIfNeeded: place >> (8 * shift))) }
      table.append(UInt8(detail >> 8))
      table.append(UInt8(detail & 0xff))
    }
    return table
  }
}
