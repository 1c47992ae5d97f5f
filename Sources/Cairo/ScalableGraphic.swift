import CCairo

/// An SVG file, to be drawn as vectors.
///
/// librsvg is loaded when the first one is opened, because linking it would add 7.6 ms to every start of the program.
package final class ScalableGraphic {
  private let handle: UnsafeMutableRawPointer
  private let library: Library

  /// The user units in an inch, as CSS has them.
  private static let unitsPerInch = 96.0

  /// Reads an SVG file. Files that it refers to are not loaded.
  package init(svg bytes: UnsafeRawBufferPointer) throws(CairoError) {
    library = try Library.loaded.get()
    var error: UnsafeMutableRawPointer?
    let data = bytes.bindMemory(to: UInt8.self).baseAddress
    guard let handle = library.open(data, UInt(bytes.count), &error) else { throw library.failure(error) }
    self.handle = handle
    library.setResolution(handle, ScalableGraphic.unitsPerInch)
  }

  deinit { library.release(handle) }

  /// Draws it with its top left corner at the origin, fitted into `width` × `height`, and nothing beyond that frame. Text is set
  /// in `fonts`; nil for those of the system. One that blends its elements is isolated from what it is drawn on.
  package func draw(
    on context: Context, width: Double, height: Double, fonts: ScalableFonts? = nil, isIsolated: Bool = false
  ) throws(CairoError) {
    context.save()
    context.rectangle(x: 0, y: 0, width: width, height: height)
    context.clip()
    if isIsolated { context.beginGroup() }
    if let fonts {
      try fonts.use { () throws(CairoError) in try render(on: context, width, height) }
    } else {
      try render(on: context, width, height)
    }
    if isIsolated { context.endGroup() }
    context.restore()
    context.newPath()
  }

  private func render(on context: Context, _ width: Double, _ height: Double) throws(CairoError) {
    var viewport = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
    var error: UnsafeMutableRawPointer?
    let drawn = context.withPointer { library.draw(handle, $0, &viewport, &error) }
    if drawn == 0 { throw library.failure(error) }
  }

  /// Why no SVG can be drawn; nil where librsvg is there.
  package static var lack: CairoError? {
    if case .failure(let error) = Library.loaded { return error }
    return nil
  }

  /// The version of librsvg; nil where it is not there.
  package static var version: String? { (try? Library.loaded.get())?.version }

  /// The functions of librsvg (2.46 or later) that are used here.
  private struct Library: Sendable {
    typealias FailurePlace = UnsafeMutablePointer<UnsafeMutableRawPointer?>
    typealias Open = @convention(c) (UnsafePointer<UInt8>?, UInt, FailurePlace) -> UnsafeMutableRawPointer?
    typealias Draw =
      @convention(c) (
        UnsafeMutableRawPointer, OpaquePointer, UnsafePointer<cairo_rectangle_t>, FailurePlace
      ) -> Int32
    typealias Release = @convention(c) (UnsafeMutableRawPointer) -> Void

    let version: String
    let open: Open
    let setResolution: @convention(c) (UnsafeMutableRawPointer, Double) -> Void
    let draw: Draw
    let release: Release
    let freeFailure: Release

    /// The library, looked for once.
    static let loaded: Result<Library, CairoError> = Result { () throws(CairoError) in try Library() }

    init() throws(CairoError) {
      let file = try LateLibrary(
        linux: ["librsvg-2.so.2"], darwin: "librsvg-2.2.dylib",
        lack: "SVG pictures need librsvg 2.46 or later, which is not installed (Debian: librsvg2-2)")
      // These are numbers, not functions.
      let numbers: [UnsafePointer<UInt32>] = [
        try file.function("rsvg_major_version"), try file.function("rsvg_minor_version"),
        try file.function("rsvg_micro_version"),
      ]
      version = numbers.map { "\($0.pointee)" }.joined(separator: ".")
      open = try file.function("rsvg_handle_new_from_data")
      setResolution = try file.function("rsvg_handle_set_dpi")
      draw = try file.function("rsvg_handle_render_document")
      release = try file.function("g_object_unref")
      freeFailure = try file.function("g_error_free")
    }

    /// What GLib's `GError` says; the error is freed.
    func failure(_ error: UnsafeMutableRawPointer?) -> CairoError {
      guard let error else { return CairoError("cannot be read as SVG") }
      defer { freeFailure(error) }
      // Before the message stand two 32-bit numbers, domain and code.
      let message = error.load(fromByteOffset: 8, as: UnsafePointer<CChar>?.self)
      let lines = message.map { String(cString: $0) }?.split(whereSeparator: \.isNewline).joined(separator: "; ")
      return CairoError(lines ?? "cannot be read as SVG")
    }
  }
}
