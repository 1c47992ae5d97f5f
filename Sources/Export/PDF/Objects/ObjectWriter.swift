import Bytes
import Files

/// Writes the objects of a PDF file: streams at once, everything else into object streams, and a cross-reference stream at
/// the end (ISO 32000-1, 7.5). What the objects mean is the callers' affair.
final class ObjectWriter {
  private let sink: any ByteSink
  private var offset = 0
  private var references = CrossReferences()
  /// What packs streams; whoever packs some on the thread that writes uses it, too, since another would take memory of its own.
  let deflater = Deflater()
  private let digest = Digest()
  /// The content of the next object stream (7.5.7), and where in it each object starts.
  private var (group, members): ([UInt8], [(number: Int, offset: Int)]) = ([], [])

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
    try put(ObjectWriter.head(number, dictionary, count: data.count))
    try put(data)
    try put(Array(ObjectWriter.tail(after: data.last).utf8))
  }

  /// What stands before the bytes of a stream.
  private static func head(_ number: Int, _ dictionary: [UInt8], count: Int) -> [UInt8] {
    var head: [UInt8] = []
    head.appendNumber(number)
    head.append(" 0 obj\n<<")
    head.append(contentsOf: dictionary)
    head.append("/Length ")
    head.appendNumber(count)
    head.append(">>\nstream\n")
    return head
  }

  /// What stands behind the bytes of a stream. A line feed after a carriage return would read as one end of line with it, and
  /// leave the stream a byte short.
  private static func tail(after last: UInt8?) -> String {
    last == 0x0d ? "\r\nendstream\nendobj\n" : "\nendstream\nendobj\n"
  }

  /// Compresses `data` and writes it as a stream.
  func write(compressedStream number: Int, _ dictionary: String = "", _ data: [UInt8]) throws(ExportError) {
    try write(packedStream: number, dictionary, deflater.pack(data))
  }

  /// Writes `data`, which a `Deflater` has compressed, as a stream.
  func write(packedStream number: Int, _ dictionary: String, _ data: [UInt8]) throws(ExportError) {
    try write(stream: number, dictionary + "/Filter/FlateDecode", data)
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

  /// Writes the cross-reference table, and the file's identifier: no clock, no chance.
  func finish(root: Int, information: Int) throws(ExportError) {
    try writeObjectStream()
    let number = reserve()
    let start = offset
    note(number, .offset(start))
    let width = start < 1 << 32 ? 4 : 8
    let table = deflater.pack(references.bytes(width: width))
    func end(_ identifier: String) -> [UInt8] {
      let entries =
        "/Type/XRef/Size \(references.count)/W[1 \(width) 2]/Root \(root) 0 R/Info \(information) 0 R"
        + "\(identifier)/Filter/FlateDecode"
      return ObjectWriter.head(number, Array(entries.utf8), count: table.count) + table
        + Array("\(ObjectWriter.tail(after: table.last))startxref\n\(start)\n%%EOF\n".utf8)
    }
    end(FileIdentifier.blank).reading { digest.add(raw: $0) }
    let last = end(FileIdentifier.entry(digest.hexadecimal))
    try ExportError.file { () throws(FileError) in try sink.write(last) }
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

  private func note(_ number: Int, _ entry: CrossReferences.Entry) {
    references.note(number, entry)
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
