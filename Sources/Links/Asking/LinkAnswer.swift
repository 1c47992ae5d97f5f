import Diagnostics

/// What came of asking once.
enum LinkAnswer: Hashable, Sendable {
  /// The server answered with a status of HTTP; `target` is the whole address that it leads on to, `pause` what it asks to wait.
  case status(Int, target: String? = nil, pause: Duration? = nil)
  /// There was no answer.
  case none(LinkFault)
}

/// One request.
struct LinkRequest: Hashable, Sendable {
  /// Which trial it belongs to.
  var trial: Int
  /// What is asked for.
  var address: WebAddress
  /// Whether only the head of the answer is asked for.
  var isHead: Bool
}
