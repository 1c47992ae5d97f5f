import Foundation
import Preview
import TestSupport
import Vademecum

#if canImport(Glibc)
  import Glibc
#endif

/// A connection to a server on this machine, as bytes.
final class Client {
  private let number: Int32

  /// Connects.
  init(port: Int) {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = connect(number, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(number) }

  /// Sends a text; what the other side no longer takes is dropped.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return }
      sent += count
    }
  }

  /// What comes until it has `end`, or the connection ends.
  func receive(until end: String? = nil) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end, text.contains(end) { return text }
      let count = recv(number, &buffer, buffer.count, 0)
      guard count > 0 else { return text }
      bytes += buffer[..<count]
    }
  }
}

/// A server that runs while it is kept.
final class RunningServer {
  let server: Server
  private let ended = DispatchSemaphore(value: 0)

  init(connectionLimit: Int = 400, _ respond: @escaping @Sendable (HTTPRequest) -> Server.Reply) throws {
    server = try Server(port: 0, connectionLimit: connectionLimit, respond: respond)
    let (server, ended) = (server, ended)
    Foundation.Thread.detachNewThread {
      server.run()
      ended.signal()
    }
  }

  deinit {
    server.stop()
    ended.wait()
  }

  /// The answer to a request of these lines, with the host's unless another is given.
  func ask(_ line: String, _ fields: [String] = [], host: String? = nil) -> String {
    let client = Client(port: server.port)
    let head = [line, "Host: \(host ?? "127.0.0.1:\(server.port)")", "Connection: close"] + fields
    client.send(head.joined(separator: "\r\n") + "\r\n\r\n")
    return client.receive()
  }
}

/// Lets this process have as many open files as it may: both ends of each connection are its own.
func raiseDescriptorLimit() {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  limit.rlim_cur = min(limit.rlim_max, 4096)
  setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}

extension String {
  /// The status of an answer.
  var status: Int { split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0 }
}
