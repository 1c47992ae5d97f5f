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
        segments.append(Segment(start: Int32(at), end: Int32(end), run: UInt16(index), kind: kind))
        at = end
      }
    }
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
