import Bytes
import Threads

/// The frames of a page in little memory: all that they hold, written one behind the other without gaps.
///
/// A long document has millions of glyphs, and all its pages are composed before the first is drawn; what is looked at is unpacked, page
/// by page.
package struct PackedFrames: Sendable {
  /// The frames, one or a few in each piece: pieces as small as these find room where cards were let go.
  let pieces: [[UInt8]]
  /// The texts that links name by their places here.
  let texts: [String]
  /// The steps of long paths before they were moved, which paths name by their places here; pages share their memory.
  let outlines: [PackedOutline]
  /// The glyphs of runs, which they name by their places here.
  let glyphs: [UInt16]
  /// What gives long texts and their ink, which their runs name by their places here.
  let sources: [any InkSource]
  /// The fonts of runs that have soft hyphens.
  let hyphenated: [Document.FontIndex]

  /// A piece ends with the frame that gives it so many bytes.
  static let largestPiece = 256

  /// The frames, as they were.
  var frames: [Frame] { unpacked(withInk: true) }

  /// The frames, whose runs have no ink, and no text where that is long, and whose shapes no outline; clips are whole.
  var framesWithoutInk: [Frame] { unpacked(withInk: false) }

  private func unpacked(withInk: Bool) -> [Frame] {
    var frames: [Frame] = []
    frames.reserveCapacity(4 * pieces.count)
    for piece in pieces {
      piece.withUnsafeBytes { bytes in
        var unpacker = FrameUnpacker(bytes, of: self, withInk: withInk)
        while !unpacker.isAtEnd { frames.append(unpacker.takeFrame()) }
      }
    }
    return frames
  }
}

/// The packed frames of a page, until whoever draws it last lets go of them.
final class KeptFrames: Sendable {
  private let packed: Mutex<PackedFrames?>

  init(_ packed: PackedFrames) { self.packed = Mutex(packed) }

  /// The frames.
  ///
  /// - Precondition: they are still there.
  var frames: PackedFrames {
    guard let packed = packed.withLock({ $0 }) else {
      preconditionFailure("who lets go of the frames of a page looks at it no more")
    }
    return packed
  }

  func letGo() { packed.withLock { $0 = nil } }
}

extension Page {
  /// The frames for those who look at no ink: runs may have no ink, and no text, and shapes no outline.
  package var framesWithoutInk: [Frame] {
    switch storage {
    case .given(let frames): frames
    case .packed(let kept): kept.frames.framesWithoutInk
    }
  }

  /// The fonts of runs whose text has soft hyphens (U+00AD), each once.
  package var fontsWithSoftHyphens: [Document.FontIndex] {
    switch storage {
    case .given(let frames):
      var found: [Document.FontIndex] = []
      for frame in frames { frame.items.noteSoftHyphens(in: &found) }
      return found
    case .packed(let kept): return kept.frames.hyphenated
    }
  }

  /// Lets go of frames that are packed: nobody looks at them again, on this page or on a copy of it.
  package func letGoOfFrames() {
    if case .packed(let kept) = storage { kept.letGo() }
  }
}

extension [FrameItem] {
  fileprivate func noteSoftHyphens(in found: inout [Document.FontIndex]) {
    for item in self {
      switch item {
      case .glyphs(let run): if !found.contains(run.font), run.hasSoftHyphen { found.append(run.font) }
      case .group(let group): group.items.noteSoftHyphens(in: &found)
      case .path, .image, .link: break
      }
    }
  }
}

extension GlyphRun {
  /// Whether U+00AD, in UTF-8 C2 AD, is in the text.
  var hasSoftHyphen: Bool {
    text.withUnsafeBytes { text in
      var start = 0
      while let place = text.firstIndex(of: 0xc2, from: start) {
        if place + 1 < text.count, text[place + 1] == 0xad { return true }
        start = place + 1
      }
      return false
    }
  }
}
