#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The sockets of TCP that a server on this machine needs; none of them waits.
enum Socket {
  /// What came of reading or writing.
  enum Outcome {
    /// So many bytes.
    case some(Int)
    /// Nothing just now.
    case later
    /// The other side is gone.
    case ended
  }

  /// A socket that listens on 127.0.0.1, and its port; `port` 0 lets the system choose one.
  ///
  /// - Throws: `Server.Failure` with the system's words.
  static func listening(port: Int) throws(Server.Failure) -> (socket: Int32, port: Int) {
    #if canImport(Darwin)
      let type = SOCK_STREAM
    #else
      let type = Int32(SOCK_STREAM.rawValue)
    #endif
    let number = socket(AF_INET, type, 0)
    guard number >= 0 else { throw .last(port: port) }
    var on: Int32 = 1
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    prepare(number)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(number, address, size) == 0 && listen(number, 256) == 0 && getsockname(number, address, &size) == 0
      }
    }
    guard isBound else {
      let failure = Server.Failure.last(port: port)
      close(number)
      throw failure
    }
    return (number, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// The next connection; nil where none waits, or there are too many open files.
  static func accepted(by listener: Int32) -> Int32? {
    let number = accept(listener, nil, nil)
    guard number >= 0 else { return nil }
    prepare(number)
    return number
  }

  private static func prepare(_ number: Int32) {
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    #if canImport(Darwin)
      var on: Int32 = 1
      setsockopt(number, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// Reads what is there, up to a few thousand bytes.
  static func receive(_ number: Int32, into bytes: inout [UInt8]) -> Outcome {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = recv(number, buffer.baseAddress!, buffer.count, 0)
      guard count > 0 else { return count < 0 && isPassing ? .later : .ended }
      bytes.append(contentsOf: buffer[..<count])
      return .some(count)
    }
  }

  /// Writes what the other side takes.
  static func send(_ number: Int32, _ bytes: ArraySlice<UInt8>) -> Outcome {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    let count = bytes.withUnsafeBytes { sendBytes(number, $0.baseAddress!, $0.count, flags) }
    return count >= 0 ? .some(count) : isPassing ? .later : .ended
  }

  /// Tells the other side that nothing more comes.
  static func endSending(_ number: Int32) { shutdown(number, Int32(SHUT_WR)) }

  /// Whether the last call failed for now only.
  private static var isPassing: Bool { errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR }
}

// A method of the same name hides this function.
private func sendBytes(_ number: Int32, _ bytes: UnsafeRawPointer, _ count: Int, _ flags: Int32) -> Int {
  send(number, bytes, count, flags)
}
