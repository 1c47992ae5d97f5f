import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program expects of its standard streams and of limits on files, and how it gives results.
enum StandardStreams {
  /// Opens what is closed, so that no file that is opened later gets what is printed, and lets files that grow too large fail
  /// instead of ending the program.
  static func prepare() {
    for number in 0...2 where fcntl(Int32(number), F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes a result to standard output.
  ///
  /// - Throws: the exit status of a failed file system when it cannot be written.
  static func give(_ result: String) throws {
    let isWritten = Array(result.utf8).withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
    if isWritten { return }
    Terminal().printError("standard output: cannot be written: \(String(cString: strerror(errno)))")
    throw ExitCode.failed
  }
}
