/// Why an address leads nowhere, or may do so.
public enum LinkFault: Hashable, Sendable {
  /// The server answers with a status of HTTP that is no page.
  case status(Int)
  /// There is no computer of that name.
  case unknownHost(String)
  /// The computer takes no connection.
  case refused
  /// There was no answer in so many seconds.
  case timeout(seconds: Int)
  /// The connection is not secure, in the words of the library.
  case insecure(String)
  /// It leads round in a circle, or from address to address without an end.
  case circle
  /// It leads to the home page of a site instead of a page of it.
  case homePage(String)
  /// The connection failed otherwise, in the words of the library.
  case failed(String)
}
