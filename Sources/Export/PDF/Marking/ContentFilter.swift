/// Turns the sentinels in a page's content stream into marked-content sequences (ISO 32000-1, 14.6).
///
/// Each sentinel ends a run and begins the next. The operator that opens a sequence goes where the sentinel was, so that it
/// nests with the graphics states that cairo saves and restores, but only when something is drawn in the run: empty runs leave
/// no trace. Whatever is not as it was drawn (a sentinel missing or out of order, ink outside of all runs) is a fault: better
/// no file than a wrong one.
struct ContentFilter {
  private var scanner: PDFScanner
  private let marks: PageMarks
  private let grid: SentinelGrid
  private var output: [UInt8] = []
  /// The end of the input that is in the output, or left out of it.
  private var copied = 0

  /// The current run; -1 before the first sentinel.
  private var run = -1
  /// Where the run starts in the output.
  private var runStart = 0
  private var hasInk = false
  /// The runs of real content in which something is drawn, by their marked-content identifiers.
  private var markedRuns: [Int32] = []

  private var isSentinelColor = false
  /// Where the operands of a sentinel's rectangle start, while its fill is to follow.
  private var sentinel: Int?
  private var depth = 0
  /// One bit for each saved graphics state, the innermost lowest: whether its colour is the sentinels'.
  private var outerColors: UInt32 = 0
  private var hyphens = SoftHyphenSpans()

  /// Why a page cannot be marked.
  enum Fault: Error { case sentinelMissing, sentinelOutOfOrder, inkOutsideRuns, unknownOperator, nestedTooDeeply }

  /// Filters the content of a page that was drawn with those runs.
  static func filter(
    _ content: UnsafeRawBufferPointer, _ marks: PageMarks, _ grid: SentinelGrid
  ) throws(Fault) -> FilteredContent {
    var filter = ContentFilter(scanner: PDFScanner(content), marks: marks, grid: grid)
    try filter.process()
    return FilteredContent(
      content: filter.output, markedRuns: filter.markedRuns, hyphenFonts: filter.hyphens.fonts)
  }

  private init(scanner: PDFScanner, marks: PageMarks, grid: SentinelGrid) {
    (self.scanner, self.marks, self.grid) = (scanner, marks, grid)
    output.reserveCapacity(scanner.bytes.count + 32 * marks.runs.count)
  }

  private mutating func process() throws(Fault) {
    while let operands = scanner.nextOperation() { try apply(operands) }
    guard run == marks.runs.count else { throw .sentinelMissing }
    copy(to: scanner.bytes.count)
  }

  /// Acts on the operator that was read last.
  private mutating func apply(_ operands: Range<Int>) throws(Fault) {
    let name = scanner.token
    if let start = sentinel {
      sentinel = nil
      guard name.equals("f") else { throw .sentinelOutOfOrder }
      return try replaceSentinel(from: start)
    }
    switch name.count {
    case 1:
      switch name[0] {
      case UInt8(ascii: "m"): try noteInk()
      case UInt8(ascii: "q"):
        depth += 1
        // ISO 19005-2, 6.1.13.
        if depth > 28 { throw .nestedTooDeeply }
        outerColors = outerColors << 1 | (isSentinelColor ? 1 : 0)
      case UInt8(ascii: "Q"):
        depth -= 1
        isSentinelColor = outerColors & 1 == 1
        outerColors >>= 1
      case UInt8(ascii: "g"), UInt8(ascii: "k"): isSentinelColor = false
      default: break
      }
    case 2: try applyPair(name[0], name[1], operands)
    case 3:
      if name.equals("BDC") {
        hyphens.open(operands, to: scanner.position, scanner.bytes)
      } else if name.equals("EMC") {
        replaceHyphen(closedBy: operands.lowerBound)
      } else if name.equals("scn") {
        isSentinelColor = false
      }
    default: break
    }
  }

