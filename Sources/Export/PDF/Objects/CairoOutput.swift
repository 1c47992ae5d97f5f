/// The objects of the PDF file that cairo is writing, as far as nobody has read them yet.
///
/// This reads what cairo 1.16 and 1.18 write as PDF 1.4, not PDF files at large: objects one after another, each stream
/// followed by its length. Anything else is refused.
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

  /// How many bytes are unread.
  var waiting: Int { bytes.count - position }

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

  /// A stream whose bytes begin at `start`. Cairo writes its length after it, so its end is looked for: the first end after
  /// which that length is written.
  private static func stream(
    _ number: Int, _ dictionary: PDFDictionary, _ value: Range<Int>, _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Outcome {
    let marker: StaticString = "\nendstream\nendobj\n"
    let length = dictionary.reference("/Length")
    var end = start
    if length == nil {
      guard let count = dictionary["/Length"]?.leadingInteger else { return .unknown }
      end = start + count
      guard end <= bytes.count else { return .end }
    }
    while let found = bytes.place(of: marker, from: end) {
      let next = found + marker.utf8CodeUnitCount
      guard let length else {
        // Where the length is known, one more end of line may stand before the marker.
        guard found <= end + 1 else { return .unknown }
        return .object(Object(number: number, value: value, data: start..<end), end: next)
      }
      var scanner = PDFScanner(bytes, at: next)
      if scanner.next() == .number, scanner.token.leadingInteger == length, scanner.next() == .number,
        scanner.next() == .keyword, scanner.token.equals("obj"), scanner.next() == .number,
        scanner.token.leadingInteger == found - start
      {
        return .object(Object(number: number, value: value, data: start..<found, length: length), end: next)
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
