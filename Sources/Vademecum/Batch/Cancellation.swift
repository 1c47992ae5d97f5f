import Files
import Synchronization

/// Ends a batch before its time: the files that are being written stay as they were, those still to come are not begun.
public final class StopSign: Sendable {
  private let state = Atomic(false)

  /// Makes a sign that is down.
  public init() {}

  /// Whether the sign is up.
  public var isUp: Bool { state.load(ordering: .relaxed) }

  /// Puts the sign up. The batch returns as soon as each thread has come to an end with its page or its layout.
  public func stop() { state.store(true, ordering: .relaxed) }
}

/// Passes bytes on until the sign is up, and then fails.
final class StoppableSink: ByteSink {
  private let sink: OutputFile
  private let sign: StopSign

  init(_ sink: OutputFile, _ sign: StopSign) { (self.sink, self.sign) = (sink, sign) }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if sign.isUp { throw FileError(.write, sink.path, .cancelled) }
    try sink.write(bytes)
  }
}
