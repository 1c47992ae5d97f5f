import ArgumentParser

extension ExitCode {
  /// There are mistakes in the data or the layout.
  static let mistakes = ExitCode(1)
  /// The file system or a library failed (`EX_IOERR` of sysexits).
  static let failed = ExitCode(74)
}
