#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The connections of a server, and the requests that wait to be answered.
struct Desk {
  private let origin: RequestOrigin
  private let connectionLimit: Int
  private var connections: [Int32: Connection] = [:]
  private var waiting: [Job] = []
  private var running = 0
  private var count = 0
  private var lastTidied = ContinuousClock.now

  /// A request to be answered.
  struct Job: Sendable {
    var socket: Int32
    var number: Int
    var request: HTTPRequest
  }

  /// A desk for requests from an origin, with so many connections at the most.
  init(origin: RequestOrigin, connectionLimit: Int) {
    (self.origin, self.connectionLimit) = (origin, connectionLimit)
  }

  /// What to wait for: what can be read on all connections, and where there is something to send.
  func polled(with others: [Int32]) -> [pollfd] {
    others.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      + connections.values.map { connection in
        pollfd(fd: connection.socket, events: Int16(connection.isSending ? POLLIN | POLLOUT : POLLIN), revents: 0)
      }
  }

  /// Takes new connections.
  mutating func accept(from listener: Int32) {
    while true {
      if connections.count >= connectionLimit { closeIdlest() }
      guard let socket = Socket.accepted(by: listener) else {
        if errno == EMFILE || errno == ENFILE { closeIdlest() }
        return
      }
      guard connections.count < connectionLimit else {
        close(socket)
        continue
      }
      count += 1
      connections[socket] = Connection(socket, number: count)
    }
  }

  /// Reads and sends where something can be.
  mutating func serve(_ polled: some Sequence<pollfd>) {
    for entry in polled where entry.revents != 0 {
      guard var connection = connections[entry.fd] else { continue }
      var isAlive = entry.revents & Int16(POLLIN | POLLHUP | POLLERR) == 0 || connection.receive()
      if isAlive { isAlive = advance(&connection) }
      keep(connection, isAlive)
    }
  }

  /// Answers a request, unless its connection has ended.
  mutating func finish(_ socket: Int32, _ number: Int, _ request: HTTPRequest, _ reply: Server.Reply) {
    running -= 1
    guard var connection = connections[socket], connection.number == number else { return }
    switch reply {
    case .response(let response):
      connection.answer(response, isHead: request.isHead, keepsAlive: request.keepsAlive)
    case .events(let first): connection.stream(first.bytes)
    }
    let isAlive = advance(&connection)
    keep(connection, isAlive)
  }

  /// Tells all that get events.
  mutating func tell(_ event: Server.Event) { putOnStreams(event.bytes) }

  /// The next request to answer; nil when there is none, or `limit` are being answered.
  mutating func nextJob(limit: Int) -> Job? {
    guard running < limit, !waiting.isEmpty else { return nil }
    running += 1
    return waiting.removeFirst()
  }

  /// Once in some seconds, ends what is overdue, and finds out which pages are gone.
  mutating func tidy() {
    let now = ContinuousClock.now
    guard now - lastTidied > .seconds(5) else { return }
    lastTidied = now
    for var connection in Array(connections.values) where connection.isOverdue(at: now) {
      if connection.isWithinRequest {
        connection.answer(HTTPResponse(.timeout), keepsAlive: false)
        _ = connection.send()
      }
      keep(connection, false)
    }
    putOnStreams(Array(":\n\n".utf8))
  }

  /// Ends all connections.
  mutating func closeAll() {
    for socket in connections.keys { close(socket) }
    connections = [:]
  }

  private mutating func putOnStreams(_ bytes: [UInt8]) {
    for var connection in Array(connections.values) where connection.phase == .streaming {
      connection.put(bytes)
      let isAlive = connection.send()
      keep(connection, isAlive)
    }
  }

  /// Sends, and takes the next request that is whole; false when the connection has ended.
  private mutating func advance(_ connection: inout Connection) -> Bool {
    while connection.send() {
      do throws(HTTPRequest.Refusal) {
        guard let request = try connection.nextRequest() else { return true }
        guard origin.allows(request) else { throw .forbidden }
        waiting.append(Job(socket: connection.socket, number: connection.number, request: request))
        return true
      } catch {
        connection.answer(HTTPResponse(error), keepsAlive: false)
      }
    }
    return false
  }

  private mutating func keep(_ connection: Connection, _ isAlive: Bool) {
    if isAlive {
      connections[connection.socket] = connection
    } else {
      close(connection.socket)
      connections[connection.socket] = nil
    }
  }

  private mutating func closeIdlest() {
    let idle = connections.values.filter { $0.phase == .reading && !$0.isSending }
    if let idlest = idle.min(by: { $0.lastActivity < $1.lastActivity }) { keep(idlest, false) }
  }
}
