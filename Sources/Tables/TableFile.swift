import Bytes
import Diagnostics
import Files
import Reading

/// Opens files of tables, which are told by their content: spreadsheets, databases, and texts in columns.
package enum TableFile {
  /// Whether the file at `path` is one of tables, though nobody says so: its first bytes tell it, or for a text its name.
  package static func isTable(_ path: String) -> Bool {
    guard let head = head(of: path) else { return false }
    return switch format(of: head) {
    case .spreadsheet, .sqlite, .oldOffice, .zip: true
    case nil: isNamedAsText(path)
    default: false
    }
  }

  /// The first bytes of a file, which tell what it is; nil where it cannot be read, which is told where it is read whole.
  private static func head(of path: String) -> [UInt8]? { try? FileReader(path).bytes(in: 0..<512) }

  private static func format(of bytes: [UInt8]) -> ForeignFormat? { bytes.withUnsafeBytes { ForeignFormat($0) } }

  private static func isNamedAsText(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased()
    return path.contains(".") && ["csv", "tsv", "tab"].contains(ending)
  }

  /// Opens the file at `path`; nil, with a report, when it is none of tables.
  package static func open(
    _ path: String, _ request: TableRequest, _ found: inout DiagnosticList
  ) -> (any TableSource)? {
    do throws(TableFailure) {
      if head(of: path).flatMap(format) == .sqlite { return try SQLiteFile(path, query: request.query) }
      guard let bytes = SourceFile.bytes(of: path, limit: TableLimits.fileSize, &found) else { return nil }
      return try open(bytes, file: path, request, &found)
    } catch {
      found.error(error.finding, at: error.place ?? Place(file: path))
      return nil
    }
  }

  /// Opens what `bytes` hold; places name them as `file`.
  package static func open(
    _ bytes: [UInt8], file: String, _ request: TableRequest = TableRequest(), _ found: inout DiagnosticList
  ) throws(TableFailure) -> any TableSource {
    switch format(of: bytes) {
    case .spreadsheet, .zip: return try spreadsheet(bytes, file: file, request)
    case .oldOffice: throw TableFailure(bytes.holds("EncryptedPackage") ? .encrypted : .oldExcel)
    case let format?: throw TableFailure(.notATable(format))
    case nil:
      guard bytes.count <= TableLimits.textSize else {
        throw TableFailure(.oversizedText(limit: TableLimits.textSize))
      }
      return try CSVFile(bytes, file: file, &found)
    }
  }

  private static func spreadsheet(
    _ bytes: [UInt8], file: String, _ request: TableRequest
  ) throws(TableFailure) -> any TableSource {
    let archive = try ZIPArchive(bytes)
    if archive.has("content.xml") { return try ODSFile(archive, file: file) }
    if archive.has("Index/Document.iwa") { throw TableFailure(.notATable(.numbers)) }
    if archive.has("xl/workbook.bin") { throw TableFailure(.binaryExcel) }
    guard archive.has("[Content_Types].xml"), archive.has("_rels/.rels") else { throw TableFailure(.notATable(.zip)) }
    for part in ["word/document.xml", "ppt/presentation.xml"] where archive.has(part) {
      throw TableFailure(.notATable(.zip))
    }
    return try XLSXFile(archive, file: file, request)
  }
}

extension [UInt8] {
  /// Whether the bytes hold a word in UTF-16, as old Office files name their parts.
  fileprivate func holds(_ word: StaticString) -> Bool {
    var wanted: [UInt8] = []
    for unit in word.description.utf16 { wanted += [UInt8(truncatingIfNeeded: unit), 0] }
    return withUnsafeBytes { bytes in wanted.withUnsafeBytes { bytes.firstIndex(of: $0) != nil } }
  }
}
