import Files
import Frames

/// Takes over what cairo writes while it draws: marks the pages' contents, passes pictures and fonts on, and keeps the small
/// objects until the end, when all that cairo knows nothing of is added.
final class Finisher {
  let writer: ObjectWriter
  private let drawn: DrawnFile
  /// The pages drawn whose objects have not been taken up, in order.
  private var pending: [(log: PageLog, grid: SentinelGrid)] = []
  /// The small objects.
  private(set) var kept = KeptObjects()
  /// The pages that are finished, in order.
  private(set) var pages: [FinishedPage] = []
  /// The names of the fonts that need a code for the soft hyphen, each once.
  private(set) var hyphenFonts: [String] = []

  /// A page whose content is written.
  struct FinishedPage {
    /// The number of its object.
    var number: Int
    var log: PageLog
    /// The runs that have marked-content identifiers, in the order of these.
    var marked: [Int32]
  }

  init(_ drawn: DrawnFile, pageCount: Int, threads: Int, to sink: any ByteSink) throws(ExportError) {
    self.drawn = drawn
    self.threads = pageCount < Finisher.fewestPagesForThreads ? 1 : threads
    writer = try ObjectWriter(sink)
  }

  /// On how many threads the pages are filtered.
  private let threads: Int

  /// With fewer pages, what threads save in waiting they more than cost in work: two halves of one core slow each other.
  private static let fewestPagesForThreads = 800

  /// Notes a page that has been drawn. Some pages at a time are taken up, so that they can share the processors.
  func add(_ log: PageLog, _ grid: SentinelGrid) throws(ExportError) {
    pending.append((log, grid))
    if pending.count >= 64 || drawn.waiting > 8 << 20 { try takeUp() }
  }

  /// Takes up what is left, once cairo has finished.
  func drawingEnds() throws(ExportError) -> (root: Int, information: Int?) {
    try takeUp()
    guard pending.isEmpty else { throw .unexpected("fewer pages than were drawn") }
    let trailer = try drawn.trailer()
    writer.leave(upTo: trailer.size - 1)
    return (trailer.root, trailer.information)
  }

  private func takeUp() throws(ExportError) {
    let objects = try drawn.objects()
    try drawn.bytes.reading { bytes throws(ExportError) in
      let contents = try pageContents(objects, bytes)
      try write(objects, contents, bytes)
    }
    drawn.forget()
  }

  /// The filtered contents of the pages among the objects, by their numbers.
  private func pageContents(
    _ objects: [DrawnFile.Object], _ bytes: UnsafeRawBufferPointer
  ) throws(ExportError) -> [Int: [UInt8]] {
    var streams: [Int: Range<Int>] = [:]
    for object in objects { if let data = object.data { streams[object.number] = data } }
    var places: [(page: Int, content: Int)] = []
    var jobs: [PageFilter.Job] = []
    for object in objects where object.data == nil {
      guard let page = PDFDictionary(bytes, at: object.value.lowerBound), page.has("/Type", "/Page") else { continue }
      guard jobs.count < pending.count, let content = page.reference("/Contents"), let data = streams[content] else {
        throw .unexpected("a page without its content")
      }
      let (log, grid) = pending[jobs.count]
      places.append((object.number, content))
      jobs.append(PageFilter.Job(content: bytes.slice(data), log: log, grid: grid))
    }
    var contents: [Int: [UInt8]] = [:]
    for (index, result) in try PageFilter.filter(jobs, threads: threads).enumerated() {
      contents[places[index].content] = result.content
      pages.append(FinishedPage(number: places[index].page, log: jobs[index].log, marked: result.marked))
      for font in result.hyphenFonts where !hyphenFonts.contains(font) { hyphenFonts.append(font) }
    }
    pending.removeFirst(jobs.count)
    return contents
  }

  private func write(
    _ objects: [DrawnFile.Object], _ contents: [Int: [UInt8]], _ bytes: UnsafeRawBufferPointer
  ) throws(ExportError) {
    let lengths = Set(objects.compactMap(\.length))
    for object in objects where !lengths.contains(object.number) {
      guard let data = object.data else {
        kept.add(object.number, bytes.slice(object.value))
        continue
      }
      if let content = contents[object.number] {
        try writer.write(stream: object.number, "/Filter/FlateDecode", content)
        continue
      }
      guard let dictionary = PDFDictionary(bytes, at: object.value.lowerBound) else {
        throw .unexpected("a stream without a dictionary")
      }
      if dictionary.isPlain(bytes) {
        // A table of characters, which a font will name.
        kept.addStream(object.number, bytes.slice(data))
        continue
      }
      var entries: [UInt8] = []
      // Interpolation is for the viewer to decide (ISO 19005-2, 6.2.8.1).
      dictionary.write(to: &entries, omitting: ["/Length", "/Interpolate"])
      try writer.writeStream(object.number, entries, bytes.slice(data))
    }
  }
}

extension PDFDictionary {
  /// Whether the stream says nothing of itself but how it is packed.
  fileprivate func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    has("/Filter", "/FlateDecode")
      && entries.allSatisfy { bytes.slice($0.key).equals("/Length") || bytes.slice($0.key).equals("/Filter") }
  }
}

/// The small objects of a file: their text, one after another.
struct KeptObjects {
  private(set) var bytes: [UInt8] = []
  /// The objects that are no streams, in order.
  private(set) var values: [(number: Int, place: Range<Int>)] = []
  /// The streams, packed.
  private(set) var streams: [(number: Int, place: Range<Int>)] = []

  mutating func add(_ number: Int, _ value: UnsafeRawBufferPointer) {
    values.append((number, append(value)))
  }

  mutating func addStream(_ number: Int, _ data: UnsafeRawBufferPointer) {
    streams.append((number, append(data)))
  }

  private mutating func append(_ more: UnsafeRawBufferPointer) -> Range<Int> {
    bytes.append(contentsOf: more)
    return bytes.count - more.count..<bytes.count
  }
}
