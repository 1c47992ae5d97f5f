/// Spoils bytes: a few changes of the kinds that break readers, the same ones for the same seed.
package struct ByteMutator {
  private var generator: SeededGenerator
  /// What the notation is made of: words, brackets, names of fields.
  private let tokens: [[UInt8]]

  /// What is longer is not made longer.
  private static let longest = 1 << 16

  /// Makes changes that follow from `seed`, with `tokens` of the notation among them.
  package init(seed: UInt64, tokens: [String] = []) {
    generator = SeededGenerator(seed)
    self.tokens = (tokens + ByteMutator.hostile).map { Array($0.utf8) }
  }

  /// Characters and numbers that readers of text stumble over.
  private static let hostile = [
    "\0", "\u{1}", "\t", "\r", "\r\n", "\u{7f}", "\u{85}", "\u{a0}", "\u{ad}", "\u{301}", "\u{200b}", "\u{200d}",
    "\u{202e}",
    "\u{2028}", "\u{2066}", "\u{feff}", "\u{fffd}", "\u{fffe}", "\u{10ffff}", "é", "e\u{301}", "ﬁ", "漢字", "אבג", "ابت",
    "👩‍👩‍👧",
    "🇫🇷", "0", "-1", "1e9", "1e-320", "1e400", "nan", "inf", "0x7fffffff", "9223372036854775808",
    "99999999999999999999999",
    "0.1", ".", "..", "/", "\\", "../..", "%", "%s", "\"", "'", "#", "true", "null", " ",
  ]

  /// Bytes at which signs, counts and lengths change over.
  private static let boundaries: [UInt8] = [0x00, 0x01, 0x7f, 0x80, 0xc0, 0xd9, 0xf8, 0xfe, 0xff]

  /// One of the seeds' choices.
  package mutating func choose<Choices: Collection>(among choices: Choices) -> Choices.Element? {
    choices.randomElement(using: &generator)
  }

  /// Whether something happens that happens once in `count` times.
  package mutating func happens(oneIn count: Int) -> Bool { generator.happens(oneIn: count) }

  /// The bytes with one change or several, perhaps with parts of `others`.
  package mutating func mutate(_ bytes: [UInt8], others: [[UInt8]] = []) -> [UInt8] {
    var result = bytes
    repeat { change(&result, others) } while !generator.happens(oneIn: 3)
    return result
  }

  private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    switch Int.random(in: 0..<15, using: &generator) {
    case 0: overwrite(&bytes, with: [UInt8.random(in: 0...255, using: &generator)])
    case 1: overwrite(&bytes, with: [ByteMutator.boundaries.randomElement(using: &generator)!])
    case 2: overwrite(&bytes, with: number())
    case 3: flipBit(in: &bytes)
    case 4..<8: insert(tokens.randomElement(using: &generator)!, into: &bytes)
    case 8: bytes.removeSubrange(range(in: bytes))
    case 9: insert(Array(bytes[range(in: bytes)]), into: &bytes)
    case 10: repeatPart(of: &bytes)
    case 11:
      if let other = others.randomElement(using: &generator) { insert(Array(other[range(in: other)]), into: &bytes) }
    case 12: if generator.happens(oneIn: 4) { bytes.removeLast(range(in: bytes).count) }
    case 13: replaceDigits(in: &bytes)
    default: bytes.replaceSubrange(range(in: bytes), with: tokens.randomElement(using: &generator)!)
    }
  }

  /// A part, more often a short one.
  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let longest = generator.happens(oneIn: 4) ? bytes.count : 12
    return start..<Int.random(in: start...min(bytes.count, start + longest), using: &generator)
  }

  private mutating func insert(_ part: [UInt8], into bytes: inout [UInt8]) {
    guard bytes.count + part.count <= ByteMutator.longest else { return }
    bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &generator))
  }

  private mutating func overwrite(_ bytes: inout [UInt8], with part: [UInt8]) {
    guard bytes.count >= part.count else { return }
    let start = Int.random(in: 0...(bytes.count - part.count), using: &generator)
    bytes.replaceSubrange(start..<(start + part.count), with: part)
  }

  private mutating func flipBit(in bytes: inout [UInt8]) {
    guard let index = bytes.indices.randomElement(using: &generator) else { return }
    bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
  }

  /// A number of two or four bytes, in either order, at which lengths and signs change over.
  private mutating func number() -> [UInt8] {
    let numbers: [UInt32] = [0, 1, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]
    let number = numbers.randomElement(using: &generator)!
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    let part = Bool.random(using: &generator) ? bytes : Array(bytes[..<2])
    return Bool.random(using: &generator) ? part : part.reversed()
  }

  /// Writes a part so often that it fills the longest input, or some times.
  private mutating func repeatPart(of bytes: inout [UInt8]) {
    let part = Array(bytes[range(in: bytes).prefix(64)])
    guard !part.isEmpty else { return }
    let most = generator.happens(oneIn: 20) ? ByteMutator.longest / part.count : 40
    insert(
      Array(repeatElement(part, count: Int.random(in: 1...max(1, most), using: &generator)).joined()), into: &bytes)
  }

  /// Writes another number for one that is written in digits.
  private mutating func replaceDigits(in bytes: inout [UInt8]) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let place = bytes.indices.filter({ digits.contains(bytes[$0]) }).randomElement(using: &generator) else {
      return
    }
    let end = bytes[place...].firstIndex { !digits.contains($0) } ?? bytes.count
    let numbers = ["0", "1", "-1", "00", "65536", "2147483648", "9223372036854775807", "1e308", "1e-308", "0.5"]
    bytes.replaceSubrange(place..<end, with: Array(numbers.randomElement(using: &generator)!.utf8))
  }
}
