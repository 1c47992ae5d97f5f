import Testing

@testable import Links

/// Whose turn it is.
@Suite struct LinkQueueTests {
  private let start = ContinuousClock.now

  private func request(_ address: String, _ trial: Int) throws -> LinkRequest {
    LinkRequest(trial: trial, address: try #require(WebAddress(address)), isHead: true)
  }

  @Test func aServerIsAskedOneThingAtATimeAndOnceASecond() throws {
    var queue = LinkQueue(Politeness(interval: .seconds(1), parallel: 8))
    let (first, second) = (try request("http://a.org/1", 0), try request("http://A.org/2", 1))
    queue.add(first, notBefore: start)
    queue.add(second, notBefore: start)
    #expect(queue.turn(at: start) == .ask(first))
    #expect(queue.turn(at: start + .seconds(5)) == .waitForAnswer)
    queue.finish(first)
    #expect(queue.turn(at: start + .milliseconds(200)) == .wait(until: start + .seconds(1)))
    #expect(queue.turn(at: start + .seconds(1)) == .ask(second))
    queue.finish(second)
    #expect(queue.turn(at: start + .seconds(1)) == .finished)
  }

  @Test func noMoreServersThanAllowedAreAskedAtOnce() throws {
    var queue = LinkQueue(Politeness(interval: .seconds(1), parallel: 2))
    let requests = try (0..<3).map { try request("http://a\($0).org/", $0) }
    for request in requests { queue.add(request, notBefore: start) }
    #expect(queue.turn(at: start) == .ask(requests[0]))
    #expect(queue.turn(at: start) == .ask(requests[1]))
    #expect(queue.turn(at: start) == .waitForAnswer)
    queue.finish(requests[1])
    #expect(queue.turn(at: start) == .ask(requests[2]))
  }

  @Test func whoHasToWaitHoldsUpNoOtherServer() throws {
    var queue = LinkQueue(Politeness(interval: .zero, parallel: 8))
    let (late, soon) = (try request("http://a.org/", 0), try request("http://b.org/", 1))
    queue.add(late, notBefore: start + .seconds(9))
    queue.add(soon, notBefore: start)
    #expect(queue.turn(at: start) == .ask(soon))
    #expect(queue.turn(at: start) == .wait(until: start + .seconds(9)))
  }
}
