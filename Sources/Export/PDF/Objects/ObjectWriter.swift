/// Writes the objects of a PDF file: streams at once, everything else into object streams, and a cross-reference stream at
/// the end (ISO 32000-1, 7.5). It knows nothing of what the objects mean.
final class ObjectWriter {
  private let sink: any ByteSink
  private var offset = 0
  private var entries: [Entry] = []
  private let deflater = Deflater()
  private var fingerprint = Fingerprint()
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
    let identifier = fingerprint.hexadecimal
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
    bytes.withUnsafeBytes { fingerprint.add($0) }
    offset += bytes.count
    try sink.write(bytes)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws(ExportError) {
    fingerprint.add(bytes)
    offset += bytes.count
    try sink.write(bytes)
  }
}

/// 128 bits that differ for different files; no defence against forgers.
struct Fingerprint {
  // Two hashes after FNV-1a over words of eight bytes, with a shift so that high bits reach the low ones.
  private var (first, second): (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x9ae1_6a3b_2f90_404f)

  /// Takes in some more bytes; where one piece ends and the next begins matters.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    for offset in whole..<bytes.count { mix(UInt64(bytes[offset])) }
  }

  private mutating func mix(_ word: UInt64) {
    first = (first ^ word) &* 0x0000_0100_0000_01b3
    first ^= first >> 29
    second = (second ^ word) &* 0x9e37_79b9_7f4a_7c15
    second ^= second >> 32
  }

  /// The bits as 32 digits.
  var hexadecimal: String {
    [first, second].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
