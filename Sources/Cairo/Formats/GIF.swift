/// Decodes GIF files (GIF 89a; CompuServe, 1990).
package struct GIF {
  private let bytes: UnsafeRawBufferPointer
  private var index = 13
  /// The index of the colour that is clear.
  private var clear: UInt8?

  /// Decodes the first frame of a file.
  package static func decode(_ bytes: UnsafeRawBufferPointer) throws(CairoError) -> ImageSurface {
    guard bytes.count > 13 else { throw cut }
    var decoder = GIF(bytes: bytes)
    return try decoder.decode()
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private static var cut: CairoError { CairoError("it ends before its pixels do") }

  private func number(at offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }

  // MARK: Blocks

  private mutating func decode() throws(CairoError) -> ImageSurface {
    let shared = try palette(flags: bytes[10])
    while index < bytes.count, bytes[index] == 0x21 { try readExtension() }
    guard index + 11 <= bytes.count else { throw GIF.cut }
    guard bytes[index] == 0x2c else { throw CairoError("it has no picture") }
    let frame = Frame(
      x: number(at: index + 1), y: number(at: index + 3), width: number(at: index + 5), height: number(at: index + 7),
      isInterlaced: bytes[index + 9] & 0x40 != 0)
    let flags = bytes[index + 9]
    guard frame.width > 0, frame.height > 0 else { throw CairoError("it has no extent") }
    index += 10
    let own = try palette(flags: flags)
    let colors = own.isEmpty ? shared : own
    return try surface(frame, colors)
  }

  private mutating func readExtension() throws(CairoError) {
    guard index + 8 <= bytes.count else { throw GIF.cut }
    if bytes[index + 1] == 0xf9, bytes[index + 2] == 4 { clear = bytes[index + 3] & 1 == 1 ? bytes[index + 6] : nil }
    index += 2
    while index < bytes.count, bytes[index] > 0 { index += 1 + Int(bytes[index]) }
    index += 1
  }

  /// The colours that stand here, blue first, if the flags say that there are any.
  private mutating func palette(flags: UInt8) throws(CairoError) -> [UInt32] {
    guard flags & 0x80 != 0 else { return [] }
    let count = 2 << Int(flags & 7)
    guard index + 3 * count <= bytes.count else { throw GIF.cut }
    defer { index += 3 * count }
    return (0..<count).map { color in
      let (red, green, blue) = (bytes[index + 3 * color], bytes[index + 3 * color + 1], bytes[index + 3 * color + 2])
      return 0xff00_0000 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
  }

  // MARK: Pixels

  private struct Frame {
    var x, y, width, height: Int
    var isInterlaced: Bool

    /// The rows in the order in which they are stored.
    var rows: [Int] {
      guard isInterlaced else { return Array(0..<height) }
      return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
    }
  }

  private mutating func surface(_ frame: Frame, _ colors: [UInt32]) throws(CairoError) -> ImageSurface {
    // A first frame that is larger than the screen makes that larger, as browsers have it.
    let (width, height) = (max(number(at: 6), frame.x + frame.width), max(number(at: 8), frame.y + frame.height))
    let isWhole = clear == nil && (frame.width, frame.height) == (width, height)
    let surface = try ImageSurface(width: width, height: height, format: isWhole ? .opaque : .alpha)
    var rows = frame.rows[...]
    let clear = clear
    try readPixels(frame.width * frame.height) { values in
      surface.withPixels { pixels in
        // Whole rows; the rest waits for what follows.
        for start in stride(from: 0, through: values.count - frame.width, by: frame.width) {
          let place = (frame.y + rows.removeFirst()) * surface.stride + 4 * frame.x
          for column in 0..<frame.width {
            let value = values[start + column]
            // Colours that a file does not have are black.
            let color = value == clear ? 0 : Int(value) < colors.count ? colors[Int(value)] : 0xff00_0000
            pixels.storeBytes(of: color, toByteOffset: place + 4 * column, as: UInt32.self)
          }
        }
      }
      values.removeFirst(values.count / frame.width * frame.width)
    }
    return surface
  }

  /// Gives `take` the values of so many pixels, block by block, which takes away what it needs no longer. They are packed by
  /// Lempel, Ziv and Welch's method.
  private mutating func readPixels(_ count: Int, _ take: (inout [UInt8]) -> Void) throws(CairoError) {
    guard index < bytes.count, (2...8).contains(bytes[index]) else { throw CairoError("its pixels are damaged") }
    var words = WordTable(bits: Int(bytes[index]))
    var values: [UInt8] = []
    index += 1
    var (buffer, filled, rest) = (0, 0, count)
    while rest > 0 {
      guard index < bytes.count, bytes[index] > 0 else { throw GIF.cut }
      let end = index + 1 + Int(bytes[index])
      guard end <= bytes.count else { throw GIF.cut }
      let waiting = values.count
      for byte in bytes[(index + 1)..<end] {
        buffer |= Int(byte) << filled
        filled += 8
        while filled >= words.codeSize, values.count - waiting < rest {
          let code = buffer & (1 << words.codeSize - 1)
          (buffer, filled) = (buffer >> words.codeSize, filled - words.codeSize)
          guard words.take(code, into: &values) else { throw CairoError("its pixels are damaged") }
        }
      }
      let excess = max(0, values.count - waiting - rest)
      values.removeLast(excess)
      rest -= values.count - waiting
      take(&values)
      index = end
    }
  }
}

/// The words of Lempel, Ziv and Welch's method, each a shorter word and one value.
private struct WordTable {
  /// How many bits the next code has.
  private(set) var codeSize: Int
  private let bits: Int
  private var count: Int
  private var former: Int?
  private var prefixes = [UInt16](repeating: 0, count: 4096)
  private var lasts = [UInt8](repeating: 0, count: 4096)
  private var lengths = [UInt16](repeating: 1, count: 4096)

  init(bits: Int) {
    (self.bits, codeSize, count) = (bits, bits + 1, 1 << bits + 2)
    for value in 0..<(1 << bits) { lasts[value] = UInt8(value) }
  }

  private var clearCode: Int { 1 << bits }

  /// Adds the values of a code; false for one that cannot stand here, such as that of the end.
  mutating func take(_ code: Int, into values: inout [UInt8]) -> Bool {
    if code == clearCode {
      (codeSize, count, former) = (bits + 1, clearCode + 2, nil)
      return true
    }
    guard code != clearCode + 1, let former else {
      self.former = code
      guard code < clearCode else { return false }
      values.append(UInt8(code))
      return true
    }
    guard code < count || (code == count && count < 4096) else { return false }
    let first = append(code < count ? code : former, to: &values)
    if code == count { values.append(first) }
    if count < 4096 {
      (prefixes[count], lasts[count], lengths[count]) = (UInt16(former), first, lengths[former] + 1)
      count += 1
      if count == 1 << codeSize, codeSize < 12 { codeSize += 1 }
    }
    self.former = code
    return true
  }

  /// Adds the values of a word, and gives the first.
  private func append(_ word: Int, to values: inout [UInt8]) -> UInt8 {
    var (place, word) = (values.count + Int(lengths[word]), word)
    values.append(contentsOf: repeatElement(0, count: Int(lengths[word])))
    while true {
      place -= 1
      values[place] = lasts[word]
      if lengths[word] == 1 { return lasts[word] }
      word = Int(prefixes[word])
    }
  }
}
