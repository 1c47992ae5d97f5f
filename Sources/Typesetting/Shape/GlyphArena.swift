import Threads

/// Allocates memory for shaped words, which stay in their place and are freed together.
///
/// Text blocks point into it, so that a word that occurs ten thousand times is kept once. The arena stays with the
/// thread that shapes; blocks on any thread hold its `memory`.
final class GlyphArena {
  /// What has been allocated, for whoever points into it to keep alive.
  let memory = WordMemory()
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  /// A first chunk holds about 100 words: a card that is set alone needs no more. The next are twice as large, up to a quarter of
  /// a mebibyte.
  private static let firstChunkSize = 1 << 14
  private static let largestChunkSize = 1 << 18
  private var chunkSize = GlyphArena.firstChunkSize

  init() {
    next = memory.addChunk(of: chunkSize)
    end = next + chunkSize
  }

  /// Allocates room for `count` values, uninitialised.
  func allocate<T: BitwiseCopyable>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    let bytes = count * MemoryLayout<T>.stride
    var start = next.alignedUp(for: type)
    if start + bytes > end {
      chunkSize = min(2 * chunkSize, Self.largestChunkSize)
      let size = max(chunkSize, bytes)
      start = memory.addChunk(of: size)
      end = start + size
    }
    next = start + bytes
    return start.bindMemory(to: type, capacity: count)
  }
}

/// The memory of shaped words, in chunks that are freed when nobody holds it any more.
///
/// Unchecked: only the arena adds chunks, on its own thread; others ask for its size when that has come to an end.
package final class WordMemory: BoundedCache.SharedMemory, @unchecked Sendable {
  private var chunks: [UnsafeMutableRawPointer] = []
  /// The size of all chunks, in bytes.
  package private(set) var byteCount = 0

  fileprivate init() {}

  deinit { for chunk in chunks { chunk.deallocate() } }

  fileprivate func addChunk(of size: Int) -> UnsafeMutableRawPointer {
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    chunks.append(chunk)
    byteCount += size
    return chunk
  }
}
