extension Unicode.Scalar {
  /// Whether no data file may hold the character: control characters but tab and line feed, line and paragraph
  /// separators, byte order marks, noncharacters of the basic plane.
  package var isForbidden: Bool {
    switch value {
    case 0x09, 0x0a: false
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff: true
    default: false
    }
  }
}

extension String {
  /// The first character of the text that no data file may hold, though an escape can bring it in.
  package var firstForbiddenScalar: Unicode.Scalar? { unicodeScalars.first(where: \.isForbidden) }
}
