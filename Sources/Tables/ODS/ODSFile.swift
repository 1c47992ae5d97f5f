import Diagnostics

/// A spreadsheet of OpenDocument (ISO/IEC 26300), as LibreOffice and others write it.
struct ODSFile: TableSource {
  private let tables: [Table]
  let sheets: [SheetName]

  /// Reads all sheets.
  init(_ archive: ZIPArchive, file: String) throws(TableFailure) {
    let manifest = ManifestHandler()
    try archive.read("META-INF/manifest.xml", manifest)
    if manifest.isEncrypted { throw TableFailure(.encrypted) }
    if archive.has("mimetype"),
      !String(decoding: try archive.contents(of: "mimetype"), as: UTF8.self).contains("opendocument.spreadsheet")
    {
      throw TableFailure(.notATable(.zip))
    }
    let reader = SpreadsheetHandler(file: file, archive.budget)
    try archive.readRequired("content.xml", reader)
    (tables, sheets) = (reader.tables, reader.sheets)
  }

  func table(_ index: Int) -> Table { tables[index] }
}

/// Reads whether the parts of an archive are encrypted.
private final class ManifestHandler: XMLHandler {
  private(set) var isEncrypted = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "encryption-data" { isEncrypted = true }
  }
}
