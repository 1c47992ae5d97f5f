/// The items of a text in a quarter of the room, for texts that are only drawn from now on: four bytes each.
///
/// Three bits say of which kind an item is. A word has how far it is from another in memory, in steps of its alignment; white has its width
/// without the bits that are the same in all usual widths. What has no room in 29 bits is not packed.
struct PackedItems: Sendable {
  let codes: [UInt32]
  /// Where the distances of words begin.
  private let base: Word?
  /// The items that have another span than the one before, and their spans; the first item has span 0 where nothing is said.
  let spans: [(first: Int, span: UInt16)]

  /// Packs items; nil where one has no room.
  init?(_ items: [ShapedText.Item]) {
    let base = items.first { $0.word != nil }?.word
    codes = items.map { PackedItems.code(of: $0, from: base) }
    if codes.contains(PackedItems.noRoom) { return nil }
    var (spans, span) = ([(first: Int, span: UInt16)](), UInt16(0))
    for (index, item) in items.enumerated() where item.span != span {
      span = item.span
      spans.append((index, span))
    }
    (self.base, self.spans) = (base, spans)
  }

  private static let bits: UInt32 = 29
  private static let mask: UInt32 = 1 << bits - 1
  /// No item has this code, since none is of the last of eight kinds.
  private static let noRoom = UInt32.max
  /// What widths have above their 29 bits: a positive sign, and an exponent from -63 to 0.
  private static let usualWidth: UInt32 = 1

  private static func code(of item: ShapedText.Item, from base: Word?) -> UInt32 {
    let kind = UInt32(item.kind.rawValue) << bits
    if let word = item.word, let base {
      let distance = word.distance(from: base)
      let hasRoom = item.width == word.width && abs(distance) < 1 << (bits - 1)
      return hasRoom ? kind | UInt32(truncatingIfNeeded: distance) & mask : noRoom
    }
    if item.kind == .lineFeed { return kind }
    let width = item.width.bitPattern
    return width >> bits == usualWidth ? kind | width & mask : noRoom
  }

  /// The items, as they were.
  var items: [ShapedText.Item] {
    var (next, span) = (spans.startIndex, UInt16(0))
    return [ShapedText.Item](unsafeUninitializedCapacity: codes.count) { items, filled in
      for code in codes {
        if next < spans.endIndex, spans[next].first == filled {
          span = spans[next].span
          next += 1
        }
        items.initializeElement(at: filled, to: item(code, span: span))
        filled += 1
      }
    }
  }

  @inline(__always)
  private func item(_ code: UInt32, span: UInt16) -> ShapedText.Item {
    guard let kind = ShapedText.Item.Kind(rawValue: UInt8(code >> PackedItems.bits)) else {
      preconditionFailure("three bits are the kind of an item")
    }
    let payload = code & PackedItems.mask
    switch kind {
    case .word:
      // The highest of the 29 bits is the sign.
      let word = base?.word(at: Int(Int32(bitPattern: payload << 3) >> 3))
      return ShapedText.Item(word: word, width: word?.width ?? 0, span: span, kind: kind)
    case .lineFeed: return ShapedText.Item(word: nil, width: 0, span: span, kind: kind)
    case .space, .noBreakSpace, .narrowSpace, .wideKern, .narrowKern:
      let width = Float(bitPattern: PackedItems.usualWidth << PackedItems.bits | payload)
      return ShapedText.Item(word: nil, width: width, span: span, kind: kind)
    }
  }
}
