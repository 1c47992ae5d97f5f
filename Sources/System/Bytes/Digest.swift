import CXXHash

/// Makes a fingerprint of bytes: XXH3 with 128 bits, which is as fast as memory.
///
/// The fingerprint tells versions apart; it does not protect against forgery.
package final class Digest {
  private let state: OpaquePointer
  /// Nobody else sees it, and millions of numbers are added: accesses are not checked at run time.
  @exclusivity(unchecked) private var buffer: [UInt8] = []

  /// Starts with nothing.
  package init() {
    guard let state = XXH3_createState() else { preconditionFailure("there is no memory for a digest") }
    XXH3_128bits_reset(state)
    self.state = state
    buffer.reserveCapacity(Digest.bufferSize)
  }

  deinit { XXH3_freeState(state) }

  /// Adds bytes without their count.
  package func add(raw bytes: UnsafeRawBufferPointer) {
    if buffer.count + bytes.count > Digest.bufferSize { flush() }
    if bytes.count > Digest.bufferSize {
      XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
    } else {
      buffer.append(contentsOf: bytes)
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
    buffer.withUnsafeBytes { bytes in _ = XXH3_128bits_update(state, bytes.baseAddress, bytes.count) }
    buffer.removeAll(keepingCapacity: true)
  }
}
