import Bytes
import Files
import Frames

/// Takes over what cairo writes while it draws: the contents of pages are marked and written, pictures and fonts pass as they
/// are, and small objects are kept until all pages are drawn.
final class CairoPageReader {
  private let output = CairoOutput()
  private let writer: ObjectWriter
  /// How many threads filter the contents; at least one does.
  private let threads: Int
  /// How colours become inks; nil where they stay.
  private var inks: InkStream?
  /// The pages drawn whose objects have not been read, in order.
  private var pending: [PendingPage] = []
  private var result = DrawnPages()
  private lazy var repacker = Repacker()

  init(threads: Int, palette: InkPalette?, to writer: ObjectWriter) {
    inks = palette.map { InkStream(palette: $0) }
    self.threads = threads
    self.writer = writer
  }

  /// A page that has been drawn.
  struct PendingPage: Sendable {
    var marks: PageMarks
    var grid: SentinelGrid
    var boxes: PageBoxes
  }

  /// Pages that have been drawn, and what cairo has written meanwhile.
  struct Batch: Sendable {
    var bytes: [UInt8] = []
    var pages: [PendingPage] = []
  }

  /// Reads the objects that are complete.
  func read(_ batch: Batch) throws(ExportError) {
    batch.bytes.withUnsafeBytes(output.append)
    pending += batch.pages
    let objects = try output.objects()
    try output.bytes.reading { bytes throws(ExportError) in
      let contents = try pageContents(objects, bytes)
      try write(objects, contents, bytes)
    }
    output.forget()
  }

  /// Gives the pages and the small objects, once all that cairo wrote is read.
  func finish() throws(ExportError) -> DrawnPages {
    guard pending.isEmpty else { throw .unexpected("fewer pages than were drawn") }
    let trailer = try output.trailer()
    writer.leave(upTo: trailer.size - 1)
    result.dropped = [trailer.root, trailer.information]
    return result
  }

  /// The marked contents of the pages among the objects, by the numbers of their streams.
  private func pageContents(
    _ objects: [CairoOutput.Object], _ bytes: UnsafeRawBufferPointer
  ) throws(ExportError) -> [Int: [UInt8]] {
    var streams: [Int: Range<Int>] = [:]
    for object in objects { if let data = object.data { streams[object.number] = data } }
    var numbers: [(page: Int, content: Int)] = []
    var jobs: [ParallelFilter.Job] = []
    for object in objects where object.data == nil {
      guard let page = PDFDictionary(bytes, at: object.value.lowerBound), page.has("/Type", "/Page") else { continue }
      guard jobs.count < pending.count, let content = page.reference("/Contents"), let data = streams[content] else {
        throw .unexpected("a page without its content")
      }
      let drawn = pending[jobs.count]
      numbers.append((object.number, content))
      note(resourcesOf: page)
      jobs.append(
        ParallelFilter.Job(
          content: bytes.slice(data), marks: drawn.marks, grid: drawn.grid, boxes: drawn.boxes,
          palette: inks?.palette))
    }
    var contents: [Int: [UInt8]] = [:]
    for (index, filtered) in try ParallelFilter.filter(jobs, threads: threads, writer.deflater).enumerated() {
      contents[numbers[index].content] = filtered.content
      result.pages.append(
        MarkedPage(number: numbers[index].page, marks: jobs[index].marks, markedRuns: filtered.markedRuns))
      for font in filtered.hyphenFonts where !result.hyphenFonts.contains(font) { result.hyphenFonts.append(font) }
    }
    pending.removeFirst(jobs.count)
    return contents
  }

  private func write(
    _ objects: [CairoOutput.Object], _ contents: [Int: [UInt8]], _ bytes: UnsafeRawBufferPointer
  ) throws(ExportError) {
    let lengths = Set(objects.compactMap(\.length))
    if let unused = lengths.min() { try inks?.writeScreenProfile(unused, with: writer) }
    for object in objects where !lengths.contains(object.number) {
      guard let data = object.data else {
        result.kept.add(object.number, bytes.slice(object.value))
        continue
      }
      if let content = contents[object.number] {
        try writer.write(stream: object.number, "/Filter/FlateDecode", content)
        continue
      }
      guard let dictionary = PDFDictionary(bytes, at: object.value.lowerBound) else {
        throw .unexpected("a stream without a dictionary")
      }
      if let inks, let printed = try inks.printed(dictionary, bytes.slice(data)) {
        note(resourcesOf: dictionary)
        try printed.data.reading { data throws(ExportError) in
          try writer.writeStream(object.number, printed.entries, data)
        }
        continue
      }
      if dictionary.saysOnlyHowItIsPacked(bytes) {
        // A ToUnicode CMap, which a font will name.
        result.kept.addStream(object.number, bytes.slice(data))
        continue
      }
      var entries: [UInt8] = []
      // Interpolation is for the viewer to decide (ISO 19005-2, 6.2.8.1).
      dictionary.write(to: &entries, omitting: ["/Length", "/Interpolate"])
      if Inflater.isStored(bytes.slice(data)), let packed = repacker.packed(bytes.slice(data), dictionary) {
        try packed.reading { data throws(ExportError) in try writer.writeStream(object.number, entries, data) }
      } else {
        try writer.writeStream(object.number, entries, bytes.slice(data))
      }
    }
  }

  private func note(resourcesOf owner: PDFDictionary) {
    if let resources = owner.reference("/Resources") { result.resources.insert(resources) }
  }
}

/// Packs what cairo did not.
private struct Repacker {
  private let inflater = Inflater()
  private let deflater = Deflater(level: Repacker.level)

  /// That of zlib's default, which cairo takes: levels of libraries mean about the same.
  private static let level: Int32 = 6

  /// The bytes of a stream that is stored, as small as cairo packs them; nil where they are not to be packed so.
  func packed(_ data: UnsafeRawBufferPointer, _ dictionary: PDFDictionary) -> [UInt8]? {
    guard dictionary.has("/Filter", "/FlateDecode") else { return nil }
    var content: [UInt8] = []
    return inflater.unpack(data, into: &content) == .whole ? deflater.pack(content) : nil
  }
}

extension PDFDictionary {
  /// Whether the stream has no entries but those that say how it is compressed.
  fileprivate func saysOnlyHowItIsPacked(_ bytes: UnsafeRawBufferPointer) -> Bool {
    has("/Filter", "/FlateDecode")
      && entries.allSatisfy { bytes.slice($0.key).equals("/Length") || bytes.slice($0.key).equals("/Filter") }
  }
}

/// What cairo has drawn, once all of it is read.
struct DrawnPages {
  /// The pages, in order.
  var pages: [MarkedPage] = []
  /// The small objects, page objects among them.
  var kept = KeptObjects()
  /// The numbers of the resources of pages and forms that name colours.
  var resources: Set<Int> = []
  /// The names of the fonts that need a code for the soft hyphen, each once.
  var hyphenFonts: [String] = []
  /// The numbers of the objects that have no place in the file: cairo's catalog and information dictionary.
  var dropped: [Int?] = []
}
