/// Eight bytes of a text, which are looked through at once: where most bytes mean nothing, a loop over all of them is what reading and
/// writing cost.
///
/// What is looked for is given as a number that has the high bits of bytes set where it is found. A borrow can set more of them behind
/// the first, so that they only tell whether there is any: who wants to know where looks at the eight one by one.
///
/// It is public, and no part of any product, because the compiler inlines nothing else into other modules.
@frozen public struct EightBytes {
  @usableFromInline let word: UInt64

  /// The eight bytes that begin at an address.
  @inlinable @inline(__always)
  public init(_ start: UnsafeRawPointer) { word = start.loadUnaligned(as: UInt64.self) }

  /// Where bytes are below a limit, which is at most 0x80.
  @inlinable @inline(__always)
  public func below(_ limit: UInt8) -> UInt64 { (word &- EightBytes.all(limit)) & ~word }

  /// Where bytes are `byte`, or are so with the bits of `bits` taken away from them.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8, but bits: UInt8 = 0) -> UInt64 {
    let other = (word & ~EightBytes.all(bits)) ^ EightBytes.all(byte)
    return (other &- EightBytes.all(1)) & ~other
  }

  /// Where two bytes beside each other are both `byte`.
  @inlinable @inline(__always)
  public func twice(_ byte: UInt8) -> UInt64 {
    let found = equal(byte)
    return found & (found << 8)
  }

  /// Where bytes are 0xCC or more: they begin characters of UTF-8 from U+0300 on, those that are beyond Latin letters.
  @inlinable @inline(__always)
  public var beyondLatin: UInt64 { word & (word << 1) & (word << 2 | word << 3 | (word << 4 & word << 5)) }

  /// Where signs are that markup, or JSON within it, cannot have as they are: control characters, `"`, `&`, `<` and `>`.
  @inlinable @inline(__always)
  public var signsOfMarkup: UInt64 {
    // `<` and `>` differ in one bit.
    below(0x20) | equal(UInt8(ascii: "\"")) | equal(UInt8(ascii: "&")) | equal(UInt8(ascii: "<"), but: 2) | equal(0x7f)
  }

  /// How many bytes continue characters of UTF-8.
  @inlinable @inline(__always)
  public var continuationCount: Int { (word & ~(word << 1) & EightBytes.all(0x80)).nonzeroBitCount }

  /// Whether any was found.
  @inlinable @inline(__always)
  public static func any(_ found: UInt64) -> Bool { found & all(0x80) != 0 }

  /// Eight times the same byte.
  @inlinable @inline(__always)
  public static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first index at or after `start` that is wanted; eight bytes are passed over at once where none of them can be.
  ///
  /// - Parameters:
  ///   - isPlain: whether none of eight bytes is wanted, which begin at an index; it may err on the side of doubt.
  ///   - isWanted: whether a byte is wanted, by its index.
  @inlinable @inline(__always)
  public func firstIndex(
    from start: Int, passing isPlain: (Int, EightBytes) -> Bool, where isWanted: (Int) -> Bool
  ) -> Int? {
    var index = start
    while index < count {
      if index + 8 <= count, isPlain(index, EightBytes(baseAddress! + index)) {
        index += 8
        continue
      }
      let end = Swift.min(index + 8, count)
      while index < end {
        if isWanted(index) { return index }
        index += 1
      }
    }
    return nil
  }
}
