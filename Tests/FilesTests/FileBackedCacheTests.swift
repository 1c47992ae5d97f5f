import Files
import TestSupport
import Testing
import Threads

/// Values are computed once, and never kept from before a change.
@Suite(.endsSomeday) struct FileBackedCacheTests {
  let folder = TemporaryFolder(["a": "1", "b": "2"])
  let caches = FileBackedCaches()

  /// What a file of the folder holds.
  private func number(in name: String) -> Int {
    let bytes = (try? readFile(folder.path(name))) ?? []
    return Int(String(decoding: bytes, as: UTF8.self)) ?? -1
  }

  private func invalidate(_ name: String) { caches.invalidate([folder.path(name)]) }

  // MARK: Once

  @Test func aValueIsComputedOnce() {
    let cache = FileBackedCache<Int, Int>(in: caches)
    let count = Mutex(0)
    ThreadPool.run(Array(0..<200), threads: 4) { task, _ in
      let value = cache.value(for: task % 5) {
        count.withLock { $0 += 1 }
        return 10 * (task % 5)
      }
      #expect(value == 10 * (task % 5))
    }
    #expect(count.withLock(\.self) == 5)
  }

  /// With one lock for all keys this would wait for ever.
  @Test func otherKeysDoNotWait() throws {
    let cache = FileBackedCache<String, Int>(in: caches)
    let value = cache.value(for: "slow") {
      guard let other = Thread({ _ = cache.value(for: "quick") { 2 } }) else { return 0 }
      other.join()
      return 1
    }
    #expect(value == 1 && cache.value(for: "quick") { 3 } == 2)
  }

  @Test func aValueMayNotBeWorthKeeping() {
    let cache = FileBackedCache<Int, Int>(in: caches)
    #expect(cache.value(for: 0, isKept: { $0 > 1 }) { 1 } == 1)
    #expect(cache.value(for: 0, isKept: { $0 > 1 }) { 2 } == 2)
    #expect(cache.value(for: 0) { 3 } == 2)
  }

  @Test func valuesOfOtherFilesAreKept() {
    let cache = FileBackedCache<String, Int>(in: caches)
    func value(_ name: String) -> Int { cache.value(for: name) { number(in: name) } }
    #expect(value("a") == 1 && value("b") == 2)
    folder.write("10", to: "a")
    folder.write("20", to: "b")
    #expect(value("a") == 1 && value("b") == 2)
    invalidate("a")
    #expect(value("a") == 10 && value("b") == 2)
    #expect(caches.filesRead == [folder.path("a"), folder.path("b")])
  }

  @Test func whatIsMadeFromAnotherValueGoesWithIt() {
    let (inner, outer) = (FileBackedCache<String, Int>(in: caches), FileBackedCache<String, Int>(in: caches))
    func sum() -> Int {
      outer.value(for: "sum") { ["a", "b"].map { name in inner.value(for: name) { number(in: name) } }.reduce(0, +) }
    }
    #expect(sum() == 3)
    folder.write("10", to: "a")
    #expect(sum() == 3)
    invalidate("a")
    #expect(sum() == 12)
  }

  // MARK: Changes while values are computed

  @Test func aValueFromBeforeAChangeIsNotKept() {
    let cache = FileBackedCache<String, Int>(in: caches)
    let first = cache.value(for: "a") {
      let text = number(in: "a")
      folder.write("10", to: "a")
      invalidate("a")
      return text
    }
    // Whoever asked before the change gets what was there before it.
    #expect(first == 1)
    #expect(caches.filesRead == [])
    #expect(cache.value(for: "a") { number(in: "a") } == 10)
    #expect(cache.value(for: "a") { 0 } == 10)
  }

  @Test func changesOfOtherFilesDoNotMatter() {
    let cache = FileBackedCache<String, Int>(in: caches)
    let first = cache.value(for: "a") {
      invalidate("b")
      return number(in: "a")
    }
    #expect(first == 1 && cache.value(for: "a") { 0 } == 1)
  }

  @Test func aThreadThatAsksAfterAChangeDoesNotGetWhatWasComputedBefore() {
    let cache = FileBackedCache<String, Int>(in: caches)
    let (read, changed) = (Gate(), Gate())
    let early = Thread {
      let value = cache.value(for: "a") {
        let text = number(in: "a")
        read.open()
        changed.wait()
        return text
      }
      #expect(value == 1)
    }
    read.wait()
    folder.write("10", to: "a")
    invalidate("a")
    let late = Thread { #expect(cache.value(for: "a") { number(in: "a") } == 10) }
    changed.open()
    early?.join()
    late?.join()
    #expect(cache.value(for: "a") { 0 } == 10)
  }

  /// The outer value is computed from an inner one that was there before the change, whichever cache was made first.
  @Test(arguments: [false, true])
  func aValueThatTookAnotherFromBeforeAChangeIsNotKept(outerFirst: Bool) {
    let caches = [FileBackedCache<String, Int>(in: caches), FileBackedCache<String, Int>(in: caches)]
    let (inner, outer) = (caches[outerFirst ? 1 : 0], caches[outerFirst ? 0 : 1])
    func double(then change: () -> Void = {}) -> Int {
      outer.value(for: "a") {
        let value = inner.value(for: "a") { number(in: "a") }
        change()
        return 2 * value
      }
    }
    let first = double {
      folder.write("10", to: "a")
      invalidate("a")
    }
    #expect(first == 2)
    #expect(double() == 20)
  }

  /// Each of two threads computes a value from the other's.
  @Test func valuesThatNeedEachOtherDoNotWaitForEver() {
    let cache = FileBackedCache<String, Int>(in: caches)
    let gates = ["a": Gate(), "b": Gate()]
    let others = ["a": "b", "b": "a"]
    let threads = ["a", "b"].compactMap { name in
      Thread {
        let value = cache.value(for: name) {
          gates[name]?.open()
          gates[others[name]!]?.wait()
          return 1 + cache.value(for: others[name]!) { 10 }
        }
        #expect(value == 11 || value == 12)
      }
    }
    for thread in threads { thread.join() }
    #expect(threads.count == 2)
  }

  /// A file counts up; whoever asks after a number was said to be there never gets a smaller one.
  @Test func manyThreadsNeverSeeWhatWasThereBefore() throws {
    let (inner, outer) = (FileBackedCache<Int, Int>(in: caches), FileBackedCache<Int, Int>(in: caches))
    let said = Mutex(1)
    let isDone = Mutex(false)
    let readers = (0..<3).compactMap { reader in
      Thread {
        while !isDone.withLock(\.self) {
          let least = said.withLock(\.self)
          let value = outer.value(for: reader % 2) { inner.value(for: 0) { number(in: "a") } }
          #expect(value >= least)
        }
      }
    }
    for number in 2...100 {
      // Whole, so that nobody reads half a number.
      try OutputFile.write(to: folder.path("a")) { file throws(FileError) in try file.write("\(number)") }
      invalidate("a")
      said.withLock { $0 = number }
    }
    isDone.withLock { $0 = true }
    for reader in readers { reader.join() }
    #expect(readers.count == 3)
    #expect(outer.value(for: 0) { inner.value(for: 0) { number(in: "a") } } == 100)
  }
}
