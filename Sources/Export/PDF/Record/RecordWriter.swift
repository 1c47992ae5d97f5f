import Frames

/// Writes what a document was made from (`Document.record`), for `EmbeddedRecord` to read back.
struct RecordWriter {
  let writer: ObjectWriter

  /// Writes the record and gives the number of its object; nil without a record.
  func write(_ document: Document) throws(ExportError) -> Int? {
    let own = document.record.map { record in EmbeddedRecord.packed(by: writer.deflater) { $0.append(record) } }
    guard let record = document.packedRecord ?? own else { return nil }
    let number = writer.reserve()
    try writer.write(packedStream: number, "/Type\(EmbeddedRecord.type)", record)
    return number
  }

  /// Appends the entry of the catalog that leads to the record, so that other programs keep it: a page-piece dictionary
  /// (ISO 32000-1, 14.5). That must have a date; without one the entry has a third-class name (annex E), which is for private
  /// use.
  static func appendEntry(to record: Int, date: Document.Day?, to output: inout [UInt8]) {
    if let date = date?.pdfDate {
      output.append("/PieceInfo<</Vademecum<</LastModified(\(date))/Private \(record) 0 R>>>>")
    } else {
      output.append("/XXVademecumRecord \(record) 0 R")
    }
  }
}
