import Diagnostics
import Reading

/// A text in columns: CSV as programs write it (RFC 4180, and their habits), whose separator and encoding are found.
package struct CSVFile: TableSource {
  /// The name of its encoding.
  let encoding: String
  private let contents: Table

  /// Reads the bytes of a file, which places name as `file`.
  init(_ bytes: [UInt8], file: String, _ found: inout DiagnosticList) throws(TableFailure) {
    let text = DecodedText(bytes, of: file, &found)
    let isTabbed = file.lowercased().hasSuffix(".tsv") || file.lowercased().hasSuffix(".tab")
    let sniffed = text.bytes.withUnsafeBufferPointer { CSVSeparator.find(in: $0, isTabbed: isTabbed) }
    encoding = text.encoding
    let separator = Character(UnicodeScalar(sniffed.separator))
    found.note(TextTableForm(file: file, encoding: encoding, separator: separator))
    var scanner = CSVScanner(file: file, separator: sniffed.separator)
    if let finding = text.bytes.withUnsafeBufferPointer({ scanner.scan($0, from: sniffed.start) }) { throw finding }
    contents = scanner.table
  }

  package var sheets: [SheetName] { [SheetName()] }

  package func table(_ index: Int) -> Table { contents }
}
