import Bytes
import Files

/// Reads back what a PDF file of this program carries as `Document.record`.
///
/// The record is a stream of a type of its own (`/VademecumRecord`), so that it is found without the tables of the file,
/// and still after another program has written the file anew.
package enum EmbeddedRecord {
  /// Why there is no record to be had.
  package enum Failure: Error, Hashable {
    /// The file cannot be read.
    case unreadable(FileError.Reason)
    /// The file is not a PDF file.
    case notPDF
    /// The file carries no record: it is not from this program, or meets no standard, or shows only some pages.
    case missing
    /// The file has a record, which is damaged or encrypted.
    case damaged
  }

  /// The record in the PDF file at `path`.
  package static func read(_ path: String) throws(Failure) -> [UInt8] {
    let file: MappedFile
    do throws(FileError) { file = try MappedFile(path) } catch {
      throw .unreadable(error.reason)
    }
    guard file.count > 0 else { throw .unreadable(.empty) }
    return try file.withBytes(read)
  }

  /// The record in a PDF file of those bytes. It is near the end, and the last one counts.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(Failure) -> [UInt8] {
    let head = bytes.slice(0..<min(bytes.count, 1024))
    guard head.place(of: "%PDF-") != nil else { throw .notPDF }
    var isThere = false
    var end = bytes.count
    while end > 0 {
      let start = max(0, end - window)
      let part = bytes.slice(0..<min(bytes.count, end + type.utf8CodeUnitCount - 1))
      var places: [Int] = []
      while let place = part.place(of: type, from: places.last.map { $0 + 1 } ?? start) { places.append(place) }
      for place in places.reversed() {
        guard let stream = stream(around: place, in: bytes) else { continue }
        if let record = unpacked(stream) { return record }
        isThere = true
      }
      end = start
    }
    throw isThere ? .damaged : .missing
  }

  /// The type of the stream, as a name.
  static let type: StaticString = "/VademecumRecord"
  /// How many bytes are searched at a time, from the end.
  private static let window = 1 << 16
  /// The longest dictionary that such a stream may have, whatever program wrote it.
  private static let longestDictionary = 1 << 12
  /// The largest record that is read: a hundred thousand resources take some tens of megabytes.
  private static let limit = 1 << 28

  private struct Stream {
    var data: UnsafeRawBufferPointer
    var isPacked: Bool
  }

  /// The stream whose dictionary has the type at `place`; nil when none has.
  private static func stream(around place: Int, in bytes: UnsafeRawBufferPointer) -> Stream? {
    let first = max(0, place - longestDictionary)
    let reach = bytes.slice(first..<min(bytes.count, place + longestDictionary))
    var start: Int?
    while let next = reach.place(of: "obj", from: start ?? 0), next < place - first { start = next + 3 }
    guard let start, let dictionary = PDFDictionary(reach, at: start), dictionary.end > place - first,
      dictionary.has("/Type", type)
    else { return nil }
    var scanner = PDFScanner(reach, at: dictionary.end)
    guard scanner.next() == .keyword, scanner.token.equals("stream") else { return nil }
    var begin = first + scanner.position
    if begin < bytes.count, bytes[begin] == 0x0d { begin += 1 }
    if begin < bytes.count, bytes[begin] == 0x0a { begin += 1 }
    guard let end = end(of: dictionary, from: begin, in: bytes), let isPacked = isPacked(dictionary, reach) else {
      return Stream(data: bytes.slice(0..<0), isPacked: true)
    }
    return Stream(data: bytes.slice(begin..<end), isPacked: isPacked)
  }

  /// Where the stream that begins at `begin` ends: by its length or, when that is an indirect object, by what follows.
  private static func end(
    of dictionary: PDFDictionary, from begin: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    if dictionary.reference("/Length") == nil, let length = dictionary["/Length"]?.leadingInteger {
      return length <= min(limit, bytes.count - begin) ? begin + length : nil
    }
    let reach = bytes.slice(0..<min(bytes.count, begin + limit))
    guard var end = reach.place(of: "endstream", from: begin) else { return nil }
    // The end of line before it is not part of the stream.
    if end > begin, bytes[end - 1] == 0x0a { end -= 1 }
    if end > begin, bytes[end - 1] == 0x0d { end -= 1 }
    return end
  }

  /// Whether the stream is compressed; nil when another filter is in use than ours.
  private static func isPacked(_ dictionary: PDFDictionary, _ bytes: UnsafeRawBufferPointer) -> Bool? {
    guard let filter = dictionary["/Filter"] else { return false }
    if filter.equals("/FlateDecode") { return true }
    var scanner = PDFScanner(filter)
    let isOurs =
      scanner.next() == .arrayStart && scanner.next() == .name && scanner.token.equals("/FlateDecode")
      && scanner.next() == .arrayEnd
    return isOurs ? true : nil
  }

  /// The bytes of the stream; nil when they are damaged or too many.
  private static func unpacked(_ stream: Stream) -> [UInt8]? {
    guard stream.isPacked else { return Array(stream.data) }
    var record: [UInt8] = []
    return Inflater().unpack(stream.data, into: &record, limit: limit) ? record : nil
  }
}
