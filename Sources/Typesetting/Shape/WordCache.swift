/// The words that a typesetter has shaped, by their bytes and their style.
///
/// A hash table with open addressing over raw bytes: a dictionary of strings took three times as long, a third of all
/// typesetting.
struct WordCache {
  private let shaper: Shaper
  private var hashes: [UInt32]
  private var words: [Word?]
  private var count = 0

  init(shaper: Shaper) {
    self.shaper = shaper
    hashes = Array(repeating: 0, count: 1 << 12)
    words = Array(repeating: nil, count: 1 << 12)
  }

  /// The word for `text`, shaped now unless it was before.
  mutating func word(_ text: UnsafeBufferPointer<UInt8>, style: ShapingStyle) -> Word {
    let hash = WordCache.hash(text, style: style.index)
    let mask = hashes.count - 1
    var slot = Int(hash) & mask
    while let word = words[slot] {
      if hashes[slot] == hash, word.style == style.index, word.byteCount == text.count,
        equal(word.text.baseAddress!, text.baseAddress!, count: text.count)
      {
        return word
      }
      slot = (slot + 1) & mask
    }
    let word = shaper.shape(text, style: style, number: Int32(count))
    words[slot] = word
    hashes[slot] = hash
    count += 1
    if count * 2 > hashes.count { grow() }
    return word
  }

  private mutating func grow() {
    let (oldHashes, oldWords) = (hashes, words)
    let mask = oldHashes.count * 2 - 1
    hashes = Array(repeating: 0, count: mask + 1)
    words = Array(repeating: nil, count: mask + 1)
    for (hash, word) in zip(oldHashes, oldWords) where word != nil {
      var slot = Int(hash) & mask
      while words[slot] != nil { slot = (slot + 1) & mask }
      hashes[slot] = hash
      words[slot] = word
    }
  }

  @inline(__always)
  private func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
    for index in 0..<count where left[index] != right[index] { return false }
    return true
  }

  /// A multiplicative hash of the style and the text, eight bytes a step.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>, style: UInt16) -> UInt32 {
    var hash = UInt64(style) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(text.count)
    let raw = UnsafeRawPointer(text.baseAddress!)
    var at = 0
    while at + 8 <= text.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
      at += 8
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest << 8 | UInt64(text[at])
      at += 1
    }
    hash = (hash ^ rest) &* 0xbf58_476d_1ce4_e5b9
    hash ^= hash >> 32
    return UInt32(truncatingIfNeeded: hash)
  }
}
