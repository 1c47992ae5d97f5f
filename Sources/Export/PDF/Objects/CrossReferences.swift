/// The cross-reference table of a file (ISO 32000-1, 7.5.8): where its objects are.
struct CrossReferences {
  /// The entries in eight bytes each: a file has twenty objects for each of a hundred thousand resources.
  private var entries: [PackedEntry] = []

  /// An entry of the table (7.5.8.3).
  enum Entry {
    /// No object.
    case free
    /// An object at an offset in the file.
    case offset(Int)
    /// An object in an object stream, by the number of that and the index in it.
    case compressed(in: Int, at: Int)
  }

  private struct PackedEntry {
    /// The kind in two bits, the place in 46, and the detail in 16.
    private let bits: UInt64

    init(_ entry: Entry) {
      let (kind, place, detail): (UInt64, Int, Int) =
        switch entry {
        case .free: (0, 0, 0xffff)
        case .offset(let offset): (1, offset, 0)
        case .compressed(let stream, let index): (2, stream, index)
        }
      bits = kind << 62 | UInt64(place) << 16 | UInt64(detail)
    }

    var kind: UInt8 { UInt8(bits >> 62) }
    var place: UInt64 { (bits << 2) >> 18 }
    var detail: UInt16 { UInt16(truncatingIfNeeded: bits) }
  }

  /// The number of entries, the free ones among them.
  var count: Int { entries.count }

  /// Says where the object of that number is.
  mutating func note(_ number: Int, _ entry: Entry) {
    if entries.count <= number {
      entries.append(contentsOf: repeatElement(PackedEntry(.free), count: number + 1 - entries.count))
    }
    entries[number] = PackedEntry(entry)
  }

  /// The table as the bytes of its stream, with offsets of `width` bytes.
  func bytes(width: Int) -> [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(entries.count * (width + 3))
    for entry in entries {
      table.append(entry.kind)
      for shift in (0..<width).reversed() { table.append(UInt8(truncatingIfNeeded: entry.place >> (8 * shift))) }
      table.append(UInt8(entry.detail >> 8))
      table.append(UInt8(entry.detail & 0xff))
    }
    return table
  }
}
