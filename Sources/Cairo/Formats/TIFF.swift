import CTIFF

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Decodes TIFF files (TIFF 6.0) with libtiff, which is loaded when the first one is decoded.
package enum TIFF {
  /// Decodes the first page of a file, as it is stored: not turned.
  package static func decode(_ bytes: UnsafeRawBufferPointer) throws(CairoError) -> ImageSurface {
    let library = try Library.loaded.get()
    let file = try OpenFile(bytes, library)
    let (width, height) = (file.number(.width) ?? 0, file.number(.height) ?? 0)
    guard width > 0, height > 0 else { throw CairoError("it has no extent") }
    let alphas = file.number(.extraSamples) ?? 0
    let surface = try ImageSurface(width: width, height: height, format: alphas > 0 ? .alpha : .opaque)
    // Libtiff leaves the rows where they are when it is asked for the order that they have.
    let orientation = Int32(file.number(.orientation) ?? 1)
    let isRead = surface.withPixels { pixels in
      let values = pixels.bindMemory(to: UInt32.self).baseAddress!
      let isRead = library.read(file.pointer, UInt32(width), UInt32(height), values, orientation, 1) != 0
      // Its pixels have red first.
      for index in 0..<(pixels.count / 4) {
        let value = values[index]
        values[index] = value & 0xff00_ff00 | (value & 0xff) << 16 | (value >> 16) & 0xff
      }
      return isRead
    }
    guard isRead else { throw CairoError("its pixels are damaged, or of a kind that libtiff does not read") }
    return surface
  }

  /// The colour profile in a file; nil without one.
  package static func profile(in bytes: UnsafeRawBufferPointer) throws(CairoError) -> [UInt8]? {
    try OpenFile(bytes, Library.loaded.get()).profile
  }

  /// Why no TIFF file can be decoded; nil where libtiff is there.
  package static var lack: CairoError? {
    if case .failure(let error) = Library.loaded { return error }
    return nil
  }

  /// The version of libtiff; nil where it is not there.
  package static var version: String? { (try? Library.loaded.get()).map { String(cString: $0.version()) } }

  /// What is read of the first directory.
  private enum Tag: UInt32 {
    case width = 256
    case height = 257
    case orientation = 274
    case extraSamples = 338
    case profile = 34675
  }

  /// A file in memory that libtiff has open.
  private final class OpenFile {
    let pointer: UnsafeMutableRawPointer
    private let library: Library
    private let source: UnsafeMutablePointer<Source>

    init(_ bytes: UnsafeRawBufferPointer, _ library: Library) throws(CairoError) {
      self.library = library
      source = .allocate(capacity: 1)
      source.initialize(to: Source(bytes: bytes))
      // Without a map of the file in memory, which lets libtiff read beyond its end where it is damaged.
      let opened = library.open(
        "picture", "rm", source, Source.read, { _, _, _ in 0 }, Source.seek, { _ in 0 }, Source.size,
        { _, _, _ in 0 }, { _, _, _ in })
      guard let opened else {
        source.deallocate()
        throw CairoError("cannot be read as TIFF")
      }
      pointer = opened
    }

    deinit {
      library.close(pointer)
      source.deallocate()
    }

    /// A number of 16 or 32 bits, as the tag has it.
    func number(_ tag: Tag) -> Int? {
      var (value, more): (UInt32, UnsafeRawPointer?) = (0, nil)
      let isFound = withUnsafeMutablePointer(to: &value) { value in
        withUnsafeMutablePointer(to: &more) { more in
          tiff_get_field(library.field, pointer, tag.rawValue, value, more) != 0
        }
      }
      // Machines that this runs on put the low bits first.
      return isFound ? Int(value) : nil
    }

    var profile: [UInt8]? {
      var (count, data): (UInt32, UnsafePointer<UInt8>?) = (0, nil)
      let isFound = withUnsafeMutablePointer(to: &count) { count in
        withUnsafeMutablePointer(to: &data) { data in
          tiff_get_field(library.field, pointer, Tag.profile.rawValue, count, data) != 0
        }
      }
      return isFound && data != nil ? Array(UnsafeBufferPointer(start: data, count: Int(count))) : nil
    }
  }

  /// Bytes that are read like a file.
  private struct Source {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    static let read: Library.Transfer = { source, target, count in
      let source = source.assumingMemoryBound(to: Source.self)
      let rest = source.pointee.bytes.dropFirst(source.pointee.offset).prefix(count)
      target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: rest).baseAddress ?? UnsafeRawPointer(target), byteCount: rest.count)
      source.pointee.offset += rest.count
      return rest.count
    }

    static let seek: Library.Seek = { source, offset, from in
      let source = source.assumingMemoryBound(to: Source.self)
      let base = from == SEEK_SET ? 0 : from == SEEK_CUR ? source.pointee.offset : source.pointee.bytes.count
      let place = Int(truncatingIfNeeded: offset) &+ base
      source.pointee.offset = max(0, min(place, source.pointee.bytes.count))
      return UInt64(source.pointee.offset)
    }

    static let size: Library.Size = { UInt64($0.assumingMemoryBound(to: Source.self).pointee.bytes.count) }
  }

  /// The functions of libtiff (4.0 or later) that are used here.
  private struct Library: Sendable {
    typealias Pointer = UnsafeMutableRawPointer
    typealias Transfer = @convention(c) (Pointer, Pointer, Int) -> Int
    typealias Seek = @convention(c) (Pointer, UInt64, Int32) -> UInt64
    typealias Close = @convention(c) (Pointer) -> Int32
    typealias Size = @convention(c) (Pointer) -> UInt64
    typealias Map = @convention(c) (Pointer, Pointer, Pointer) -> Int32
    typealias Unmap = @convention(c) (Pointer, Pointer, UInt64) -> Void
    typealias Open =
      @convention(c) (
        UnsafePointer<CChar>, UnsafePointer<CChar>, Pointer, Transfer, Transfer, Seek, Close, Size, Map, Unmap
      ) -> Pointer?

    let version: @convention(c) () -> UnsafePointer<CChar>
    let open: Open
    let close: @convention(c) (Pointer) -> Void
    /// `TIFFGetField`. Unchecked: functions may be called on all threads.
    nonisolated(unsafe) let field: Pointer
    let read: @convention(c) (Pointer, UInt32, UInt32, UnsafeMutablePointer<UInt32>, Int32, Int32) -> Int32

    /// The library, looked for once.
    static let loaded: Result<Library, CairoError> = Result { () throws(CairoError) in try Library() }

    init() throws(CairoError) {
      let file = try LateLibrary(
        linux: ["libtiff.so.6", "libtiff.so.5"], darwin: "libtiff.6.dylib", lack: "TIFF pictures need libtiff")
      version = try file.function("TIFFGetVersion")
      open = try file.function("TIFFClientOpen")
      close = try file.function("TIFFClose")
      field = try file.function("TIFFGetField")
      read = try file.function("TIFFReadRGBAImageOriented")
      // What it says would go to standard error.
      let silence: [@convention(c) (Pointer?) -> Pointer?] = [
        try file.function("TIFFSetErrorHandler"), try file.function("TIFFSetWarningHandler"),
      ]
      for handler in silence { _ = handler(nil) }
    }
  }
}
