/// Memory for shaped words: given out piece by piece, never moved, freed as a whole.
///
/// Text blocks point into it and keep it alive, so that a word that occurs ten thousand times is kept once. What has
/// been written for a block is never changed again, which is what lets blocks go to other threads.
final class GlyphArena: @unchecked Sendable {
  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  /// A quarter of a mebibyte holds about 1,500 words.
  private static let chunkSize = 1 << 18

  init() {
    next = .allocate(byteCount: Self.chunkSize, alignment: 16)
    end = next + Self.chunkSize
    chunks.append(next)
  }

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// Room for `count` values, uninitialised.
  func allocate<T: BitwiseCopyable>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    let bytes = count * MemoryLayout<T>.stride
    var start = next.alignedUp(for: type)
    if start + bytes > end {
      let size = max(Self.chunkSize, bytes)
      start = .allocate(byteCount: size, alignment: 16)
      end = start + size
      chunks.append(start)
    }
    next = start + bytes
    return start.bindMemory(to: type, capacity: count)
  }
}
