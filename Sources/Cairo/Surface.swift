import CCairo

/// A surface to draw on or to paint with.
///
/// Not sendable: one thread at a time uses a surface and what was made for it.
package class Surface {
  let pointer: OpaquePointer

  /// Takes over the reference in `pointer`.
  init(owning pointer: OpaquePointer) throws(CairoError) {
    self.pointer = pointer
    try CairoError.check(cairo_surface_status(pointer))
  }

  deinit { cairo_surface_destroy(pointer) }

  /// Writes what is pending; nothing can be drawn afterwards.
  package func finish() throws(CairoError) {
    cairo_surface_finish(pointer)
    try CairoError.check(cairo_surface_status(pointer))
  }

  /// The kinds of bytes that can be attached to a surface.
  package enum Attachment {
    /// The picture as a JPEG file, embedded in place of the pixels.
    case jpeg
    /// The name by which equal pictures are recognised.
    case uniqueID
  }

  /// Attaches `bytes`, and keeps their owner alive for as long as cairo may read them.
  package func attach(
    _ bytes: UnsafeRawBufferPointer, as kind: Attachment, owner: AnyObject
  ) throws(CairoError) {
    let type =
      switch kind {
      case .jpeg: CAIRO_MIME_TYPE_JPEG
      case .uniqueID: CAIRO_MIME_TYPE_UNIQUE_ID
      }
    let closure = Unmanaged.passRetained(owner)
    let status = cairo_surface_set_mime_data(
      pointer, type, bytes.bindMemory(to: UInt8.self).baseAddress, UInt(bytes.count),
      { Unmanaged<AnyObject>.fromOpaque($0!).release() }, closure.toOpaque())
    if status != CAIRO_STATUS_SUCCESS { closure.release() }
    try CairoError.check(status)
  }

  /// Attaches the name by which equal pictures are recognised.
  package func attach(uniqueID: String) throws(CairoError) {
    let owner = Bytes(uniqueID.utf8)
    try attach(owner.buffer, as: .uniqueID, owner: owner)
  }
}

/// Bytes at an address that does not change.
package final class Bytes {
  /// The bytes, valid while this object lives.
  package let buffer: UnsafeRawBufferPointer

  /// Copies `bytes`.
  package init(_ bytes: some Collection<UInt8>) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
  }

  deinit { buffer.deallocate() }
}

/// Pages of a PDF file, written to a stream as each is finished.
package final class PDFSurface: Surface {
  private let stream: WriteStream
  private var isFinished = false

  /// Starts a file whose first page has the given size in points; `write` gets its bytes in order, and says false to stop.
  package init(
    width: Double, height: Double, write: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(CairoError) {
    stream = WriteStream(write)
    try super.init(
      owning: cairo_pdf_surface_create_for_stream(WriteStream.receive, stream.closure, width, height))
  }

  // A file that is abandoned is never released: cairo would finish it first, and 1.16 crashes there when a page that links
  // lead to is not complete. What leaks is the content of a page.
  deinit { if !isFinished { cairo_surface_reference(pointer) } }

  /// Writes what is pending; without this call the file is not complete.
  package override func finish() throws(CairoError) {
    isFinished = true
    try super.finish()
  }

  /// Writes objects one by one, not in object streams.
  ///
  /// Cairo 1.18 does so only for version 1.4 of PDF, in which it also leaves glyphs unmarked that stand for another text.
  package func writeObjectsSeparately() {
    if cairo_version() >= 11700 { cairo_pdf_surface_restrict_to_version(pointer, CAIRO_PDF_VERSION_1_4) }
  }

  /// Sets the size in points of the page that is about to begin.
  package func setSize(width: Double, height: Double) { cairo_pdf_surface_set_size(pointer, width, height) }

  /// The entries of the file's information dictionary.
  package enum Metadata {
    case title, author, subject, keywords, creator
    /// In the form of ISO 8601; without one cairo writes the clock's, with an empty one none.
    case creationDate
  }

  /// Sets an entry.
  package func set(_ metadata: Metadata, _ text: String) {
    let key =
      switch metadata {
      case .title: CAIRO_PDF_METADATA_TITLE
      case .author: CAIRO_PDF_METADATA_AUTHOR
      case .subject: CAIRO_PDF_METADATA_SUBJECT
      case .keywords: CAIRO_PDF_METADATA_KEYWORDS
      case .creator: CAIRO_PDF_METADATA_CREATOR
      case .creationDate: CAIRO_PDF_METADATA_CREATE_DATE
      }
    cairo_pdf_surface_set_metadata(pointer, key, text)
  }

  /// Names the current page.
  package func setPageLabel(_ label: String) { cairo_pdf_surface_set_page_label(pointer, label) }

  /// The parent of the topmost bookmarks.
  package static let outlineRoot = Int32(CAIRO_PDF_OUTLINE_ROOT)

  /// Adds a bookmark that leads where `attributes` says, and gives the number that its children name as `parent`.
  package func addOutline(parent: Int32, title: String, attributes: String) -> Int32 {
    cairo_pdf_surface_add_outline(pointer, parent, title, attributes, cairo_pdf_outline_flags_t(0))
  }
}

/// A picture of an SVG file, written to a stream when finished.
package final class SVGSurface: Surface {
  private let stream: WriteStream

  /// Starts a file of the given size in points; `write` gets its bytes in order, and says false to stop.
  package init(
    width: Double, height: Double, write: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(CairoError) {
    stream = WriteStream(write)
    try super.init(
      owning: cairo_svg_surface_create_for_stream(WriteStream.receive, stream.closure, width, height))
    cairo_svg_surface_set_document_unit(pointer, CAIRO_SVG_UNIT_PT)
  }

  // What is pending must be written while the stream lives.
  deinit { cairo_surface_finish(pointer) }
}

/// Drawing commands that are kept, to be painted more than once.
package final class RecordingSurface: Surface {
  /// Starts a recording that is cut off at the given extent, in points from its top left corner.
  package init(width: Double, height: Double) throws(CairoError) {
    var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
    try super.init(owning: cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents))
  }

  /// Whether nothing is seen of what was drawn in that extent.
  package func isBlank(width: Double, height: Double) throws(CairoError) -> Bool {
    var (x, y, inkWidth, inkHeight) = (0.0, 0.0, 0.0, 0.0)
    cairo_recording_surface_ink_extents(pointer, &x, &y, &inkWidth, &inkHeight)
    if inkWidth <= 0 || inkHeight <= 0 { return true }
    // What is seen of most drawings is seen of a small picture of them.
    for side in [256.0, 2000] {
      let scale = side / max(width, height)
      let image = try ImageSurface(
        width: Int((width * scale).rounded(.up)), height: Int((height * scale).rounded(.up)), format: .alpha)
      let context = try Context(image)
      context.scale(x: scale, y: scale)
      context.paint(self)
      if image.withPixels({ pixels in pixels.bindMemory(to: UInt32.self).contains { $0 != 0 } }) { return false }
    }
    return true
  }
}
