/// A word, or one piece of white space, in one span and one direction: what is shaped and measured as a whole.
struct Segment: BitwiseCopyable {
  /// The bytes of the prepared text.
  var start, end: Int32
  /// The index of its level run.
  var run: UInt16
  var kind: Kind

  enum Kind: UInt8 {
    case word
    /// White, as one `ControlByte`.
    case white
    /// Break controls and nothing else: it takes no room.
    case controls
  }

  /// Cuts the text into segments, which end where a run does.
  static func cut(_ text: UnsafeBufferPointer<UInt8>, _ runs: [LevelRun], into segments: inout [Segment]) {
    segments.removeAll(keepingCapacity: true)
    var at = 0
    for (index, run) in runs.enumerated() {
      while at < run.end {
        let (end, kind) = next(text, at, before: run.end)
        while kind == .word, end - at > longest, case let middle = pieceEnd(text, at, of: end), middle < end {
          segments.append(Segment(start: Int32(at), end: Int32(middle), run: UInt16(index), kind: kind))
          at = middle
        }
        segments.append(Segment(start: Int32(at), end: Int32(end), run: UInt16(index), kind: kind))
        at = end
      }
    }
  }

  /// The most bytes of a word that are shaped as a whole. No word of a language has so many, nor an address that is printed; a
  /// longer one is cut, because what is done with a word takes time for each of its letters at each place where it may end.
  private static let longest = 1_024

  /// The end of the first piece of a word that is too long, one of several of about the same length: before a letter that does
  /// not join the one before it.
  private static func pieceEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, of end: Int) -> Int {
    let pieces = (end - start + longest - 1) / longest
    let wanted = start + (end - start) / pieces
    var at = wanted
    while at < end, at < wanted + 8 * longest {
      let isStart = text[at] & 0xc0 != 0x80 && text[at] > ControlByte.space
      if isStart, !UTF8Scalar(text, at).joinsPrevious { return at }
      at += 1
    }
    // An endless heap of accents on one letter: nobody reads that.
    while at < end, text[at] & 0xc0 == 0x80 { at += 1 }
    return at
  }

  /// The end and the kind of the segment that starts at `start`.
  @inline(__always)
  private static func next(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, before limit: Int) -> (Int, Kind) {
    if ControlByte.isWhite(text[start]) { return (start + 1, .white) }
    var kind = Kind.controls
    var end = start
    while end < limit {
      if text[end] > ControlByte.space {
        kind = .word
      } else if ControlByte.isWhite(text[end]) {
        break
      }
      end += 1
    }
    return (end, kind)
  }
}
