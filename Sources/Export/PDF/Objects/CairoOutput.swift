/// The objects of the PDF file that cairo is writing, as far as nobody has read them yet.
///
/// This reads what cairo 1.16 and 1.18 write as PDF 1.4, not PDF files at large: objects one after another, the length of a
/// stream before or after it. Anything else is refused.
final class CairoOutput {
  private(set) var bytes: [UInt8] = []
  /// Where the first unread object starts.
  private var position = 0
  private var isAtHead = true

  /// An object, as ranges of `bytes`.
  struct Object {
    var number: Int
    /// Its value: for streams, the dictionary.
    var value: Range<Int>
    /// The bytes of the stream, compressed as they are.
    var data: Range<Int>?
    /// The number of the object that holds the stream's length.
    var length: Int?
  }

  /// Adds bytes that cairo has written.
  func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

  /// Forgets the bytes of all objects that were read.
  func forget() {
    bytes.removeSubrange(..<position)
    position = 0
  }

  /// Reads the objects that are complete, in the order in which they were written.
  func objects() throws(ExportError) -> [Object] {
    var objects: [Object] = []
    var position = position
    let isSound = bytes.withUnsafeBytes { bytes in
      if isAtHead {
        // The header is two lines of comment, which the scanner skips.
        guard bytes.starts(with: "%PDF-1.".utf8) else { return false }
        isAtHead = false
      }
      while true {
        switch CairoOutput.object(bytes, at: position) {
        case .object(let object, let end):
          objects.append(object)
          position = end
        case .end: return true
        case .unknown: return false
        }
      }
    }
    guard isSound else { throw .unexpected("objects that are not parted as usual") }
    self.position = position
    return objects
  }

  /// What the trailer says: the number of objects, and the objects of the catalog and the information dictionary.
  func trailer() throws(ExportError) -> (size: Int, root: Int, information: Int?) {
    let found: (Int, Int, Int?)? = bytes.withUnsafeBytes { bytes in
      let marker: StaticString = "\ntrailer"
      guard let start = bytes.place(of: marker, from: position),
        let trailer = PDFDictionary(bytes, at: start + marker.utf8CodeUnitCount),
        let size = trailer["/Size"]?.leadingInteger, let root = trailer.reference("/Root")
      else { return nil }
      return (size, root, trailer.reference("/Info"))
    }
    guard let found else { throw .unexpected("no trailer") }
    return found
  }

  private enum Outcome {
    case object(Object, end: Int)
    /// No complete object is left, or the cross-reference table begins.
    case end
    case unknown
  }

  private static func object(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Outcome {
    var scanner = PDFScanner(bytes, at: position)
    switch scanner.next() {
    case .number: break
    case .end: return .end
    case .keyword: return scanner.token.equals("xref") ? .end : .unknown
    default: return .unknown
    }
    guard let number = scanner.token.leadingInteger else { return .unknown }
    guard scanner.next() == .number, scanner.next() == .keyword else { return .end }
    guard scanner.token.equals("obj") else { return .unknown }
    guard let value = scanner.value(), scanner.next() == .keyword else { return .end }
    if scanner.token.equals("endobj") { return .object(Object(number: number, value: value), end: scanner.position) }
    guard scanner.token.equals("stream"), scanner.position < bytes.count else { return .end }
    guard bytes[scanner.position] == 0x0a, let dictionary = PDFDictionary(bytes, at: value.lowerBound) else {
      return .unknown
    }
    return stream(number, dictionary, value, bytes, from: scanner.position + 1)
  }

  /// A stream whose bytes begin at `start`.
  private static func stream(
    _ number: Int, _ dictionary: PDFDictionary, _ value: Range<Int>, _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Outcome {
    if let length = dictionary.reference("/Length") {
      return stream(Object(number: number, value: value, length: length), bytes, from: start)
    }
    guard let count = dictionary["/Length"]?.leadingInteger else { return .unknown }
    guard count <= bytes.count - start else { return .end }
    // Groups have their length at the start, and no end of line behind their bytes; other streams may have one.
    var scanner = PDFScanner(bytes, at: start + count)
    guard scanner.next() == .keyword else { return .end }
    guard scanner.token.equals("endstream") else {
      return scanner.position < bytes.count ? .unknown : .end
    }
    guard scanner.next() == .keyword, scanner.position < bytes.count else { return .end }
    guard scanner.token.equals("endobj") else { return .unknown }
    return .object(
      Object(number: number, value: value, data: start..<(start + count)), end: scanner.position)
  }

  /// How many bytes the beginning of an object with a stream's length has at most.
  private static let longestLengthObject = 64

  /// A stream whose length cairo writes after it, as an object of its own. So its end is looked for: the first end after which
  /// that length is written.
  private static func stream(_ head: Object, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Outcome {
    let marker: StaticString = "\nendstream\nendobj\n"
    var end = start
    while let found = bytes.place(of: marker, from: end) {
      let next = found + marker.utf8CodeUnitCount
      // Only so much of it: what follows may be more of a picture, and a string without end.
      var scanner = PDFScanner(bytes.slice(0..<min(bytes.count, next + longestLengthObject)), at: next)
      if scanner.next() == .number, scanner.token.leadingInteger == head.length, scanner.next() == .number,
        scanner.next() == .keyword, scanner.token.equals("obj"), scanner.next() == .number,
        scanner.token.leadingInteger == found - start
      {
        var object = head
        object.data = start..<found
        return .object(object, end: next)
      }
      end = found + 1
    }
    return .end
  }
}

extension ExportError {
  /// Cairo wrote something that this program does not know to be right; `page` is the label of the page, where that is known.
  static func unexpected(_ what: String, page: String? = nil) -> ExportError {
    .drawing(reason: "the page cannot be made accessible: cairo wrote \(what)", page: page)
  }
}
