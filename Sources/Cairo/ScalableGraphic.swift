import CCairo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An SVG file, to be drawn as vectors.
///
/// librsvg is loaded when the first one is opened, because linking it would add 7.6 ms to every start of the program.
package final class ScalableGraphic {
  private let handle: UnsafeMutableRawPointer
  private let library: Library

  /// Reads an SVG file. Files that it refers to are not loaded.
  package init(svg bytes: UnsafeRawBufferPointer) throws(CairoError) {
    library = try Library.loaded.get()
    var error: UnsafeMutableRawPointer?
    let data = bytes.bindMemory(to: UInt8.self).baseAddress
    guard let handle = library.open(data, UInt(bytes.count), &error) else { throw library.failure(error) }
    self.handle = handle
  }

  deinit { library.release(handle) }

  /// Draws it with its top left corner at the origin, fitted into `width` × `height`.
  package func draw(on context: Context, width: Double, height: Double) throws(CairoError) {
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

  /// The functions of librsvg (2.46 or later) that are used here.
  private struct Library: Sendable {
    typealias FailurePlace = UnsafeMutablePointer<UnsafeMutableRawPointer?>
    typealias Open = @convention(c) (UnsafePointer<UInt8>?, UInt, FailurePlace) -> UnsafeMutableRawPointer?
    typealias Draw =
      @convention(c) (
        UnsafeMutableRawPointer, OpaquePointer, UnsafePointer<cairo_rectangle_t>, FailurePlace
      ) -> Int32
    typealias Release = @convention(c) (UnsafeMutableRawPointer) -> Void

    let open: Open
    let draw: Draw
    let release: Release
    let freeFailure: Release

    /// The library, looked for once.
    static let loaded: Result<Library, CairoError> = Result { () throws(CairoError) in try Library() }

    init() throws(CairoError) {
      #if canImport(Darwin)
        let name = "librsvg-2.2.dylib"
      #else
        let name = "librsvg-2.so.2"
      #endif
      guard let file = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
        throw CairoError("SVG pictures need librsvg 2.46 or later, which is not installed (Debian: librsvg2-2)")
      }
      func symbol<Function>(_ name: String, as: Function.Type) throws(CairoError) -> Function {
        guard let address = dlsym(file, name) else { throw CairoError("librsvg is too old: it has no \(name)") }
        return unsafeBitCast(address, to: Function.self)
      }
      open = try symbol("rsvg_handle_new_from_data", as: Open.self)
      draw = try symbol("rsvg_handle_render_document", as: Draw.self)
      release = try symbol("g_object_unref", as: Release.self)
      freeFailure = try symbol("g_error_free", as: Release.self)
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
