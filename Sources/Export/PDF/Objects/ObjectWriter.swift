import Bytes
import Files

/// Writes the objects of a PDF file: streams at once, everything else into object streams, and a cross-reference stream at
/// the end (ISO 32000-1, 7.5). It knows nothing of what the objects mean.
final class ObjectWriter {
  private let sink: any ByteSink
  private var offset = 0
  private var entries: [Entry] = []
  private let deflater = Deflater()
  private let digest = Digest()
  /// The object stream in the making.
  private var (shelf, shelved): ([UInt8], [(number: Int, offset: Int)]) = ([], [])

  /// Where an object lies.
  private enum Entry {
    case free
    case offset(Int)
    case shelved(in: Int, at: Int)
  }

  /// Starts a file of PDF 1.7.
  init(_ sink: any ByteSink) throws(ExportError) {
    self.sink = sink
    // Four bytes above 127 tell programs that the file is not text (7.5.2).
    try put(Array("%PDF-1.7\n%".utf8) + [0xe2, 0xe3, 0xcf, 0xd3, 0x0a])
  }

  /// The lowest number that no object has yet.
  private(set) var nextNumber = 1

  /// Gives a number to an object that is still to be written.
  func reserve(_ count: Int = 1) -> Int {
    defer { nextNumber += count }
    return nextNumber
  }

  /// Leaves the numbers up to `number` to objects that have theirs already.
  func leave(upTo number: Int) { nextNumber = max(nextNumber, number + 1) }

  /// Writes a stream. `dictionary` holds its entries but for the length, without brackets.
  func writeStream(_ number: Int, _ dictionary: [UInt8], _ data: UnsafeRawBufferPointer) throws(ExportError) {
    enter(number, .offset(offset))
    var head: [UInt8] = []
    head.appendNumber(number)
    head.append(" 0 obj\n<<")
    head.append(contentsOf: dictionary)
    head.append("/Length ")
    head.appendNumber(data.count)
    head.append(">>\nstream\n")
    try put(head)
    try put(data)
    // After a carriage return a line feed alone would look like one end of line with it, and the stream a byte short.
    try put(Array((data.last == 0x0d ? "\r\nendstream\nendobj\n" : "\nendstream\nendobj\n").utf8))
  }

  /// Packs `data` and writes it as a stream.
  func packStream(_ number: Int, _ dictionary: String = "", _ data: [UInt8]) throws(ExportError) {
    let packed = deflater.pack(data)
    try write(stream: number, dictionary + "/Filter/FlateDecode", packed)
  }

  /// Writes `data`, as it is, as a stream.
  func write(stream number: Int, _ dictionary: String, _ data: [UInt8]) throws(ExportError) {
    try data.reading { bytes throws(ExportError) in
      try writeStream(number, Array(dictionary.utf8), bytes)
    }
  }

  /// Writes an object that is no stream; `body` appends it.
  func write(_ number: Int, _ body: (inout [UInt8]) -> Void) throws(ExportError) {
    shelved.append((number, shelf.count))
    body(&shelf)
    shelf.append(UInt8(ascii: "\n"))
    if shelved.count == 200 || shelf.count > 1 << 16 { try closeShelf() }
  }

  /// Writes the tables. The identifier of the file comes from its bytes (14.4): no clock, no chance.
  func finish(root: Int, information: Int) throws(ExportError) {
    try closeShelf()
    let number = reserve()
    let start = offset
    enter(number, .offset(start))
    let width = start < 1 << 32 ? 4 : 8
    var table: [UInt8] = []
    table.reserveCapacity(entries.count * (width + 3))
    for entry in entries {
      let (kind, place, detail) =
        switch entry {
        case .free: (0, 0, 0xffff)
        case .offset(let offset): (1, offset, 0)
        case .shelved(let stream, let index): (2, stream, index)
        }
      table.append(UInt8(kind))
      for shift in (0..<width).reversed() { table.append(UInt8(truncatingIfNeeded: place >> (8 * shift))) }
      table.append(UInt8(detail >> 8))
      table.append(UInt8(detail & 0xff))
    }
    let identifier = digest.hexadecimal
    try packStream(
      number,
      "/Type/XRef/Size \(entries.count)/W[1 \(width) 2]/Root \(root) 0 R/Info \(information) 0 R"
        + "/ID[<\(identifier)><\(identifier)>]",
      table)
    try put(Array("startxref\n\(start)\n%%EOF\n".utf8))
  }

  private func closeShelf() throws(ExportError) {
    guard !shelved.isEmpty else { return }
    let number = reserve()
    var index: [UInt8] = []
    for (place, object) in shelved.enumerated() {
      index.appendNumber(object.number)
      index.append(" ")
      index.appendNumber(object.offset)
      index.append(" ")
      enter(object.number, .shelved(in: number, at: place))
    }
    try packStream(number, "/Type/ObjStm/N \(shelved.count)/First \(index.count)", index + shelf)
    shelf.removeAll(keepingCapacity: true)
    shelved.removeAll(keepingCapacity: true)
  }

  private func enter(_ number: Int, _ entry: Entry) {
    if entries.count <= number { entries.append(contentsOf: repeatElement(.free, count: number + 1 - entries.count)) }
    entries[number] = entry
    nextNumber = max(nextNumber, number + 1)
  }

  private func put(_ bytes: [UInt8]) throws(ExportError) {
    try bytes.reading(put)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws(ExportError) {
    digest.add(raw: bytes)
    offset += bytes.count
    try ExportError.file { () throws(FileError) in try sink.write(bytes) }
  }
}
