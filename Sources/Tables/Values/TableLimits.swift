/// How large tables may become, so that no file takes the memory or the time.
enum TableLimits {
  /// No file may be larger, in bytes.
  static let fileSize = 64 << 20
  /// The parts of an archive that are read may not unpack to more bytes, all together.
  static let unpackedSize = 96 << 20
  /// The texts of a file's tables may not have more bytes, all together.
  static let textSize = 32 << 20
  /// No text of a cell may have more bytes; Excel takes 32,767 characters.
  static let cellSize = 1 << 20
  /// No archive may have more files.
  static let archiveEntries = 10_000
  /// No file may have more cells that hold something, in all tables that are read.
  static let cells = 500_000
  /// The parts of an archive that are read may not have more elements: cells without anything are elements, too.
  static let elements = 4_000_000
  /// No elements may stand deeper in each other.
  static let depth = 256
  /// No mark-up, such as an element with its attributes, may have more bytes.
  static let markupSize = 2 << 20
  /// No file may have more sheets.
  static let sheets = 1000
  /// No sheet may have more links or merged cells, and no file more styles.
  static let parts = 100_000
  /// No sheet has more columns than spreadsheets have.
  static let columns = 16_384
  /// No sheet has more rows than spreadsheets have.
  static let rows = 1_048_576
  /// The queries of a file may not take more steps of SQLite's machine, in millions, all together.
  static let querySteps = 30
}
