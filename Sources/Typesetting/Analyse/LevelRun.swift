/// A part of one span whose text runs in one direction.
struct LevelRun: BitwiseCopyable {
  /// The index of the span.
  var span: Int
  /// The embedding level (UAX #9): odd where the text runs from right to left.
  var level: UInt8
  /// Where it ends in the prepared text; it starts where the one before it ends.
  var end: Int

  /// Cuts the spans of a text where the direction changes.
  static func cut(_ text: PreparedText, _ levels: BidiLevels?, into runs: inout [LevelRun]) {
    runs.removeAll(keepingCapacity: true)
    if let levels {
      var start = 0
      for (span, end) in text.spanEnds.enumerated() {
        for run in levels.runs(of: start..<end) {
          runs.append(LevelRun(span: span, level: run.level, end: run.end))
        }
        start = end
      }
      // More changes of direction than a paragraph can hold: nobody reads that, so it is set from left to right.
      guard runs.count > Int(UInt16.max) else { return }
      runs.removeAll(keepingCapacity: true)
    }
    for (span, end) in text.spanEnds.enumerated() { runs.append(LevelRun(span: span, level: 0, end: end)) }
  }
}
