import CCairo

/// A closure that gets the bytes of a file from cairo.
final class WriteStream {
  private let write: (UnsafeRawBufferPointer) -> Bool

  init(_ write: @escaping (UnsafeRawBufferPointer) -> Bool) { self.write = write }

  /// The pointer to hand to cairo beside `receive`; the stream must outlive the surface's last write.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let receive: cairo_write_func_t = { closure, data, length in
    let stream = Unmanaged<WriteStream>.fromOpaque(closure!).takeUnretainedValue()
    let taken = stream.write(UnsafeRawBufferPointer(start: data, count: Int(length)))
    return taken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }
}
