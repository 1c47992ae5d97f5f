#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A run of another program, from its start to its end: what it prints, within limits of time and memory.
///
/// The program is found as a shell finds it, and `ulimit` of the shell that starts it sets its limits.
package struct ProgramRun {
  /// What it printed.
  package let output: [UInt8]
  /// What it said on standard error.
  package let words: String
  /// How it ended.
  package let ending: Ending

  /// How a run ended.
  package enum Ending: Equatable {
    /// The program returned a status.
    case status(Int32)
    /// A signal ended it.
    case signal(Int32)
    /// It took too long.
    case late
    /// There is no such program.
    case missing
  }

  /// What a run may take.
  package struct Limits {
    /// Seconds of work, and of waiting.
    package var seconds: Int
    /// Bytes of addresses.
    package var memory: Int
    /// Bytes of output.
    package var output: Int

    /// Sets limits.
    package init(seconds: Int, memory: Int, output: Int) {
      (self.seconds, self.memory, self.output) = (seconds, memory, output)
    }
  }

  /// Runs a program and waits for its end.
  package init(_ program: String, _ arguments: [String], _ limits: Limits) {
    var limit = "ulimit -t \(limits.seconds); ulimit -c 0; "
    // A sanitizer takes terabytes of addresses for itself, but these are programs of others.
    #if !canImport(Darwin)
      limit += "ulimit -v \(limits.memory >> 10); "
    #endif
    let started = ProgramRun.start(
      "/bin/sh", ["-c", limit + "exec \"$0\" \"$@\"", program] + arguments)
    guard let started else {
      (output, words, ending) = ([], "", .missing)
      return
    }
    var reader = PipeReader([started.output, started.errors], seconds: limits.seconds, limit: limits.output)
    let isWhole = reader.readAll()
    if !isWhole { kill(-started.process, SIGKILL) }
    for pipe in [started.output, started.errors] { close(pipe) }
    var status: Int32 = 0
    while waitpid(started.process, &status, 0) < 0, errno == EINTR {}
    (output, words) = (reader.contents[0], String(decoding: reader.contents[1], as: UTF8.self))
    let (code, signal) = (status >> 8 & 0xff, status & 0x7f)
    ending =
      if !isWhole || signal == SIGXCPU { .late } else if signal != 0 { .signal(signal) } else {
        code == 127 ? .missing : .status(code)
      }
  }

  /// Starts a program whose standard output and error are pipes; nil when it cannot be started.
  private static func start(
    _ program: String, _ arguments: [String]
  ) -> (process: pid_t, output: Int32, errors: Int32)? {
    guard let (output, theirOutput) = ChildProcess.sockets() else { return nil }
    guard let (errors, theirErrors) = ChildProcess.sockets() else {
      close(output)
      close(theirOutput)
      return nil
    }
    defer {
      close(theirOutput)
      close(theirErrors)
    }
    let process = ChildProcess.spawn(
      program, arguments, [(0, .null), (1, .descriptor(theirOutput)), (2, .descriptor(theirErrors))])
    if let process { return (process, output, errors) }
    close(output)
    close(errors)
    return nil
  }
}

/// Reads several pipes to their ends at once.
private struct PipeReader {
  private(set) var contents: [[UInt8]]
  private var pipes: [pollfd]
  private let end: ContinuousClock.Instant
  private let limit: Int

  init(_ pipes: [Int32], seconds: Int, limit: Int) {
    self.pipes = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    contents = Array(repeating: [], count: pipes.count)
    (end, self.limit) = (.now + .seconds(seconds), limit)
  }

  /// Reads all; false when that takes too long, or is too much.
  mutating func readAll() -> Bool {
    while pipes.contains(where: { $0.fd >= 0 }) {
      let rest = ContinuousClock.now.duration(to: end)
      guard rest > .zero else { return false }
      let count = poll(&pipes, nfds_t(pipes.count), Int32(rest / .milliseconds(1)) + 1)
      if count < 0, errno != EINTR { return false }
      if count <= 0 { continue }
      for index in pipes.indices where pipes[index].fd >= 0 && pipes[index].revents != 0 {
        if !readSome(index) { pipes[index].fd = -1 }
        guard contents[index].count <= limit else { return false }
      }
    }
    return true
  }

  /// Reads what is there; false at the end.
  private mutating func readSome(_ index: Int) -> Bool {
    let (descriptor, size) = (pipes[index].fd, 1 << 16)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { buffer in
      let count = read(descriptor, buffer.baseAddress, size)
      if count < 0 { return errno == EINTR }
      contents[index].append(contentsOf: buffer[..<count])
      return count > 0
    }
  }
}
