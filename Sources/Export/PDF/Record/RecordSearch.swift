import Bytes
import Files

/// Looks for the record in a PDF file, be it anybody's: what it reads and unpacks is bounded, however often the file names the
/// record's type.
struct RecordSearch {
  private let source: Source
  /// How many bytes were looked at so far, those of overlaps each time.
  private(set) var steps = 0
  private var candidates = 0
  /// How many bytes of streams may still be read: twice those of the file, so that what is looked at grows with it and no faster.
  private var readBudget: Int
  /// How many bytes may still be unpacked.
  private var budget = RecordSearch.limit

  /// The bytes of a file, in memory or to be read.
  enum Source {
    case file(FileReader)
    case memory([UInt8])

    var count: Int {
      switch self {
      case .file(let file): file.count
      case .memory(let bytes): bytes.count
      }
    }
  }

  /// How many bytes are searched at a time, from the end.
  private static let window = 1 << 16
  /// The longest dictionary that such a stream may have, whatever program wrote it.
  private static let longestDictionary = 1 << 12
  /// The largest record that is read: a hundred thousand resources take some tens of megabytes.
  private static let limit = 1 << 28
  /// How many places that name the type are looked at. Programs that add to a file may leave older records in it.
  private static let mostCandidates = 100

  init(_ source: Source) { (self.source, readBudget) = (source, 2 * source.count) }

  /// The record. It is near the end, and the last one counts.
  mutating func record() throws(EmbeddedRecord.Failure) -> [UInt8] {
    let isPDF = try bytes(in: 0..<UnsafeRawBufferPointer.roomOfPDFHeader).reading { $0.beginPDF }
    guard isPDF else { throw .notPDF }
    var isThere = false
    var end = source.count
    while end > 0, candidates < RecordSearch.mostCandidates {
      let start = max(0, end - RecordSearch.window)
      for place in try places(in: start..<end).reversed() where candidates < RecordSearch.mostCandidates {
        candidates += 1
        guard let stream = try stream(around: place) else { continue }
        if let record = unpacked(stream) { return record }
        isThere = true
      }
      end = start
    }
    throw isThere ? .damaged : .missing
  }

  private struct Stream {
    var data: [UInt8]
    var isPacked: Bool
  }

  /// The offsets in a range at which the name of the type begins.
  private mutating func places(in range: Range<Int>) throws(EmbeddedRecord.Failure) -> [Int] {
    let name = EmbeddedRecord.type
    let part = try bytes(in: range.lowerBound..<(range.upperBound + name.utf8CodeUnitCount - 1))
    return part.reading { part in
      var places: [Int] = []
      while let place = part.place(of: name, from: places.last.map { $0 + 1 } ?? 0) { places.append(place) }
      return places.map { range.lowerBound + $0 }
    }
  }

  /// The stream whose dictionary has the type at `place`; nil when none has. One that is damaged has no data.
  private mutating func stream(around place: Int) throws(EmbeddedRecord.Failure) -> Stream? {
    let first = max(0, place - RecordSearch.longestDictionary)
    let reach = try bytes(in: first..<(place + RecordSearch.longestDictionary))
    guard let head = reach.reading({ RecordSearch.head($0, around: place - first) }) else { return nil }
    let begin = first + head.end
    let data = head.length.map { length in length <= min(readBudget, source.count - begin) ? length : nil }
    let length: Int? = if let data { data } else { try lengthToEnd(from: begin) }
    guard let isPacked = head.isPacked, let length, length <= RecordSearch.limit else {
      return Stream(data: [], isPacked: true)
    }
    readBudget -= min(readBudget, length)
    return Stream(data: try bytes(in: begin..<(begin + length)), isPacked: isPacked)
  }

  /// What the dictionary of a stream says of it.
  private struct Head {
    /// Where the bytes of the stream begin.
    var end: Int
    /// Their number; nil when that is an indirect object.
    var length: Int?
    /// Whether they are compressed; nil when another filter is in use than ours.
    var isPacked: Bool?
  }

  /// The dictionary with the type at `place`, and the beginning of its stream; nil when there is none.
  private static func head(_ reach: UnsafeRawBufferPointer, around place: Int) -> Head? {
    var start: Int?
    while let next = reach.place(of: "obj", from: start ?? 0), next < place { start = next + 3 }
    guard let start, let dictionary = PDFDictionary(reach, at: start), dictionary.end > place,
      dictionary.has("/Type", EmbeddedRecord.type)
    else { return nil }
    var scanner = PDFScanner(reach, at: dictionary.end)
    guard scanner.next() == .keyword, scanner.token.equals("stream") else { return nil }
    var begin = scanner.position
    if begin < reach.count, reach[begin] == 0x0d { begin += 1 }
    if begin < reach.count, reach[begin] == 0x0a { begin += 1 }
    let length = dictionary.reference("/Length") == nil ? dictionary["/Length"]?.leadingInteger : nil
    return Head(end: begin, length: length, isPacked: isPacked(dictionary))
  }

  /// How many bytes the stream that begins at `begin` has, by what follows it.
  private mutating func lengthToEnd(from begin: Int) throws(EmbeddedRecord.Failure) -> Int? {
    let marker: StaticString = "endstream"
    var offset = begin
    while offset < source.count, readBudget > 0 {
      let part = try bytes(in: offset..<(offset + RecordSearch.window))
      readBudget -= min(readBudget, part.count)
      let found = part.reading { part -> Int? in
        guard var end = part.place(of: marker) else { return nil }
        // The end of line before it is not part of the stream.
        if end > 0, part[end - 1] == 0x0a { end -= 1 }
        if end > 0, part[end - 1] == 0x0d { end -= 1 }
        return end
      }
      if let found { return offset - begin + found }
      // The marker, and the end of line before it, may lie on the border.
      offset += RecordSearch.window - marker.utf8CodeUnitCount - 2
    }
    return nil
  }

  /// Whether the stream is compressed; nil when another filter is in use than ours.
  private static func isPacked(_ dictionary: PDFDictionary) -> Bool? {
    guard let filter = dictionary["/Filter"] else { return false }
    if filter.equals("/FlateDecode") { return true }
    var scanner = PDFScanner(filter)
    let isOurs =
      scanner.next() == .arrayStart && scanner.next() == .name && scanner.token.equals("/FlateDecode")
      && scanner.next() == .arrayEnd
    return isOurs ? true : nil
  }

  /// The bytes of the stream; nil when they are damaged or too many.
  private mutating func unpacked(_ stream: Stream) -> [UInt8]? {
    guard stream.isPacked else { return stream.data }
    var record: [UInt8] = []
    let isSound = stream.data.reading { Inflater().unpack($0, into: &record, limit: budget) == .whole }
    steps += record.count
    budget -= min(budget, record.count)
    return isSound ? record : nil
  }

  /// The bytes in a range, as far as the file goes.
  private mutating func bytes(in range: Range<Int>) throws(EmbeddedRecord.Failure) -> [UInt8] {
    let range = range.clamped(to: 0..<source.count)
    steps += range.count
    switch source {
    case .memory(let bytes): return Array(bytes[range])
    case .file(let file):
      do throws(FileError) { return try file.bytes(in: range) } catch { throw .unreadable(error.reason) }
    }
  }
}
