extension String {
  /// The text without space at its ends.
  var withoutSpaceAround: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The text with one space for several that follow each other.
  var withSingleSpaces: String {
    var result = self
    while result.contains("  ") { result = result.replacing("  ", with: " ") }
    return result
  }
}
