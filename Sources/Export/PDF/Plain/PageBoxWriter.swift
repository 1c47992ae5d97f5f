import Files
import Frames

/// Copies the objects of the file that cairo writes, and adds to its pages their boxes, for which cairo has no function.
final class PageBoxWriter: ByteSink {
  private let pages: [Page]
  private let output = CairoOutput()
  private let writer: ObjectWriter
  /// How many page objects are written.
  private var count = 0

  /// Starts a file with those pages.
  init(_ pages: [Page], to sink: any ByteSink) throws(ExportError) {
    self.pages = pages
    writer = try ObjectWriter(sink)
  }

  /// Takes some more bytes from cairo.
  func write(_ bytes: UnsafeRawBufferPointer) { output.append(bytes) }

  /// Copies the objects that are complete.
  func copyObjects() throws(ExportError) {
    let objects = try output.objects()
    let lengths = Set(objects.compactMap(\.length))
    try output.bytes.reading { bytes throws(ExportError) in
      for object in objects where !lengths.contains(object.number) { try copy(object, bytes) }
    }
    output.forget()
  }

  /// Copies the last objects and writes the tables, once cairo has finished.
  func finish() throws(ExportError) {
    try copyObjects()
    guard count == pages.count else { throw .unexpected("fewer pages than were drawn") }
    let trailer = try output.trailer()
    writer.leave(upTo: trailer.size - 1)
    guard let information = trailer.information else { throw .unexpected("no information dictionary") }
    try writer.finish(root: trailer.root, information: information)
  }

  private func copy(_ object: CairoOutput.Object, _ bytes: UnsafeRawBufferPointer) throws(ExportError) {
    let dictionary = PDFDictionary(bytes, at: object.value.lowerBound)
    if let data = object.data {
      guard let dictionary else { throw .unexpected("a stream without a dictionary") }
      var entries: [UInt8] = []
      dictionary.write(to: &entries, omitting: ["/Length"])
      return try writer.writeStream(object.number, entries, bytes.slice(data))
    }
    guard let dictionary else {
      return try writer.write(object.number) { $0.append(contentsOf: bytes[object.value]) }
    }
    guard dictionary.has("/Type", "/Page") else {
      return try writer.write(object.number) { dictionary.writeWhole(to: &$0) }
    }
    guard count < pages.count else { throw .unexpected("more pages than were drawn") }
    let boxes = pages[count].boxes
    count += 1
    try writer.write(object.number) { output in
      output.append("<<")
      dictionary.write(to: &output, omitting: [])
      output.appendEntries(of: boxes)
      output.append(">>")
    }
  }
}
