/// What a paragraph's text says before any font is asked: its directions, its words and white, and where lines may end.
///
/// It holds one paragraph at a time, and uses its memory again for the next.
struct TextAnalysis {
  /// The embedding level of the paragraph (UAX #9): odd when its lines start at the right.
  private(set) var baseLevel: UInt8 = 0
  /// The parts of spans with one direction, in order.
  private(set) var runs: [LevelRun] = []
  /// The words and the white, in order.
  private(set) var segments: [Segment] = []
  /// Where lines may end, in order.
  private(set) var opportunities: [BreakOpportunity] = []

  /// Analyses a text in place of the one before.
  mutating func analyse(_ text: PreparedText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      let levels = BidiLevels(of: bytes)
      baseLevel = levels?.base ?? 0
      LevelRun.cut(text, levels, into: &runs)
      Segment.cut(bytes, runs, into: &segments)
      LineBreakAlgorithm.opportunities(in: bytes, into: &opportunities)
    }
  }
}
