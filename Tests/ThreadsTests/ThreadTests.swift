import TestSupport
import Testing
import Threads

@Suite(.endsSomeday) struct ThreadTests {
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

  @Test(arguments: [1, 3])
  func aWorkerDoesAllJobsInTheirOrder(_ waiting: Int) {
    let done = Mutex<[Int]>([])
    let worker = SerialWorker(waiting: waiting) { job in done.withLock { $0.append(job) } }
    for job in 0..<500 { worker.add(job) }
    worker.finish()
    #expect(done.withLock(\.self) == Array(0..<500))
    worker.add(500)
    #expect(done.withLock { $0.last } == 500, "what comes later is done at once")
  }

  @Test func noMoreJobsWaitThanAreToWait() {
    let begun = Mutex(0)
    var most = 0
    let worker = SerialWorker<Int>(waiting: 2) { job in
      begun.withLock { $0 = job + 1 }
    }
    for job in 0..<2_000 {
      worker.add(job)
      most = max(most, job + 1 - begun.withLock(\.self))
    }
    worker.finish()
    // Two wait, and one may be taken and not begun.
    #expect(most <= 3)
  }

  @Test func anAbandonedWorkerEnds() {
    let done = Mutex(0)
    do {
      let worker = SerialWorker<Int>(waiting: 4) { _ in done.withLock { $0 += 1 } }
      for job in 0..<4 { worker.add(job) }
    }
    #expect(done.withLock(\.self) == 4)
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
