import Files
import Synchronization

/// Ends a batch before its time: files that are being written stay as they were, and no other file is started.
public final class Cancellation: Sendable {
  private let state = Atomic(false)

  /// Makes one that is not cancelled.
  public init() {}

  /// Whether the batch was cancelled.
  public var isCancelled: Bool { state.load(ordering: .relaxed) }

  /// Cancels the batch, which returns as soon as each thread is done with its page or its layout.
  public func cancel() { state.store(true, ordering: .relaxed) }
}

/// Passes bytes on until the batch is cancelled, and then fails.
final class CancellableSink: ByteSink {
  private let file: OutputFile
  private let cancellation: Cancellation

  init(_ file: OutputFile, _ cancellation: Cancellation) { (self.file, self.cancellation) = (file, cancellation) }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if cancellation.isCancelled { throw FileError(.write, file.path, .cancelled) }
    try file.write(bytes)
  }
}
