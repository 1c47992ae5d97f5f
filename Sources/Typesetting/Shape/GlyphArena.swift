/// Allocates memory for shaped words, which stay in their place and are freed together.
///
/// Text blocks point into it, so that a word that occurs ten thousand times is kept once. The arena stays with the
/// thread that shapes; blocks on any thread hold its `memory`.
final class GlyphArena {
  /// What has been allocated, for whoever points into it to keep alive.
  let memory = Memory()
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  /// A quarter of a mebibyte holds about 1,500 words.
  private static let chunkSize = 1 << 18

  init() {
    next = memory.addChunk(of: Self.chunkSize)
    end = next + Self.chunkSize
  }

  /// Allocates room for `count` values, uninitialised.
  func allocate<T: BitwiseCopyable>(_ type: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    let bytes = count * MemoryLayout<T>.stride
    var start = next.alignedUp(for: type)
    if start + bytes > end {
      let size = max(Self.chunkSize, bytes)
      start = memory.addChunk(of: size)
      end = start + size
    }
    next = start + bytes
    return start.bindMemory(to: type, capacity: count)
  }

  /// Owns chunks of memory, which are freed when nobody holds it any more.
  ///
  /// Unchecked: only the arena adds chunks, on its own thread; to others it is opaque.
  final class Memory: @unchecked Sendable {
    private var chunks: [UnsafeMutableRawPointer] = []

    fileprivate init() {}

    deinit { for chunk in chunks { chunk.deallocate() } }

    fileprivate func addChunk(of size: Int) -> UnsafeMutableRawPointer {
      let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      chunks.append(chunk)
      return chunk
    }
  }
}
