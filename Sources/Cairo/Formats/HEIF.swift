import CHEIF

/// Decodes AVIF and HEIC files (ISO/IEC 23008-12) with libheif, which is loaded when the first one is decoded.
package enum HEIF {
  /// Decodes the primary picture of a file, cut and turned as the file asks.
  package static func decode(_ bytes: UnsafeRawBufferPointer) throws(CairoError) -> ImageSurface {
    let file = try OpenFile(bytes, Library.loaded.get())
    return try file.surface()
  }

  /// The colour profile of the primary picture; nil without one.
  package static func profile(in bytes: UnsafeRawBufferPointer) throws(CairoError) -> [UInt8]? {
    try OpenFile(bytes, Library.loaded.get()).profile
  }

  /// Why no such file can be decoded; nil where libheif is there.
  package static var lack: CairoError? {
    if case .failure(let error) = Library.loaded { return error }
    return nil
  }

  /// The version of libheif; nil where it is not there.
  package static var version: String? { (try? Library.loaded.get()).map { String(cString: $0.version()) } }

  /// A file in memory that libheif has open, and its primary picture.
  private final class OpenFile {
    private let library: Library
    private let context: Library.Pointer
    private let picture: Library.Pointer

    init(_ bytes: UnsafeRawBufferPointer, _ library: Library) throws(CairoError) {
      guard let context = library.makeContext(), let start = bytes.baseAddress else {
        throw CairoError("libheif does not start")
      }
      do throws(CairoError) {
        try OpenFile.check(library.read(context, start, bytes.count, nil))
        var picture: Library.Pointer?
        try OpenFile.check(library.primary(context, &picture))
        guard let picture else { throw CairoError("it has no picture") }
        (self.library, self.context, self.picture) = (library, context, picture)
      } catch {
        library.freeContext(context)
        throw error
      }
    }

    deinit {
      library.freePicture(picture)
      library.freeContext(context)
    }

    func surface() throws(CairoError) -> ImageSurface {
      var decoded: Library.Pointer?
      try OpenFile.check(library.decode(picture, &decoded, Library.rgb, Library.interleavedRGBA, nil))
      guard let decoded else { throw CairoError("it has no pixels") }
      defer { library.freeImage(decoded) }
      var stride: Int32 = 0
      let (width, height) = (
        library.width(decoded, Library.interleaved), library.height(decoded, Library.interleaved)
      )
      guard width > 0, height > 0, let values = library.plane(decoded, Library.interleaved, &stride) else {
        throw CairoError("it has no pixels")
      }
      let hasAlpha = library.hasAlpha(picture) != 0
      let surface = try ImageSurface(width: Int(width), height: Int(height), format: hasAlpha ? .alpha : .opaque)
      surface.takeRGBA(values, stride: Int(stride))
      return surface
    }

    var profile: [UInt8]? {
      let count = library.profileSize(picture)
      guard count > 0 else { return nil }
      var profile = [UInt8](repeating: 0, count: count)
      let outcome = library.profile(picture, &profile)
      return outcome.code == 0 ? profile : nil
    }

    private static func check(_ outcome: heif_outcome) throws(CairoError) {
      guard outcome.code != 0 else { return }
      throw CairoError(outcome.message.map { String(cString: $0) } ?? "cannot be read")
    }
  }

  /// The functions of libheif (1.6 or later) that are used here.
  private struct Library: Sendable {
    typealias Pointer = UnsafeMutableRawPointer
    typealias Place = UnsafeMutablePointer<Pointer?>
    typealias Free = @convention(c) (Pointer) -> Void
    typealias Extent = @convention(c) (Pointer, Int32) -> Int32

    /// Numbers of libheif's: a colour space, a way to store it, and a plane.
    static let (rgb, interleavedRGBA, interleaved): (Int32, Int32, Int32) = (1, 11, 10)

    let version: @convention(c) () -> UnsafePointer<CChar>
    let makeContext: @convention(c) () -> Pointer?
    let freeContext: Free
    let read: @convention(c) (Pointer, UnsafeRawPointer, Int, Pointer?) -> heif_outcome
    let primary: @convention(c) (Pointer, Place) -> heif_outcome
    let freePicture: Free
    let hasAlpha: @convention(c) (Pointer) -> Int32
    let profileSize: @convention(c) (Pointer) -> Int
    let profile: @convention(c) (Pointer, Pointer) -> heif_outcome
    let decode: @convention(c) (Pointer, Place, Int32, Int32, Pointer?) -> heif_outcome
    let freeImage: Free
    let width, height: Extent
    let plane: @convention(c) (Pointer, Int32, UnsafeMutablePointer<Int32>) -> UnsafePointer<UInt8>?

    /// The library, looked for once.
    static let loaded: Result<Library, CairoError> = Result { () throws(CairoError) in try Library() }

    init() throws(CairoError) {
      let file = try LateLibrary(
        linux: ["libheif.so.1"], darwin: "libheif.1.dylib", lack: "AVIF and HEIC pictures need libheif")
      version = try file.function("heif_get_version")
      makeContext = try file.function("heif_context_alloc")
      freeContext = try file.function("heif_context_free")
      read = try file.function("heif_context_read_from_memory_without_copy")
      primary = try file.function("heif_context_get_primary_image_handle")
      freePicture = try file.function("heif_image_handle_release")
      hasAlpha = try file.function("heif_image_handle_has_alpha_channel")
      profileSize = try file.function("heif_image_handle_get_raw_color_profile_size")
      profile = try file.function("heif_image_handle_get_raw_color_profile")
      decode = try file.function("heif_decode_image")
      freeImage = try file.function("heif_image_release")
      (width, height) = (try file.function("heif_image_get_width"), try file.function("heif_image_get_height"))
      plane = try file.function("heif_image_get_plane_readonly")
    }
  }
}
