/// The frames of a page in little memory: all that they hold, written one behind the other without gaps.
///
/// A long document has millions of glyphs, and all its pages are composed before the first is drawn; what is looked at is unpacked, page
/// by page.
package struct PackedFrames: Sendable {
  /// The frames, each by itself: pieces as small as these find room where cards were let go.
  let packed: [PackedFrame]
  /// The texts that links name by their places here.
  let texts: [String]

  /// A frame.
  struct PackedFrame: Sendable {
    var tag: Tag
    /// How many items it has.
    var count: Int
    /// The items, for `FrameUnpacker`.
    var bytes: [UInt8]
  }

  /// The frames, as they were.
  var frames: [Frame] { packed.map { unpacked($0, withGlyphs: true) } }

  /// The frames, whose runs have their texts alone.
  var framesWithoutGlyphs: [Frame] { packed.map { unpacked($0, withGlyphs: false) } }

  /// The frames of some tags.
  func frames(where isWanted: (Tag) -> Bool) -> [Frame] {
    packed.compactMap { isWanted($0.tag) ? unpacked($0, withGlyphs: true) : nil }
  }

  private func unpacked(_ frame: PackedFrame, withGlyphs: Bool) -> Frame {
    frame.bytes.withUnsafeBytes { bytes in
      var unpacker = FrameUnpacker(bytes, texts: texts, withGlyphs: withGlyphs)
      return Frame(tag: frame.tag, items: unpacker.takeItems(frame.count))
    }
  }
}

extension Page {
  /// The frames of some tags.
  package func frames(where isWanted: (Tag) -> Bool) -> [Frame] {
    switch storage {
    case .given(let frames): frames.filter { isWanted($0.tag) }
    case .packed(let packed): packed.frames(where: isWanted)
    }
  }

  /// The frames for those who look at no glyphs: runs may have their texts alone.
  package var framesWithoutGlyphs: [Frame] {
    switch storage {
    case .given(let frames): frames
    case .packed(let packed): packed.framesWithoutGlyphs
    }
  }
}

/// The kinds of packed items.
enum PackedKind {
  static let (glyphs, path, image, group, link): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3, 4)
  /// The steps of packed paths.
  static let (move, line, curve, close): (UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3)
}
