extension String {
  /// The text with the characters escaped that XML 1.0 reads as markup, and a space for each that it does not allow.
  ///
  /// Quotation marks are escaped only in the value of an attribute.
  package func xmlEscaped(inAttribute: Bool = false) -> String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      // XML 1.0 has no control characters but tab, line feed and carriage return (2.2).
      case "\u{0}"..."\u{8}", "\u{b}", "\u{c}", "\u{e}"..."\u{1f}", "\u{fffe}", "\u{ffff}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
