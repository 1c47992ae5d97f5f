/// Sixteen bytes of a text, which are looked through at once: where most bytes mean nothing, a loop over all of them is what reading and
/// writing cost.
///
/// What is looked for is given as two numbers of eight bytes each that have the high bits of bytes set where it is found; the first byte is
/// the lowest, as on all processors that Swift runs on. A borrow can set more bits behind the first: that one is right, and the others are
/// only possible. They are two numbers and no vector of bytes, whose comparisons the compiler makes one by one.
///
/// It is public, and no part of any product, because the compiler inlines nothing else into other modules.
@frozen public struct SixteenBytes {
  /// What was found: only the high bits of bytes mean something.
  public typealias Found = SIMD2<UInt64>

  @usableFromInline let words: Found

  /// The sixteen bytes that begin at an address.
  @inlinable @inline(__always)
  public init(_ start: UnsafeRawPointer) { words = start.loadUnaligned(as: Found.self) }

  /// Where bytes are below a limit, which is at most 0x7F.
  @inlinable @inline(__always)
  public func below(_ limit: UInt8) -> Found { (words &- SixteenBytes.all(limit)) & ~words }

  /// Where bytes are a limit or more, which is at least 0x80.
  @inlinable @inline(__always)
  public func from(_ limit: UInt8) -> Found {
    ((words & SixteenBytes.all(0x7f)) &+ SixteenBytes.all(0 &- limit)) & words
  }

  /// Where bytes are `byte`, or are so with the bits of `bits` taken away from them.
  @inlinable @inline(__always)
  public func equal(_ byte: UInt8, but bits: UInt8 = 0) -> Found {
    let other = (words & ~SixteenBytes.all(bits)) ^ SixteenBytes.all(byte)
    return (other &- SixteenBytes.all(1)) & ~other
  }

  /// Where bytes are 0xCC or more: they begin characters of UTF-8 from U+0300 on, those that are beyond Latin letters.
  @inlinable @inline(__always)
  public var beyondLatin: Found { from(0xcc) }

  /// Where signs are that markup, or JSON within it, cannot have as they are: control characters, `"`, `&`, `<` and `>`.
  @inlinable @inline(__always)
  public var signsOfMarkup: Found {
    // `<` and `>` differ in one bit.
    below(0x20) | equal(UInt8(ascii: "\"")) | equal(UInt8(ascii: "&")) | equal(UInt8(ascii: "<"), but: 2) | equal(0x7f)
  }

  /// Where bytes begin no character of UTF-8: they continue one.
  @inlinable @inline(__always)
  public var continuations: Found { words & ~(words &<< 1) }

  /// The place of the first that was found, at or behind `skipped`, from 0 to 15; nil where there is none.
  @inlinable @inline(__always)
  public static func first(_ found: Found, skipping skipped: Int = 0) -> Int? {
    var (low, high) = (found[0] & 0x8080_8080_8080_8080, found[1] & 0x8080_8080_8080_8080)
    if skipped > 0 {
      low = skipped < 8 ? low & (~0 &<< UInt64(8 &* skipped)) : 0
      if skipped > 8 { high &= ~0 &<< UInt64(8 &* (skipped &- 8)) }
    }
    if low | high == 0 { return nil }
    return low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
  }

  /// How many were found.
  @inlinable @inline(__always)
  public static func count(_ found: Found) -> Int {
    // Each byte is 0 or 1, and the product has their sum in its highest byte.
    let ones = (found &>> 7) & all(1)
    return Int(((ones[0] &+ ones[1]) &* 0x0101_0101_0101_0101) &>> 56)
  }

  /// Sixteen times the same byte.
  @inlinable @inline(__always)
  public static func all(_ byte: UInt8) -> Found { Found(repeating: UInt64(byte) &* 0x0101_0101_0101_0101) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first index at or after `start` that is wanted; sixteen bytes are passed over at once where none of them can be.
  ///
  /// - Parameters:
  ///   - find: where bytes may be wanted among sixteen, which begin at an index that is `start` or more.
  ///   - isWanted: whether a byte is wanted, by its index.
  @inlinable @inline(__always)
  public func firstIndex(
    from start: Int, finding find: (Int, SixteenBytes) -> SixteenBytes.Found, where isWanted: (Int) -> Bool
  ) -> Int? {
    var index = start
    while index &+ 16 <= count {
      guard let place = SixteenBytes.first(find(index, SixteenBytes(baseAddress! + index))) else {
        index &+= 16
        continue
      }
      index &+= place
      if isWanted(index) { return index }
      index &+= 1
    }
    let last = count &- 16
    guard last >= start, index < count else { return (index..<Swift.max(index, count)).first(where: isWanted) }
    // The last sixteen, of which some have been passed.
    let found = find(last, SixteenBytes(baseAddress! + last))
    var skipped = index &- last
    while skipped < 16, let place = SixteenBytes.first(found, skipping: skipped) {
      if isWanted(last &+ place) { return last &+ place }
      skipped = place &+ 1
    }
    return nil
  }

  /// How many bytes of a range continue characters of UTF-8.
  @inlinable
  public func continuationCount(in range: Range<Int>) -> Int {
    var (count, index) = (0, range.lowerBound)
    while index &+ 16 <= range.upperBound {
      count &+= SixteenBytes.count(SixteenBytes(baseAddress! + index).continuations)
      index &+= 16
    }
    while index < range.upperBound {
      if self[index] & 0xc0 == 0x80 { count &+= 1 }
      index &+= 1
    }
    return count
  }
}
