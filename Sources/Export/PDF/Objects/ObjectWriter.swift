import Bytes
import Files

/// Writes the objects of a PDF file: streams at once, everything else into object streams, and a cross-reference stream at
/// the end (ISO 32000-1, 7.5). What the objects mean is the callers' affair.
final class ObjectWriter {
  private let sink: any ByteSink
  private var offset = 0
  private var entries: [Entry] = []
  private let deflater = Deflater()
  private let digest = Digest()
  /// The content of the next object stream (7.5.7), and where in it each object starts.
  private var (group, members): ([UInt8], [(number: Int, offset: Int)]) = ([], [])

  /// An entry of the cross-reference table (7.5.8.3).
  private enum Entry {
    /// No object.
    case free
    /// An object at an offset in the file.
    case offset(Int)
    /// An object in an object stream, by the number of that and the index in it.
    case compressed(in: Int, at: Int)
  }

  /// Starts a file of PDF 1.7.
  init(_ sink: any ByteSink) throws(ExportError) {
    self.sink = sink
    // Four bytes above 127 tell programs that the file is not text (7.5.2).
    try put(Array("%PDF-1.7\n%".utf8) + [0xe2, 0xe3, 0xcf, 0xd3, 0x0a])
  }

  /// The lowest number that no object has yet.
  private(set) var nextNumber = 1

  /// Takes `count` numbers for objects that will be written later, and gives the first.
  func reserve(_ count: Int = 1) -> Int {
    defer { nextNumber += count }
    return nextNumber
  }

  /// Leaves the numbers up to `number` to objects that have them already.
  func leave(upTo number: Int) { nextNumber = max(nextNumber, number + 1) }

  /// Writes a stream; `dictionary` has its entries without brackets, and without the length.
  func writeStream(_ number: Int, _ dictionary: [UInt8], _ data: UnsafeRawBufferPointer) throws(ExportError) {
    note(number, .offset(offset))
    var head: [UInt8] = []
    head.appendNumber(number)
    head.append(" 0 obj\n<<")
    head.append(contentsOf: dictionary)
    head.append("/Length ")
    head.appendNumber(data.count)
    head.append(">>\nstream\n")
    try put(head)
    try put(data)
    // A line feed after a carriage return would read as one end of line with it, and leave the stream a byte short.
    try put(Array((data.last == 0x0d ? "\r\nendstream\nendobj\n" : "\nendstream\nendobj\n").utf8))
  }

  /// Compresses `data` and writes it as a stream.
  func write(compressedStream number: Int, _ dictionary: String = "", _ data: [UInt8]) throws(ExportError) {
    let packed = deflater.pack(data)
    try write(stream: number, dictionary + "/Filter/FlateDecode", packed)
  }

  /// Writes `data` as it is as a stream.
  func write(stream number: Int, _ dictionary: String, _ data: [UInt8]) throws(ExportError) {
    try data.reading { bytes throws(ExportError) in
      try writeStream(number, Array(dictionary.utf8), bytes)
    }
  }

  /// Writes an object that is no stream; `body` appends it.
  func write(_ number: Int, _ body: (inout [UInt8]) -> Void) throws(ExportError) {
    members.append((number, group.count))
    body(&group)
    group.append(UInt8(ascii: "\n"))
    if members.count == 200 || group.count > 1 << 16 { try writeObjectStream() }
  }

  /// Writes the cross-reference table. The file's identifier (14.4) is a digest of its bytes: no clock, no chance.
  func finish(root: Int, information: Int) throws(ExportError) {
    try writeObjectStream()
    let number = reserve()
    let start = offset
    note(number, .offset(start))
    let width = start < 1 << 32 ? 4 : 8
    var table: [UInt8] = []
    table.reserveCapacity(entries.count * (width + 3))
    for entry in entries {
      let (kind, place, detail) =
        switch entry {
        case .free: (0, 0, 0xffff)
        case .offset(let offset): (1, offset, 0)
        case .compressed(let stream, let index): (2, stream, index)
        }
      table.append(UInt8(kind))
      for shift in (0..<width).reversed() { table.append(UInt8(truncatingIfNeeded: place >> (8 * shift))) }
      table.append(UInt8(detail >> 8))
      table.append(UInt8(detail & 0xff))
    }
    let identifier = digest.hexadecimal
    try write(
      compressedStream: number,
      "/Type/XRef/Size \(entries.count)/W[1 \(width) 2]/Root \(root) 0 R/Info \(information) 0 R"
        + "/ID[<\(identifier)><\(identifier)>]",
      table)
    try put(Array("startxref\n\(start)\n%%EOF\n".utf8))
  }

  private func writeObjectStream() throws(ExportError) {
    guard !members.isEmpty else { return }
    let number = reserve()
    var index: [UInt8] = []
    for (place, object) in members.enumerated() {
      index.appendNumber(object.number)
      index.append(" ")
      index.appendNumber(object.offset)
      index.append(" ")
      note(object.number, .compressed(in: number, at: place))
    }
    try write(
      compressedStream: number, "/Type/ObjStm/N \(members.count)/First \(index.count)", index + group)
    group.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
  }

  private func note(_ number: Int, _ entry: Entry) {
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
