/// A connection of somebody who asks: what was read of requests, and what is still to be sent.
struct Connection {
  /// Its socket.
  let socket: Int32
  /// What tells it from others that had the socket's number.
  let number: Int
  /// What it does.
  private(set) var phase = Phase.reading
  /// When something last came or went.
  private(set) var lastActivity = ContinuousClock.now
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  private var sent = 0
  private var endsWhenSent = false

  /// What a connection can do.
  enum Phase {
    /// It waits for a request, or for the rest of one.
    case reading
    /// Its request is being answered.
    case answering
    /// It gets events until it ends.
    case streaming
    /// Everything is sent; what still comes is dropped, since closing over it would take back the last answer.
    case ending
  }

  init(_ socket: Int32, number: Int) { (self.socket, self.number) = (socket, number) }

  /// Whether there is something to send.
  var isSending: Bool { sent < output.count }
  /// Whether a request has begun and not ended.
  var isWithinRequest: Bool { phase == .reading && !input.isEmpty }

  /// Reads what came; false when the connection has ended, or sends what nobody asked for.
  mutating func receive() -> Bool {
    guard case .some = Socket.receive(socket, into: &input) else { return false }
    if phase == .ending {
      input = []
      return true
    }
    lastActivity = .now
    return input.count <= 4 * HTTPRequest.headLimit
  }

  /// The next request, if it is whole; from then on it is being answered.
  mutating func nextRequest() throws(HTTPRequest.Refusal) -> HTTPRequest? {
    guard phase == .reading, !isSending, let request = try HTTPRequest.take(from: &input) else { return nil }
    phase = .answering
    return request
  }

  /// Answers a request.
  mutating func answer(_ response: HTTPResponse, isHead: Bool = false, keepsAlive: Bool) {
    phase = .reading
    endsWhenSent = !keepsAlive
    put(response.bytes(isHead: isHead, keepsAlive: keepsAlive))
  }

  /// Begins to send events.
  mutating func stream(_ first: [UInt8]) {
    phase = .streaming
    put(HTTPResponse.streamHead + first)
  }

  /// Adds to what is sent.
  mutating func put(_ bytes: [UInt8]) {
    if !isSending { lastActivity = .now }
    output += bytes
  }

  /// Sends what the other side takes; false when the connection has ended.
  mutating func send() -> Bool {
    while isSending {
      switch Socket.send(socket, output[sent...]) {
      case .some(let count): (sent, lastActivity) = (sent + count, .now)
      case .later: return true
      case .ended: return false
      }
    }
    // A picture is large, and the connection may wait for long.
    (output, sent) = ([], 0)
    if endsWhenSent, phase != .ending {
      phase = .ending
      Socket.endSending(socket)
    }
    return true
  }

  /// Whether it has done nothing for too long: a request that does not come, an answer that nobody takes.
  func isOverdue(at now: ContinuousClock.Instant) -> Bool {
    let rest = now - lastActivity
    if isSending { return rest > .seconds(30) }
    switch phase {
    case .reading: return rest > (isWithinRequest ? .seconds(10) : .seconds(120))
    case .answering, .streaming: return false
    case .ending: return rest > .seconds(2)
    }
  }
}
