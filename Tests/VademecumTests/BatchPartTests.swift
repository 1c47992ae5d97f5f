import TestSupport
import Testing
import Threads

@testable import Vademecum

/// The parts of a batch: its log, and what a shard has to make.
@Suite(.endsSomeday) struct BatchPartTests {
  // MARK: The log

  /// An event as a line.
  private static func line(_ event: Batch.Event) -> String {
    switch event {
    case .planned(let files): "planned \(files)"
    case .found(let found): found.all.map(\.id).joined()
    case .done(let file): "done \(file.edition)"
    }
  }

  private static func files(_ count: Int) -> [BatchFile] {
    (0..<count).map { BatchFile(edition: "\($0)", path: "\($0).pdf", outcome: .stopped) }
  }

  /// A log whose reports look at the log and add to it.
  @Test func whoHearsOfAnEventMayUseTheLog() {
    let lines = Mutex<[String]>([])
    let box = Mutex<BatchLog?>(nil)
    let log = BatchLog { event in
      let log = box.withLock(\.self)
      if case .done(let file) = event, file.edition == "0" { log?.add(.unchanged, of: 1) }
      lines.withLock { $0.append(BatchPartTests.line(event) + " of \(log?.files.count ?? 0)") }
    }
    box.withLock { $0 = log }
    log.start(Self.files(3))
    log.add(.written(pages: 1), of: 0)
    log.add(.unchanged, of: 2)
    box.withLock { $0 = nil }
    #expect(lines.withLock(\.self) == ["planned 3 of 3", "done 0 of 3", "done 1 of 3", "done 2 of 3"])
  }

  /// The first report waits until another thread has added an event: it must not hold that thread up.
  @Test func noThreadWaitsForAReport() {
    let lines = Mutex<[String]>([])
    let box = Mutex<BatchLog?>(nil)
    let log = BatchLog { event in
      if case .done(let file) = event, file.edition == "0" {
        let log = box.withLock(\.self)
        Thread { log?.add(.unchanged, of: 1) }?.join()
      }
      lines.withLock { $0.append(BatchPartTests.line(event)) }
    }
    box.withLock { $0 = log }
    log.start(Self.files(2))
    log.add(.written(pages: 1), of: 0)
    box.withLock { $0 = nil }
    #expect(lines.withLock(\.self) == ["planned 2", "done 0", "done 1"])
  }

  @Test func reportsOfManyThreadsComeOneAtATime() {
    let count = Mutex(0)
    let isReporting = Mutex(false)
    let log = BatchLog { _ in
      let isAlone = isReporting.withLock { flag in
        defer { flag = true }
        return !flag
      }
      #expect(isAlone)
      count.withLock { $0 += 1 }
      isReporting.withLock { $0 = false }
    }
    log.start(Self.files(1000))
    ThreadPool.run(Array(0..<1000), threads: 4) { file, _ in log.add(.unchanged, of: file) }
    #expect(count.withLock(\.self) == 1001)
    #expect(BatchReport(files: log.files).unchanged == 1000)
  }

  // MARK: Shards

  /// What a shard makes of editions that weigh as much, with so many sections each: `2: 0, 1` for the first two of the third.
  private func sections(_ shard: Shard, _ counts: [Int]) -> [[Int]] {
    var made = counts.map { _ in [Int]() }
    for share in shard.shares(ofEditions: counts.map { _ in 10 }, areDivided: true) {
      made[share.edition] = share.sections(of: counts[share.edition])
    }
    return made
  }

  @Test(
    arguments: [[3, 3, 3, 3, 3], [1], [7], [2, 9, 1], [0, 4, 0], Array(repeating: 4, count: 60)], [1, 2, 3, 5, 60, 61])
  func shardsTogetherHaveEverySectionOnce(counts: [Int], shards: Int) throws {
    var made = counts.map { _ in [Int]() }
    for index in 1...shards {
      let shard = try #require(Shard(index, of: shards))
      for (edition, sections) in sections(shard, counts).enumerated() { made[edition] += sections }
    }
    #expect(made.map { $0.sorted() } == counts.map { Array(0..<$0) })
  }

  /// The numbers of the editions that each shard has.
  private func shares(_ weights: [Int], of count: Int, areDivided: Bool = false) throws -> [[Int]] {
    try (1...count).map { index in
      try #require(Shard(index, of: count)).shares(ofEditions: weights, areDivided: areDivided).map(\.edition)
    }
  }

  @Test func theHeaviestEditionGoesToTheShardThatHasLeast() throws {
    #expect(try shares([1, 2, 9, 3, 4], of: 2) == [[2, 0], [1, 3, 4]].map { $0.sorted() })
    #expect(try shares([5, 5, 5, 5, 5, 5], of: 3) == [[0, 3], [1, 4], [2, 5]])
    #expect(try shares(Array(repeating: 7, count: 60), of: 3).map(\.count) == [20, 20, 20])
    // Contiguous parts of three would weigh 28, 4 and 3.
    #expect(
      try shares([9, 9, 10, 1, 1, 2, 1, 1, 1], of: 3).map { $0.reduce(0) { $0 + [9, 9, 10, 1, 1, 2, 1, 1, 1][$1] } }
        == [12, 12, 11])
  }

  @Test func oneEditionIsDividedBetweenSections() throws {
    #expect(sections(try #require(Shard(2, of: 3)), [9]) == [[3, 4, 5]])
    // One that weighs three quarters of all is divided between three of four shards, and the others are not.
    #expect(try shares([6, 1, 1], of: 4, areDivided: true) == [[0], [0], [0], [1, 2]])
    #expect(
      try #require(Shard(1, of: 60)).shares(ofEditions: Array(repeating: 3, count: 60), areDivided: true).count == 1)
    #expect(try #require(Shard(.max, of: .max)).shares(ofEditions: [4, 4], areDivided: true).isEmpty)
    #expect(try #require(Shard(1, of: 2)).shares(ofEditions: [], areDivided: true).isEmpty)
    #expect(try #require(Shard(1, of: 2)).shares(ofEditions: [0, 0], areDivided: true).map(\.edition) == [0, 1])
  }
}
