import CXXHash

/// Makes a fingerprint of bytes: XXH3 with 128 bits, which is as fast as memory.
///
/// The fingerprint tells versions apart; it does not protect against forgery.
package final class Digest {
  private let state: OpaquePointer
  /// What was added last and is still to be digested: millions of numbers are added, a few bytes each.
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Digest.bufferSize, alignment: 16)
  /// How many bytes of it. Nobody else sees the number, so that accesses are not checked at run time.
  @exclusivity(unchecked) private var count = 0

  /// Starts with nothing.
  package init() {
    guard let state = XXH3_createState() else { preconditionFailure("there is no memory for a digest") }
    XXH3_128bits_reset(state)
    self.state = state
  }

  deinit {
    XXH3_freeState(state)
    buffer.deallocate()
  }

  /// Adds bytes without their count.
  package func add(raw bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    if count + bytes.count > Digest.bufferSize { flush() }
    if bytes.count > Digest.bufferSize {
      XXH3_128bits_update(state, start, bytes.count)
    } else {
      (buffer.baseAddress! + count).copyMemory(from: start, byteCount: bytes.count)
      count += bytes.count
    }
  }

  /// The fingerprint of all that was added, as 32 hexadecimal digits.
  package var hexadecimal: String {
    flush()
    let hash = XXH3_128bits_digest(state)
    return hash.high64.hexadecimal() + hash.low64.hexadecimal()
  }

  /// The fingerprint of bytes alone.
  package static func hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
    let digest = Digest()
    digest.add(raw: bytes)
    return digest.hexadecimal
  }

  private static let bufferSize = 1 << 15

  private func flush() {
    XXH3_128bits_update(state, buffer.baseAddress, count)
    count = 0
  }
}
