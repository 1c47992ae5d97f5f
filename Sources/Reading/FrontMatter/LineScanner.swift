/// The lines of a text, one by one.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  private(set) var index = 0
  private var number = 0

  /// Begins before the first line.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A line, without what ends it.
  struct Line {
    /// Its number, from 1.
    var number: Int
    /// Where it begins.
    var start: Int
    fileprivate var bytes: Slice<UnsafeBufferPointer<UInt8>>

    /// Whether nothing but space stands on it.
    var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

    /// Whether nothing stands on it but some signs, and space behind them.
    func isFence(_ signs: StaticString) -> Bool {
      let wanted = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
      return bytes.starts(with: wanted) && bytes.dropFirst(wanted.count).allSatisfy { $0 <= 0x20 }
    }
  }

  /// The next line; nil behind the last.
  mutating func next() -> Line? {
    guard index < bytes.count else { return nil }
    let start = index
    let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
    number += 1
    index = min(end + 1, bytes.count)
    return Line(number: number, start: start, bytes: bytes[start..<end])
  }
}
