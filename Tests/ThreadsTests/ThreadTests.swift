import Testing
import Threads

@Suite(.timeLimit(.minutes(1))) struct ThreadTests {
  @Test(arguments: [-3, 0, 1, 2, 9])
  func allTasksAreDoneOnAnyNumberOfThreads(_ threads: Int) {
    let done = Mutex<[Int]>([])
    ThreadPool.run(Array(0..<20), threads: threads) { task, pool in
      if task < 10 { pool.add(task + 100) }
      done.withLock { $0.append(task) }
    }
    #expect(done.withLock { $0.sorted() } == Array(0..<20) + Array(100..<110))
  }

  @Test func addedTasksComeFirst() {
    let done = Mutex<[Int]>([])
    ThreadPool.run([1, 2], threads: 1) { task, pool in
      done.withLock { $0.append(task) }
      if task < 10 {
        pool.add(10 * task)
        pool.add(10 * task + 1)
      }
    }
    #expect(done.withLock(\.self) == [1, 10, 11, 2, 20, 21])
  }

  @Test func withoutTasksNothingIsDone() {
    ThreadPool.run([Int](), threads: 2) { _, _ in Issue.record("there is no task") }
  }

  @Test func aMutexLetsOneThreadIn() {
    let count = Mutex(0)
    let threads = (0..<4).compactMap { _ in Thread { for _ in 0..<10_000 { count.withLock { $0 += 1 } } } }
    for thread in threads { thread.join() }
    #expect(threads.count == 4 && count.withLock(\.self) == 40_000)
  }

  @Test func resultsKeepTheOrderOfTheElements() {
    #expect(concurrentMap(Array(0..<1000)) { 2 * $0 } == (0..<1000).map { 2 * $0 })
    #expect(concurrentMap([Int]()) { $0 } == [])
  }
}
