#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnsafeRawBufferPointer {
  /// The index of the first `byte` at or after `start`; nil when there is none.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - base }
  }

  /// The index at or after `start` where `pattern`, which is not empty, first begins; nil when it is not there.
  package func firstIndex(of pattern: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    guard let first = pattern.first else { return nil }
    let candidates = UnsafeRawBufferPointer(rebasing: prefix(Swift.max(0, count - pattern.count + 1)))
    var position = start
    while let place = candidates.firstIndex(of: first, from: position) {
      if memcmp(baseAddress! + place, pattern.baseAddress!, pattern.count) == 0 { return place }
      position = place + 1
    }
    return nil
  }

  /// Whether both hold the same bytes.
  package func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }

  /// The number of bytes that both begin with, before they differ or one ends.
  package func commonPrefixCount(with other: UnsafeRawBufferPointer) -> Int {
    let count = Swift.min(count, other.count)
    func hasSame(_ range: Range<Int>) -> Bool {
      UnsafeRawBufferPointer(rebasing: self[range]).hasSameBytes(as: .init(rebasing: other[range]))
    }
    if hasSame(0..<count) { return count }
    return (0..<count).first { self[$0] != other[$0] } ?? count
  }
}

extension String {
  /// Whether its UTF-8 has a byte; Swift's own search looks at one after the other.
  package func hasByte(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).firstIndex(of: byte, from: 0) != nil }
      ?? utf8.contains(byte)
  }

  /// Its lines, as line feeds part it. They are found by their bytes: to part a text by characters takes thirty times as long.
  package var lines: [Substring] {
    let ends = utf8.withContiguousStorageIfAvailable { bytes -> [Int] in
      var ends: [Int] = []
      let bytes = UnsafeRawBufferPointer(bytes)
      while let end = bytes.firstIndex(of: 0x0a, from: (ends.last ?? -1) + 1) { ends.append(end) }
      return ends
    }
    guard let ends else { return utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map(Substring.init) }
    var start = startIndex
    return (ends + [utf8.count]).map { end in
      let index = utf8.index(startIndex, offsetBy: end)
      defer { start = end < utf8.count ? utf8.index(after: index) : index }
      return self[start..<index]
    }
  }

  /// Whether it has a text of ASCII in it, as `contains` says; one whose bytes are not there, as most are, is found so in a hundredth of the time.
  package func hasText(_ part: String) -> Bool {
    let hasBytes = utf8.withContiguousStorageIfAvailable { bytes in
      var part = part
      return part.withUTF8 { UnsafeRawBufferPointer(bytes).firstIndex(of: UnsafeRawBufferPointer($0)) != nil }
    }
    return hasBytes != false && contains(part)
  }
}
