extension [UInt8] {
  /// The outcome of `body`, which gets the bytes to read; as `withUnsafeBytes`, with typed throws.
  package func reading<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { buffer throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
  }
}
