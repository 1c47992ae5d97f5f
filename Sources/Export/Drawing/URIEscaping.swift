import Bytes

extension String {
  /// An address without the characters that a URI must not hold (RFC 3986, 2), nor those that cairo 1.16 writes into the file
  /// unescaped (parentheses and the backslash) or reads as the end of an attribute (the apostrophe). All become `%XX`, which
  /// means the same.
  var uriEscaped: String { percentEncoded(and: #"()\'"<>^`{|}"#.utf8) }
}
