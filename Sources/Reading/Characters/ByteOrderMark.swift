extension [UInt8] {
  /// Gives `body` the bytes of a file without the byte order mark that may begin them.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeBufferPointer { bytes in
      let hasMark = bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf
      return body(UnsafeBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...]))
    }
  }
}
