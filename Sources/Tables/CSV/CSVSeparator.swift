/// Finds what separates the cells of a text in columns.
enum CSVSeparator {
  private static let candidates: [UInt8] = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ","), UInt8(ascii: "|")]
  /// How many records are looked at.
  private static let sample = 50

  /// The separator, and where the first record begins: behind a line `sep=;`, by which Excel is told.
  ///
  /// Without that line it is the one that parts most records into the same number of cells; headings may have fewer than the rows.
  static func find(in text: UnsafeBufferPointer<UInt8>, isTabbed: Bool) -> (separator: UInt8, start: Int) {
    if let told = told(text) { return told }
    var best: (score: Double, separator: UInt8)?
    for candidate in isTabbed ? [0x09] + candidates : candidates {
      let counts = counts(text, candidate)
      var tally: [Int: Int] = [:]
      for count in counts where count > 1 { tally[count, default: 0] += 1 }
      guard let (width, most) = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      // Of two that part all records alike, more cells tell more; a comma stands in texts, too.
      let score = Double(most) / Double(counts.count) + Double(min(width, 50)) / 1000
      if score > best?.score ?? 0 { best = (score, candidate) }
    }
    return (best?.separator ?? (isTabbed ? 0x09 : UInt8(ascii: ",")), 0)
  }

  private static func told(_ text: UnsafeBufferPointer<UInt8>) -> (separator: UInt8, start: Int)? {
    let line = text.prefix { $0 != 0x0a }.filter { $0 != UInt8(ascii: "\"") }
    guard line.count == 5, line.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { return nil }
    return (line[4], min(text.count, text.prefix { $0 != 0x0a }.count + 1))
  }

  /// How many cells each of the first records has.
  private static func counts(_ text: UnsafeBufferPointer<UInt8>, _ separator: UInt8) -> [Int] {
    var counts: [Int] = []
    var (cells, isQuoted, isStart, isBlank) = (1, false, true, true)
    for byte in text {
      if byte == UInt8(ascii: "\""), isStart || isQuoted {
        isQuoted.toggle()
        (isStart, isBlank) = (isQuoted ? isStart : true, false)
      } else if isQuoted {
        continue
      } else if byte == 0x0a {
        if !isBlank { counts.append(cells) }
        if counts.count == sample { return counts }
        (cells, isStart, isBlank) = (1, true, true)
      } else if byte == separator {
        (cells, isStart) = (cells + 1, true)
      } else {
        (isStart, isBlank) = (false, isBlank && byte == 0x20)
      }
    }
    if !isBlank { counts.append(cells) }
    return counts
  }
}
