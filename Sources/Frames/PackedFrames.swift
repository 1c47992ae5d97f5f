/// The frames of a page in little memory: all that they hold, written one behind the other without gaps.
///
/// A long document has millions of glyphs, and all its pages are composed before the first is drawn; what is looked at is unpacked, page
/// by page.
package struct PackedFrames: Sendable {
  /// What `FrameUnpacker` reads.
  let bytes: [UInt8]
  /// The texts that links name by their places here.
  let texts: [String]

  /// The frames, as they were.
  var frames: [Frame] { unpacked(where: { _ in true }) }

  /// The frames of some tags; without glyphs, runs have their texts alone.
  func unpacked(where isWanted: (Tag) -> Bool, withGlyphs: Bool = true) -> [Frame] {
    bytes.withUnsafeBytes { bytes in
      var unpacker = FrameUnpacker(bytes, texts: texts, withGlyphs: withGlyphs)
      return unpacker.frames(where: isWanted)
    }
  }
}

extension Page {
  /// The frames of some tags.
  package func frames(where isWanted: (Tag) -> Bool) -> [Frame] {
    switch storage {
    case .given(let frames): frames.filter { isWanted($0.tag) }
    case .packed(let packed): packed.unpacked(where: isWanted)
    }
  }

  /// The frames for those who look at no glyphs: runs may have their texts alone.
  package var framesWithoutGlyphs: [Frame] {
    switch storage {
    case .given(let frames): frames
    case .packed(let packed): packed.unpacked(where: { _ in true }, withGlyphs: false)
    }
  }
}

/// The tags of frames as numbers.
extension Tag {
  /// The index of an element, or a negative number for an artifact.
  var packed: Int32 {
    switch self {
    case .element(let element): Int32(element)
    case .artifact(.header): -1
    case .artifact(.footer): -2
    case .artifact(.layout): -3
    case .artifact(.production): -4
    }
  }

  /// The tag of a number.
  init(packed: Int32) {
    self =
      switch packed {
      case 0...: .element(Int(packed))
      case -1: .artifact(.header)
      case -2: .artifact(.footer)
      case -3: .artifact(.layout)
      default: .artifact(.production)
      }
  }
}

/// The kinds of packed items.
enum PackedKind {
  static let (glyphs, path, image, group, link): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3, 4)
  /// The steps of packed paths.
  static let (move, line, curve, close): (UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3)
}
