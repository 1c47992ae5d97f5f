/// The steps of a path, packed.
struct PackedOutline: Hashable, Sendable {
  var bytes: [UInt8]

  // Patterns have thousands of bytes, of which the first and the last few tell most from others.
  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.count)
    bytes.withUnsafeBytes { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(PackedOutline.hashed)))
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.suffix(PackedOutline.hashed)))
    }
  }

  private static let hashed = 64
}

/// The kinds of packed items, and what else a byte says.
enum PackedKind {
  static let (glyphs, path, image, group, link): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3, 4)
  /// What frames are: content of an element, whose number follows, or artifacts.
  static let (element, header, footer, layout, production): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3, 4)
  /// The steps of packed paths.
  static let (move, line, curve, close): (UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3)
  /// In the place of the number of steps: they are those of the path before.
  static let samePath = UInt8.max
  /// In the place of the number of steps: they are an outline, and moved.
  static let outline: UInt8 = samePath - 1
  /// Paths of more steps are outlines: drawings, not frames.
  static let mostStepsInPlace = 10
  /// How many bytes a step has at most: its kind, and three points of two numbers.
  static let largestStep = 1 + 3 * 16
}

/// Where the text and the ink of a packed run are.
enum PackedInk {
  /// Behind it, or in a source.
  static let (here, ofSource): (UInt8, UInt8) = (0, 1)
  /// Texts of fewer bytes are packed: the source takes more.
  static let fewestBytes = 64
}

/// How a glyph is packed: one byte for its name on the page, and 23 bits for the step from the glyph before it.
enum PackedGlyph {
  /// In the place of a name: the glyph's number follows.
  static let noCode = UInt8.max
  static let bitsOfStep: UInt32 = 23
  /// The largest step that has room.
  static let largestStep: UInt32 = 1 << bitsOfStep - 1
  /// Says that the rest of the step follows.
  static let isLong: UInt32 = 1 << bitsOfStep
  /// How many bytes a glyph has at most.
  static let largest = 4 + 2 + 2

  /// The step from a number to another, which gives back the other exactly: by how many numbers of this kind they are apart, as twice that
  /// or, to lesser ones, one less.
  @inline(__always)
  static func step(from before: Float, to number: Float) -> UInt32 {
    let apart = Int32(bitPattern: number.bitPattern &- before.bitPattern)
    return UInt32(bitPattern: apart &<< 1 ^ apart &>> 31)
  }

  /// What is a step apart from a number.
  @inline(__always)
  static func number(after before: Float, by step: UInt32) -> Float {
    Float(bitPattern: before.bitPattern &+ (step &>> 1 ^ (0 &- step & 1)))
  }
}

/// How clusters are packed.
enum PackedClusters {
  /// In a byte each, in two, or those alone that are not a character and its glyph.
  static let (whole, small, others): (UInt8, UInt8, UInt8) = (0, 1, 2)

  /// How many bytes the character at a place of a text has, by its first; 0 behind the text.
  @inline(__always)
  static func length(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt8 {
    guard offset < text.count else { return 0 }
    let first = text[offset]
    return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  }
}
