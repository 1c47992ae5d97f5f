/// Packs texts that are only drawn from now on.
///
/// An item is a byte or a few: a word says how far it is in memory from one that all texts of its style count from, a white which of theirs
/// it is. Of lines and items there are only those that the block has.
package struct TextPacker {
  /// The settings of the last texts: those of cards come again and again.
  private var settings: [PackedSetting] = []
  private var bytes: [UInt8] = []

  private static let mostSettings = 16

  /// Makes a packer.
  package init() {}

  /// The block, packed.
  package mutating func pack(_ block: TextBlock) -> TextBlock {
    if block.isPacked { return block }
    let (text, lines) = (block.text, block.lines)
    let first = lines.reduce(Int32.max) { min($0, $1.first) }
    // The space that is read at the end of a line is the item behind it.
    let end = lines.reduce(0 as Int32) { max($0, $1.end + ($1.endsWithSpace ? 1 : 0)) }
    let items = text.items[(lines.isEmpty ? 0 : Int(first))..<Int(end)]
    let setting = setting(of: block, items)
    bytes.removeAll(keepingCapacity: true)
    put(items, in: setting)
    put(count: lines.count)
    for line in lines { put(line, after: first) }
    return TextBlock(PackedText(bytes, in: setting))
  }

  private mutating func setting(of block: TextBlock, _ items: ArraySlice<ShapedText.Item>) -> PackedSetting {
    if let place = settings.firstIndex(where: { $0.like.isSet(like: block) }) {
      let known = settings[place]
      // A text without words may have been the first.
      if known.base != nil || !items.contains(where: { $0.word != nil }) { return known }
      settings.remove(at: place)
    }
    let new = PackedSetting(of: block, base: items.lazy.compactMap(\.word).first)
    if settings.count == TextPacker.mostSettings { settings.removeFirst() }
    settings.append(new)
    return new
  }

  // MARK: Items

  private mutating func put(_ items: ArraySlice<ShapedText.Item>, in setting: PackedSetting) {
    put(count: items.count)
    var span: UInt16 = 0
    for item in items {
      if item.span != span {
        span = item.span
        bytes.append(PackedItem.span)
        put(span)
      }
      if let word = item.word {
        put(word, item.width, from: setting.base)
      } else if let place = setting.place(of: item) {
        bytes.append(PackedItem.firstWhite + UInt8(place))
      } else {
        bytes.append(PackedItem.white)
        put(item.kind)
        put(item.width)
      }
    }
  }

  private mutating func put(_ word: Word, _ width: Float, from base: Word?) {
    let distance = base.map { word.distance(from: $0) } ?? Int.max
    if width.bitPattern == word.width.bitPattern {
      if TextPacker.has(distance, room: PackedItem.bitsOfNear) {
        let code = UInt32(truncatingIfNeeded: distance) & (1 << PackedItem.bitsOfNear - 1)
        bytes.append(UInt8(code >> 16))
        return put(bigEndian: UInt16(truncatingIfNeeded: code))
      }
      if TextPacker.has(distance, room: PackedItem.bitsOfFar) {
        let code = UInt32(truncatingIfNeeded: distance) & (1 << PackedItem.bitsOfFar - 1)
        // What says that a word is far stands above these bits, and those of other items have higher ones.
        bytes.append(PackedItem.firstFar | UInt8(code >> 24))
        bytes.append(UInt8(truncatingIfNeeded: code >> 16))
        return put(bigEndian: UInt16(truncatingIfNeeded: code))
      }
    }
    bytes.append(PackedItem.word)
    put(word)
    put(width)
  }

  private static func has(_ distance: Int, room bits: Int) -> Bool {
    (-(1 << (bits - 1))..<(1 << (bits - 1))).contains(distance)
  }

  // MARK: Lines

  private mutating func put(_ line: Line, after firstItem: Int32) {
    var parts: PackedLine = []
    if line.endsWithSpace { parts.insert(.endsWithSpace) }
    if line.endsWithHyphen { parts.insert(.endsWithHyphen) }
    if line.head != nil { parts.insert(.hasHead) }
    if line.tail != nil { parts.insert(.hasTail) }
    if line.margin.bitPattern != 0 { parts.insert(.margin) }
    if line.ratio.bitPattern != 0 { parts.insert(.ratio) }
    if line.scale != 1 { parts.insert(.scale) }
    if line.tracking.bitPattern != 0 { parts.insert(.tracking) }
    if line.adjustment.bitPattern != 0 { parts.insert(.adjustment) }
    put(parts.rawValue)
    put(count: Int(line.first - firstItem))
    put(count: Int(line.end - line.first))
    put(line.width)
    if let head = line.head { put(head) }
    if let tail = line.tail { put(tail) }
    if parts.contains(.margin) { put(line.margin) }
    if parts.contains(.ratio) { put(line.ratio) }
    if parts.contains(.scale) { put(line.scale) }
    if parts.contains(.tracking) { put(line.tracking) }
    if parts.contains(.adjustment) { put(line.adjustment) }
  }

  // MARK: Values

  private mutating func put<Value: BitwiseCopyable>(_ value: Value) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  private mutating func put(bigEndian number: UInt16) {
    bytes.append(UInt8(number >> 8))
    bytes.append(UInt8(truncatingIfNeeded: number))
  }

  private mutating func put(count: Int) {
    var rest = count
    while rest > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