  private mutating func applyPair(_ first: UInt8, _ second: UInt8, _ operands: Range<Int>) throws(Fault) {
    switch (first, second) {
    case (UInt8(ascii: "r"), UInt8(ascii: "g")):
      isSentinelColor = isColor(operands)
      if isSentinelColor { leaveOut(operands.lowerBound..<scanner.position) }
    case (UInt8(ascii: "r"), UInt8(ascii: "e")):
      if isSentinelColor, isSquare(operands) { sentinel = operands.lowerBound } else { try noteInk() }
    case (UInt8(ascii: "B"), UInt8(ascii: "T")), (UInt8(ascii: "D"), UInt8(ascii: "o")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")):
      try noteInk()
    case (UInt8(ascii: "T"), UInt8(ascii: "f")): hyphens.use(operands)
    case (UInt8(ascii: "T"), UInt8(ascii: "J")), (UInt8(ascii: "T"), UInt8(ascii: "j")):
      hyphens.show(operands, scanner.bytes)
      if run >= 0, run < marks.runs.count, marks.runs[run].tag == .removed {
        leaveOut(operands.lowerBound..<scanner.position)
      }
    case (UInt8(ascii: "B"), UInt8(ascii: "I")): throw .unknownOperator
    case (UInt8(ascii: "c"), UInt8(ascii: "s")), (UInt8(ascii: "s"), UInt8(ascii: "c")): isSentinelColor = false
    default: break
    }
  }

  // MARK: Sentinels

  /// Ends the current run and begins the next, at a sentinel whose operands start at `start`.
  private mutating func replaceSentinel(from start: Int) throws(Fault) {
    let corner = scanner.numbers(start..<scanner.start)
    guard run < marks.runs.count, grid.isSentinel(run + 1, x: corner[0], y: corner[1]) else {
      throw .sentinelOutOfOrder
    }
    leaveOut(start..<scanner.position)
    if run >= 0, hasInk { output.append("EMC\n") }
    run += 1
    runStart = output.count
    hasInk = false
  }

  /// Opens the sequence of the current run, in which something is drawn.
  private mutating func noteInk() throws(Fault) {
    if hasInk { return }
    guard run >= 0, run < marks.runs.count else { throw .inkOutsideRuns }
    let tag = marks.runs[run].tag
    if tag == .removed {
      guard scanner.token.equals("BT") else { throw .inkOutsideRuns }
      return
    }
    hasInk = true
    var operation: [UInt8] = []
    tag.appendOpening(identifier: markedRuns.count, to: &operation)
    if tag.isReal { markedRuns.append(Int32(run)) }
    output.insert(contentsOf: operation, at: runStart)
  }

  private func isColor(_ operands: Range<Int>) -> Bool {
    let values = scanner.numbers(operands)
    let color = SentinelGrid.color
    return abs(values[0] - color.red) < 1e-6 && abs(values[1] - color.green) < 1e-6
      && abs(values[2] - color.blue) < 1e-6
  }

  private func isSquare(_ operands: Range<Int>) -> Bool {
    let values = scanner.numbers(operands)
    return values[2] == SentinelGrid.side && values[3] == SentinelGrid.side
  }

  // MARK: Hyphens

  private mutating func replaceHyphen(closedBy start: Int) {
    guard let (opening, hyphen) = hyphens.close(scanner.bytes) else { return }
    leaveOut(opening)
    copy(to: hyphen)
    // WinAnsiEncoding has the hyphen at code 0xAD too (ISO 32000-1, D.2, note 6).
    output.append("\\255")
    copied = hyphen + 1
    leaveOut(scanner.start..<scanner.position)
  }

  // MARK: Copying

  private mutating func copy(to end: Int) {
    if copied < end { output.append(contentsOf: scanner.bytes[copied..<end]) }
    copied = max(copied, end)
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    copy(to: range.lowerBound)
    copied = range.upperBound
  }
}

/// The content of a page after the filter.
struct FilteredContent: Sendable {
  /// The content.
  var content: [UInt8]
  /// The runs that have marked-content identifiers, in the order of these, as indices into `PageMarks.runs`.
  var markedRuns: [Int32]
  /// The names of the simple fonts that now have soft hyphens at code 0xAD.
  var hyphenFonts: [String]
}
