extension String {
  /// The text as it is read and followed where nobody sets it, in bookmarks, addresses and descriptions: without the marks of places
  /// where lines may end or may not (U+00AD, U+200B, U+2060, U+FEFF).
  var withoutBreakMarks: String {
    guard unicodeScalars.contains(where: \.isBreakMark) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBreakMark }))
  }
}

extension Unicode.Scalar {
  fileprivate var isBreakMark: Bool { value == 0xad || value == 0x200b || value == 0x2060 || value == 0xfeff }
}
