#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process of another program, which is asked and answers over a socket that is its standard input; what it prints is dropped.
///
/// It is in a process group of its own, so that an interrupt from the terminal does not reach it, and should end when its standard
/// input does.
package final class ChildProcess {
  private let process: pid_t
  private let socket: Int32
  private var ending: Ending?

  /// How a process ended.
  package enum Ending: Equatable {
    /// It returned a status.
    case status(Int32)
    /// A signal ended it: one of those of signal(7).
    case signal(Int32)
  }

  /// Starts `program` with arguments; nil when it cannot be started.
  package init?(_ program: String, _ arguments: [String]) {
    guard let (ours, theirs) = ChildProcess.sockets() else { return nil }
    defer { close(theirs) }
    guard
      let process = ChildProcess.spawn(
        program, arguments, [(0, .descriptor(theirs)), (1, .null), (2, .null)])
    else {
      close(ours)
      return nil
    }
    (self.process, socket) = (process, ours)
  }

  deinit { end() }

  /// Sends bytes; false when the process has ended.
  package func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var rest = bytes
    while !rest.isEmpty {
      let count = sendBytes(socket, rest.baseAddress, rest.count, flags)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }

  /// Waits for so many bytes; nil when the process ends before it has sent them.
  package func receive(_ count: Int) -> [UInt8]? { readWhole(socket, count) }

  /// Ends the conversation, waits for the process to end, and tells how it did.
  @discardableResult
  package func end() -> Ending {
    if let ending { return ending }
    close(socket)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    let ending = signal == 0 ? Ending.status(status >> 8 & 0xff) : .signal(signal)
    self.ending = ending
    return ending
  }

  /// Two ends of a conversation, which no program that is started meanwhile takes along.
  static func sockets() -> (Int32, Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
      var on: Int32 = 1
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      }
    #else
      let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
    #endif
    return (ends[0], ends[1])
  }

  /// What a process has as one of its descriptors.
  enum Stream {
    /// One of this process.
    case descriptor(Int32)
    /// Nothing.
    case null
  }

  /// Starts `program` in a process group of its own, with those descriptors; nil when it cannot be started.
  static func spawn(_ program: String, _ arguments: [String], _ streams: [(Int32, Stream)]) -> pid_t? {
    #if canImport(Darwin)
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
    #else
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, stream) in streams {
      switch stream {
      case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
      case .null: posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
      }
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    return posix_spawn(&process, program, &actions, &attributes, &words, environ) == 0 ? process : nil
  }
}

/// What a process does that somebody has started with `ChildProcess`.
package enum ParentProcess {
  /// Waits for so many bytes from the one who asks; nil when there will be none.
  package static func receive(_ count: Int) -> [UInt8]? { readWhole(0, count) }

  /// Answers.
  package static func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(0, $0.baseAddress! + sent, $0.count - sent) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Limits the memory of this process, in bytes, and lets failures end it at once, without a trace.
  package static func limit(memory: Int) {
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { signal(number, SIG_DFL) }
    #if canImport(Darwin)
      let (cores, space) = (RLIMIT_CORE, RLIMIT_AS)
    #else
      let (cores, space) = (__rlimit_resource_t(RLIMIT_CORE.rawValue), __rlimit_resource_t(RLIMIT_AS.rawValue))
    #endif
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(cores, &none)
    // A sanitizer takes terabytes of addresses for itself.
    #if !SANITIZED
      var most = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
      setrlimit(space, &most)
    #endif
  }

  /// Ends this process by a signal of `deadlineSignals` when it has worked for so many seconds, or ten times as many have passed.
  /// Each call begins anew.
  package static func setDeadline(seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    #if canImport(Darwin)
      setitimer(ITIMER_PROF, &timer, nil)
    #else
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    #endif
    alarm(UInt32(10 * seconds))
  }

  /// The signals that `setDeadline` ends a process with.
  package static let deadlineSignals: Set<Int32> = [SIGPROF, SIGALRM]
}

// Methods of the same names hide these functions.
private func sendBytes(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  send(socket, bytes, count, flags)
}

/// Waits for so many bytes; nil when there are less.
private func readWhole(_ descriptor: Int32, _ count: Int) -> [UInt8]? {
  var isWhole = true
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    while filled < count {
      let got = read(descriptor, buffer.baseAddress! + filled, count - filled)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      filled += got
    }
    isWhole = filled == count
  }
  return isWhole ? bytes : nil
}
