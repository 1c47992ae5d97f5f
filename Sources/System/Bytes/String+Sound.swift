extension String {
  /// Takes bytes that are known to be sound UTF-8, as those are that were checked, or a part of a text: nobody looks at them again.
  package init(sound bytes: UnsafeBufferPointer<UInt8>) {
    self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: !bytes.isBeyondASCII))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there are others than those of ASCII.
  package var isBeyondASCII: Bool {
    firstIndex(from: 0, finding: { $1.from(0x80) }, where: { self[$0] >= 0x80 }) != nil
  }
}
