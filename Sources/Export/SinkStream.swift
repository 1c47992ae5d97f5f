/// Passes on to a sink what a C library writes, and keeps the failure that the library cannot carry.
final class SinkStream {
  private let sink: any ByteSink
  /// What went wrong with the sink.
  private(set) var failure: ExportError?

  init(_ sink: any ByteSink) { self.sink = sink }

  /// Takes some more bytes; false once something went wrong.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if failure != nil { return false }
    do throws(ExportError) { try sink.write(bytes) } catch { failure = error }
    return failure == nil
  }

  /// The outcome of `body`; where the sink failed, that is the reason to tell.
  func explaining<Result>(_ body: () throws(ExportError) -> Result) throws(ExportError) -> Result {
    do throws(ExportError) { return try body() } catch { throw failure ?? error }
  }
}
