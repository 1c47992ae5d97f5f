import Frames

/// A text in lines in a seventh of the room: one piece of memory, from which the block is made again whenever it is drawn, bit by bit the
/// same.
///
/// Unchecked: nothing in it changes once it is made.
struct PackedText: @unchecked Sendable {
  /// What texts of one setting share, and the bytes of this one, as `TextPacker` writes them.
  private let bytes: ManagedBuffer<PackedSetting, UInt8>

  init(_ bytes: [UInt8], in setting: PackedSetting) {
    self.bytes = ManagedBuffer.create(minimumCapacity: bytes.count) { _ in setting }
    self.bytes.withUnsafeMutablePointerToElements { $0.initialize(from: bytes, count: bytes.count) }
  }

  /// The language of the text (BCP 47).
  var language: String { bytes.header.like.language }

  /// The block as it was packed.
  var block: TextBlock {
    let setting = bytes.header
    return bytes.withUnsafeMutablePointerToElements { bytes in
      var reader = PackedTextReader(bytes, of: setting)
      let items = reader.takeItems()
      return TextBlock(setting.like, ShapedText(setting.like.text, items: items), lines: reader.takeLines()[...])
    }
  }
}

/// What texts in one style share.
final class PackedSetting {
  /// A block of that style without lines.
  let like: TextBlock
  /// From where it is counted how far words are in memory.
  let base: Word?
  /// The whites that the texts have, without their spans; they are named by their places.
  private(set) var whites: [ShapedText.Item] = []

  init(of block: TextBlock, base: Word?) {
    like = TextBlock(block, ShapedText(block.text, items: []), lines: [])
    self.base = base
  }

  /// The place of a white; nil where it is one more than there can be.
  func place(of white: ShapedText.Item) -> Int? {
    let known = whites.firstIndex { $0.kind == white.kind && $0.width.bitPattern == white.width.bitPattern }
    if let known { return known }
    guard whites.count < PackedItem.mostWhites else { return nil }
    whites.append(white)
    return whites.count - 1
  }
}

/// The first byte of a packed item says what it is.
enum PackedItem {
  /// Up to here, of a word that is near: how far, in 23 bits.
  static let lastNear: UInt8 = 0x7f
  static let bitsOfNear = 23
  /// From here on, a white by its place.
  static let firstWhite: UInt8 = 0x80
  static let mostWhites = 64
  /// From here on, a word that is far: how far, in 29 bits.
  static let firstFar: UInt8 = 0xc0
  static let bitsOfFar = 29
  /// A word by its address, with its width; a white with its kind and its width; the span of what follows.
  static let (word, white, span): (UInt8, UInt8, UInt8) = (0xe0, 0xe1, 0xe2)
}

/// What of a line is not as in most.
struct PackedLine: OptionSet {
  let rawValue: UInt16

  static let endsWithSpace = PackedLine(rawValue: 1)
  static let endsWithHyphen = PackedLine(rawValue: 2)
  static let hasHead = PackedLine(rawValue: 4)
  static let hasTail = PackedLine(rawValue: 8)
  static let margin = PackedLine(rawValue: 16)
  static let ratio = PackedLine(rawValue: 32)
  static let scale = PackedLine(rawValue: 64)
  static let tracking = PackedLine(rawValue: 128)
  static let adjustment = PackedLine(rawValue: 256)
}

/// Reads what `TextPacker` writes.
private struct PackedTextReader {
  private var next: UnsafeRawPointer
  private let setting: PackedSetting

  init(_ bytes: UnsafeRawPointer, of setting: PackedSetting) { (next, self.setting) = (bytes, setting) }

  mutating func takeItems() -> [ShapedText.Item] {
    let count = takeCount()
    let (whites, base) = (setting.whites, setting.base)
    var span: UInt16 = 0
    return [ShapedText.Item](unsafeUninitializedCapacity: count) { items, filled in
      func add(_ word: Word?, _ width: Float, _ kind: ShapedText.Item.Kind) {
        items.initializeElement(at: filled, to: ShapedText.Item(word: word, width: width, span: span, kind: kind))
        filled += 1
      }
      while filled < count {
        let first = take(UInt8.self)
        switch first {
        case ...PackedItem.lastNear:
          let word = base?.word(at: takeDistance(from: first, bytes: 2, bits: PackedItem.bitsOfNear))
          add(word, word?.width ?? 0, .word)
        case PackedItem.span: span = take(UInt16.self)
        case PackedItem.word:
          let word = take(Word.self)
          add(word, take(Float.self), .word)
        case PackedItem.white:
          let kind = take(ShapedText.Item.Kind.self)
          add(nil, take(Float.self), kind)
        case PackedItem.firstFar...:
          let word = base?.word(at: takeDistance(from: first & 0x1f, bytes: 3, bits: PackedItem.bitsOfFar))
          add(word, word?.width ?? 0, .word)
        default:
          let white = whites[Int(first - PackedItem.firstWhite)]
          add(nil, white.width, white.kind)
        }
      }
    }
  }

  /// A signed number whose highest bits are those of its first byte.
  @inline(__always)
  private mutating func takeDistance(from first: UInt8, bytes: Int, bits: Int) -> Int {
    var number = Int(first)
    for _ in 0..<bytes { number = number << 8 | Int(take(UInt8.self)) }
    let empty = Int.bitWidth - bits
    return (number << empty) >> empty
  }

  mutating func takeLines() -> [Line] {
    let count = takeCount()
    return [Line](unsafeUninitializedCapacity: count) { lines, filled in
      while filled < count {
        lines.initializeElement(at: filled, to: takeLine())
        filled += 1
      }
    }
  }

  private mutating func takeLine() -> Line {
    let parts = PackedLine(rawValue: take(UInt16.self))
    let first = Int32(takeCount())
    let end = first + Int32(takeCount())
    var line = Line(
      first: first, end: end, width: take(Float.self), ratio: 0, endsWithSpace: parts.contains(.endsWithSpace),
      endsWithHyphen: parts.contains(.endsWithHyphen))
    if parts.contains(.hasHead) { line.head = take(Word.self) }
    if parts.contains(.hasTail) { line.tail = take(Word.self) }
    if parts.contains(.margin) { line.margin = take(Float.self) }
    if parts.contains(.ratio) { line.ratio = take(Float.self) }
    if parts.contains(.scale) { line.scale = take(Float.self) }
    if parts.contains(.tracking) { line.tracking = take(Float.self) }
    if parts.contains(.adjustment) { line.adjustment = take(Float.self) }
    return line
  }

  @inline(__always)
  private mutating func take<Value: BitwiseCopyable>(_ type: Value.Type) -> Value {
    let value = next.loadUnaligned(as: type)
    next += MemoryLayout<Value>.size
    return value
  }

  /// A number in as many bytes as it needs, seven bits each, the lowest first.
  @inline(__always)
  private mutating func takeCount() -> Int {
    var (count, shift) = (0, 0)
    while true {
      let byte = take(UInt8.self)
      count |= Int(byte & 0x7f) << shift
      if byte < 0x80 { return count }
      shift += 7
    }
  }
}
