/// How large tables may become, so that no file takes the memory or the time.
enum TableLimits {
  /// No file may be larger, in bytes.
  static let fileSize = 64 << 20
  /// No part of an archive may unpack to more bytes.
  static let unpackedSize = 128 << 20
  /// No archive may have more files.
  static let archiveEntries = 10_000
  /// No table may have more cells that hold something.
  static let cells = 500_000
  /// No sheet has more columns than spreadsheets have.
  static let columns = 16_384
  /// No sheet has more rows than spreadsheets have.
  static let rows = 1_048_576
  /// No query may take more steps of SQLite's machine, in millions.
  static let querySteps = 30
}
