import Diagnostics

extension Unicode.Scalar {
  /// Whether no data file may hold the character: control characters but tab and line feed, line and paragraph
  /// separators, byte order marks, noncharacters.
  package var isForbidden: Bool {
    switch value {
    case 0x09, 0x0a: false
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfdd0...0xfdef: true
    // The last two of each plane.
    default: value & 0xfffe == 0xfffe
    }
  }

  /// What is read for a forbidden character that programs put into texts without anybody seeing it: nothing, or a space. Nil for
  /// others, which are errors.
  var stand: String? {
    switch value {
    case 0xfeff: ""
    case 0x2028, 0x2029: " "
    default: nil
    }
  }

  /// What is found where the character stands, or is brought in by an escape.
  func forbiddance(isEscaped: Bool) -> (ReadingFinding, Diagnostic.Severity) {
    stand == nil ? (.controlCharacter(self, isEscaped: isEscaped), .error) : (.invisibleCharacter(self), .warning)
  }
}

extension String {
  /// The text as it is read where an escape, or a program, can bring in what no data file may hold: such characters are reported
  /// at `place`, and replaced where that is no error; and composed (NFC).
  package func readable(at place: Place, _ found: inout DiagnosticList) -> String {
    // Addresses are ASCII, nearly all.
    let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy { (0x20..<0x7f).contains($0) } }
    if isPlain == true { return self }
    guard unicodeScalars.contains(where: \.isForbidden) else { return normalized }
    var readable = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard scalar.isForbidden else {
        readable.append(scalar)
        continue
      }
      let (finding, severity) = scalar.forbiddance(isEscaped: true)
      found.add(Diagnostic(severity, at: place, .reading(finding)))
      readable.append(contentsOf: scalar.stand?.unicodeScalars ?? "\u{FFFD}".unicodeScalars)
    }
    return String(readable).normalized
  }
}
