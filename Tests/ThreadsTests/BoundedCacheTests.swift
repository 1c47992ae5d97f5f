import Testing
import Threads

/// What is kept between uses, within a bound.
@Suite struct BoundedCacheTests {
  private final class Memory: BoundedCache.SharedMemory {
    let byteCount: Int
    init(_ byteCount: Int) { self.byteCount = byteCount }
  }

  private struct Other: Hashable { var number: Int }

  private func kept(_ cache: BoundedCache, _ keys: Range<Int> = 0..<10) -> [Int] {
    keys.filter { cache.value(Int.self, for: $0) == $0 * 10 }
  }

  @Test func whatIsKeptIsFoundByItsKeyAndType() {
    let cache = BoundedCache(limit: 100)
    #expect(cache.keep("a", for: 1, bytes: 10) && cache.keep("b", for: Other(number: 1), bytes: 10))
    #expect(cache.value(String.self, for: 1) == "a" && cache.value(String.self, for: Other(number: 1)) == "b")
    #expect(cache.value(Int.self, for: 1) == nil && cache.value(String.self, for: 2) == nil)
    #expect(cache.keep("c", for: 1, bytes: 30) && cache.value(String.self, for: 1) == "c" && cache.byteCount == 40)
    #expect(cache.take(String.self, for: 1) == "c" && cache.take(String.self, for: 1) == nil && cache.byteCount == 10)
    cache.removeAll()
    #expect(cache.value(String.self, for: 1) == nil && cache.byteCount == 0)
  }

  @Test func theOldestRoundsMakeRoom() {
    let cache = BoundedCache(limit: 100)
    for key in 0..<8 {
      cache.beginRound()
      #expect(cache.keep(key * 10, for: key, bytes: 12))
    }
    cache.beginRound()
    // Asked for, they belong to this round.
    #expect(kept(cache, 0..<2) == [0, 1])
    #expect(cache.keep(80, for: 8, bytes: 12) && cache.byteCount <= 100)
    #expect(kept(cache) == [0, 1, 4, 5, 6, 7, 8])
  }

  @Test func aRoundThatIsTooLargeKeepsTheSamePart() {
    let cache = BoundedCache(limit: 100)
    for _ in 0..<3 {
      cache.beginRound()
      let found = kept(cache)
      for key in 0..<10 where !found.contains(key) { cache.keep(key * 10, for: key, bytes: 30) }
      #expect(kept(cache) == [0, 1, 2] && cache.byteCount == 90)
    }
  }

  @Test func sharedMemoryCountsOnceWhileAValueNeedsIt() {
    let cache = BoundedCache(limit: 1_000)
    let memory = Memory(100)
    for key in 0..<3 { cache.keep(key, for: key, bytes: 10, in: memory) }
    #expect(cache.byteCount == 130)
    for key in 0..<3 { cache.keep(key, for: key, bytes: 10) }
    #expect(cache.byteCount == 30)
    #expect(!cache.keep(0, for: 9, bytes: 10, in: Memory(1_000)) && cache.byteCount == 30)
  }

  @Test func whatIsScatteredIsMadeAnewOnceThereIsNoRoom() {
    let cache = BoundedCache(limit: 100)
    for key in 0..<6 {
      cache.beginRound()
      _ = kept(cache)
      cache.keep(key * 10, for: key, bytes: 5, in: Memory(14))
    }
    #expect(kept(cache) == [0, 1, 2, 3, 4])
    cache.beginRound()
    #expect(kept(cache) == [] && cache.byteCount == 0)
    let memory = Memory(14)
    for key in 0..<6 { cache.keep(key * 10, for: key, bytes: 5, in: memory) }
    #expect(kept(cache) == [0, 1, 2, 3, 4, 5])
  }
}
