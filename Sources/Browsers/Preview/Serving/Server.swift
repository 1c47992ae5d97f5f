import Diagnostics
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server of HTTP/1.1 for pages on this machine: it answers GET and HEAD on 127.0.0.1, and sends events.
///
/// One thread, that of `run`, holds all connections and never waits for one; a few others make the answers.
package final class Server: Sendable {
  /// The port that it listens on.
  package let port: Int
  private let listener: Int32
  private let wake = WakePipe()
  private let mail = Mutex(Mail())
  private let respond: @Sendable (HTTPRequest) -> Reply

  /// What is answered to a request.
  package enum Reply: Sendable {
    /// A response.
    case response(HTTPResponse)
    /// Events from now on, after a first one.
    case events(first: Event)
  }

  /// Something that pages are told.
  package struct Event: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it says, on one line.
    package var data: String

    /// Names an event.
    package init(_ name: String, _ data: String) { (self.name, self.data) = (name, data) }

    var bytes: [UInt8] { Array("event: \(name)\ndata: \(data)\n\n".utf8) }
  }

  /// Why no server can be had.
  package struct Failure: Error {
    /// One line.
    package var statement: Statement

    /// The line in a language.
    package func text(in language: MessageLanguage) -> String { statement.text(in: language) }

    /// The failure of the system call that just failed on this thread.
    static func last(port: Int) -> Failure {
      let (isTaken, reason) = (errno == EADDRINUSE, String(cString: strerror(errno)))
      return Failure(
        statement: Statement(
          "port \(port) of 127.0.0.1: \(reason)"
            + (isTaken ? "; another program has it: name another with --port, or 0 for any" : ""),
          "port \(port) de 127.0.0.1 : \(isTaken ? "un autre programme l’a" : reason)"
            + (isTaken ? " ; en nommer un autre avec --port, ou 0 pour n’importe lequel" : "")))
    }
  }

  /// What other threads leave for the one that holds the connections.
  private struct Mail: Sendable {
    var replies: [Answered] = []
    var events: [Event] = []
    var isStopped = false
  }

  private struct Answered: Sendable {
    var socket: Int32
    var number: Int
    var request: HTTPRequest
    var reply: Reply
  }

  private let connectionLimit: Int
  /// How many requests are answered at once.
  private static let workerLimit = 4

  /// Listens on a port of 127.0.0.1; 0 for one that the system chooses.
  ///
  /// - Parameter connectionLimit: the most connections at once; the one that has been idle longest makes room for another.
  package init(
    port: Int, connectionLimit: Int = 400, respond: @escaping @Sendable (HTTPRequest) -> Reply
  ) throws(Failure) {
    (listener, self.port) = try Socket.listening(port: port)
    self.connectionLimit = connectionLimit
    self.respond = respond
  }

  deinit { close(listener) }

  /// Tells all pages that listen.
  package func send(_ event: Event) {
    mail.withLock { $0.events.append(event) }
    wake.send()
  }

  /// Lets `run` end.
  package func stop() {
    mail.withLock { $0.isStopped = true }
    wake.send()
  }

  /// Serves until somebody calls `stop`.
  package func run() {
    var desk = Desk(origin: RequestOrigin(port: port), connectionLimit: connectionLimit)
    defer { desk.closeAll() }
    while true {
      let letters = mail.withLock { mail in
        defer { (mail.replies, mail.events) = ([], []) }
        return mail
      }
      if letters.isStopped { return }
      for answered in letters.replies {
        desk.finish(answered.socket, answered.number, answered.request, answered.reply)
      }
      for event in letters.events { desk.tell(event) }
      while let job = desk.nextJob(limit: Server.workerLimit) { start(job) }
      var polled = desk.polled(with: [listener, wake.descriptor])
      _ = poll(&polled, nfds_t(polled.count), 1000)
      if polled[1].revents != 0 { wake.drain() }
      desk.serve(polled.dropFirst(2))
      if polled[0].revents != 0 { desk.accept(from: listener) }
      desk.tidy()
    }
  }

  private func start(_ job: Desk.Job) {
    let work: @Sendable () -> Void = { [self] in
      let answered = Answered(
        socket: job.socket, number: job.number, request: job.request, reply: respond(job.request))
      mail.withLock { $0.replies.append(answered) }
      wake.send()
    }
    if let thread = Thread(work) { thread.detach() } else { work() }
  }
}
