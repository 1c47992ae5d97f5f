/// Turns the sentinels in a page's content stream into marked content (ISO 32000-1, 14.6).
///
/// Each sentinel ends a run and begins the next. The operator that opens a run stands where its sentinel stood, so that it
/// nests with what cairo saves and restores, but only once the run proves to have ink: others leave no trace. Whatever is
/// not as it was drawn (a sentinel missing, out of order, ink outside of all runs) is a fault: better no file than a wrong one.
struct ContentFilter {
  private var scanner: PDFScanner
  private let log: PageLog
  private let grid: SentinelGrid
  private var output: [UInt8] = []
  /// Up to where the input is in the output, or left out of it.
  private var copied = 0

  /// The run at hand; -1 before the first sentinel.
  private var run = -1
  /// Where in the output the run begins.
  private var runStart = 0
  private var hasInk = false
  /// The runs with real ink, by their marked-content identifiers.
  private var marked: [Int32] = []

  private var isSentinelColor = false
  /// Where the operands of a sentinel's rectangle start, while the next operator may be its fill.
  private var sentinel: Int?
  private var depth = 0
  /// For each graphics state that is saved, innermost lowest, whether its colour is the sentinels'.
  private var outerColors: UInt32 = 0
  private var hyphens = HyphenSpans()

  /// What becomes of a page.
  struct Result: Sendable {
    /// The new content.
    var content: [UInt8]
    /// The runs that have marked-content identifiers, in the order of these.
    var marked: [Int32]
    /// The names of the simple fonts that now have soft hyphens at code 0xAD.
    var hyphenFonts: [String]
  }

  /// Why a page cannot be marked.
  enum Fault: Error { case sentinelMissing, sentinelOutOfOrder, inkOutsideRuns, unknownOperator, nestedTooDeeply }

  /// Filters the content of a page that was drawn as `log` has it.
  static func filter(
    _ content: UnsafeRawBufferPointer, _ log: PageLog, _ grid: SentinelGrid
  ) throws(Fault) -> Result {
    var filter = ContentFilter(scanner: PDFScanner(content), log: log, grid: grid)
    try filter.pass()
    return Result(content: filter.output, marked: filter.marked, hyphenFonts: filter.hyphens.fonts)
  }

  private init(scanner: PDFScanner, log: PageLog, grid: SentinelGrid) {
    (self.scanner, self.log, self.grid) = (scanner, log, grid)
    output.reserveCapacity(scanner.bytes.count + 32 * log.runs.count)
  }

  private mutating func pass() throws(Fault) {
    var operands = -1
    while true {
      switch scanner.next() {
      case .end:
        guard run == log.runs.count else { throw .sentinelMissing }
        copy(to: scanner.bytes.count)
        return
      case .keyword:
        try apply(operands < 0 ? scanner.start..<scanner.start : operands..<scanner.start)
        operands = -1
      case .number, .name, .string, .hexString, .arrayStart, .arrayEnd, .dictionaryStart, .dictionaryEnd:
        if operands < 0 { operands = scanner.start }
      }
    }
  }

  /// Takes up the operator that was read last.
  private mutating func apply(_ operands: Range<Int>) throws(Fault) {
    let name = scanner.token
    if let start = sentinel {
      sentinel = nil
      guard name.equals("f") else { throw .sentinelOutOfOrder }
      return try pass(from: start)
    }
    switch name.count {
    case 1:
      switch name[0] {
      case UInt8(ascii: "m"): try ink()
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
      if isSentinelColor, isSpeck(operands) { sentinel = operands.lowerBound } else { try ink() }
    case (UInt8(ascii: "B"), UInt8(ascii: "T")), (UInt8(ascii: "D"), UInt8(ascii: "o")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")):
      try ink()
    case (UInt8(ascii: "T"), UInt8(ascii: "f")): hyphens.use(operands)
    case (UInt8(ascii: "T"), UInt8(ascii: "J")), (UInt8(ascii: "T"), UInt8(ascii: "j")):
      hyphens.show(operands, scanner.bytes)
      if run >= 0, run < log.runs.count, log.runs[run].name == .nothing {
        leaveOut(operands.lowerBound..<scanner.position)
      }
    case (UInt8(ascii: "B"), UInt8(ascii: "I")): throw .unknownOperator
    case (UInt8(ascii: "c"), UInt8(ascii: "s")), (UInt8(ascii: "s"), UInt8(ascii: "c")): isSentinelColor = false
    default: break
    }
  }

  // MARK: Sentinels

  /// Goes past a sentinel, whose rectangle starts at `start`.
  private mutating func pass(from start: Int) throws(Fault) {
    let place = numbers(start..<scanner.start)
    guard run < log.runs.count, grid.isSentinel(run + 1, x: place[0], y: place[1]) else { throw .sentinelOutOfOrder }
    leaveOut(start..<scanner.position)
    if run >= 0, hasInk { output.append("EMC\n") }
    run += 1
    runStart = output.count
    hasInk = false
  }

  /// Opens the run at hand, now that something is drawn in it.
  private mutating func ink() throws(Fault) {
    if hasInk { return }
    guard run >= 0, run < log.runs.count else { throw .inkOutsideRuns }
    let name = log.runs[run].name
    if name == .nothing {
      guard scanner.token.equals("BT") else { throw .inkOutsideRuns }
      return
    }
    hasInk = true
    var operation: [UInt8] = []
    name.open(marked.count, in: &operation)
    if name.isReal { marked.append(Int32(run)) }
    output.insert(contentsOf: operation, at: runStart)
  }

  private func isColor(_ operands: Range<Int>) -> Bool {
    let values = numbers(operands)
    let color = SentinelGrid.color
    return abs(values[0] - color.red) < 1e-6 && abs(values[1] - color.green) < 1e-6
      && abs(values[2] - color.blue) < 1e-6
  }

  private func isSpeck(_ operands: Range<Int>) -> Bool {
    let values = numbers(operands)
    return values[2] == SentinelGrid.side && values[3] == SentinelGrid.side
  }

  /// The first four numbers; NaN where there are fewer.
  private func numbers(_ operands: Range<Int>) -> SIMD4<Double> {
    var values = SIMD4<Double>(repeating: .nan)
    var scanner = PDFScanner(scanner.bytes, at: operands.lowerBound)
    for index in 0..<4 {
      guard scanner.next() == .number, scanner.position <= operands.upperBound else { break }
      values[index] = scanner.token.number ?? .nan
    }
    return values
  }

  // MARK: Hyphens

  private mutating func replaceHyphen(closedBy start: Int) {
    guard let (opening, hyphen) = hyphens.close(scanner.bytes) else { return }
    leaveOut(opening)
    copy(to: hyphen)
    // Code 0xAD of WinAnsiEncoding is the hyphen's glyph too (ISO 32000-1, D.2, note 6).
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
