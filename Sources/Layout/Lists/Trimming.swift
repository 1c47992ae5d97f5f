extension String {
  /// The text without spaces at its ends.
  package var trimmed: String {
    guard utf8.first == 32 || utf8.last == 32 else { return self }
    var part = self[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
