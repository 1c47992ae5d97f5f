import ArgumentParser
import Vademecum

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
    checkOpenFiles()
    #if os(Linux)
      // Swift reads the arguments of the command there.
      if access("/proc/self/cmdline", R_OK) != 0 { fail(Texts.noArguments) }
    #endif
  }

  /// Ends the program where it may not open enough files: what could not be read then would look like a mistake in the data.
  private static func checkOpenFiles() {
    let needed = 8 + Machine.processors
    let numbers = (0..<needed).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    let mayOpen = numbers.allSatisfy { $0 >= 0 } || errno != EMFILE
    for number in numbers where number >= 0 { close(number) }
    guard !mayOpen else { return }
    fail(Texts.tooManyOpenFiles(needed))
  }

  private static func fail(_ message: String) -> Never {
    Terminal().printError(message)
    exit(ExitCode.failed.rawValue)
  }

  /// Writes a result to standard output.
  ///
  /// - Throws: the exit status of a failed file system when it cannot be written.
  static func give(_ result: String) throws { try give(Array(result.utf8)) }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes bytes to standard output.
  ///
  /// - Throws: the exit status of a failed file system when they cannot be written.
  static func give(_ bytes: [UInt8]) throws {
    let failure: Int32? = bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return nil
    }
    guard let failure else { return }
    Terminal().printError(Texts.unwritableOutput(String(cString: strerror(failure))))
    throw ExitCode.failed
  }
}
