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
    var run = 0
    var at = 0
    while at < text.count {
      while runs[run].end <= at { run += 1 }
      var end = at + 1
      var kind = Kind.white
      if !ControlByte.isWhite(text[at]) {
        var hasText = text[at] > ControlByte.space
        while end < runs[run].end, !ControlByte.isWhite(text[end]) {
          if text[end] > ControlByte.space { hasText = true }
          end += 1
        }
        kind = hasText ? .word : .controls
      }
      segments.append(Segment(start: Int32(at), end: Int32(end), run: UInt16(run), kind: kind))
      at = end
    }
  }
}
