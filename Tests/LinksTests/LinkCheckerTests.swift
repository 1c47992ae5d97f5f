import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Links

/// Asks a server on this machine.
@Suite struct LinkCheckerTests {
  private func checker(interval: Duration = .zero) -> LinkChecker {
    LinkChecker(Politeness(interval: interval, parallel: 8, timeout: 2), agent: "vademecum tests")
  }

  @Test func whatServersAnswerIsUnderstood() throws {
    let server = try LinkServer()
    let expected: [String: LinkVerdict] = [
      "/200": .alive, "/": .alive, "/404": .dead(.status(404)), "/410": .dead(.status(410)),
      "/403": .unsure(.status(403)), "/405": .unsure(.status(405)), "/429": .unsure(.status(429)),
      "/500": .unsure(.status(500)), "/head-405": .alive, "/head-404": .alive, "/head-403": .alive, "/found": .alive,
      "/moved": .moved(to: "\(server.address)/200"), "/moved-twice": .moved(to: "\(server.address)/200"),
      "/moved-found": .moved(to: "\(server.address)/found"), "/moved-404": .dead(.status(404)),
      "/circle": .dead(.circle), "/endless-0": .dead(.circle), "/turns": .alive, "/cookies": .alive,
      "/home": .unsure(.homePage("\(server.address)/")), "/busy": .alive, "/broken-once": .alive, "/large": .alive,
      "/slow": .unsure(.timeout(seconds: 2)),
    ]
    var known = 0
    let verdicts = try checker().verdicts(on: expected.keys.map { server.address + $0 }.sorted()) { known = $0 }
    for (path, verdict) in expected { #expect(verdicts[server.address + path] == verdict, "\(path)") }
    #expect(known == expected.count)
    guard case .unsure(.failed) = try checker().verdicts(on: ["\(server.address)/cut"]).values.first else {
      Issue.record("a cut connection is no answer")
      return
    }
  }

  @Test func oneServerIsNotAskedTooOften() throws {
    let server = try LinkServer()
    let start = ContinuousClock.now
    let time = Mutex(start)
    // Time passes only while the checker waits, and then at once.
    let clock = LinkClock(
      now: { time.withLock(\.self) },
      wait: { duration in
        time.withLock { $0 += duration }
        return min(duration, .milliseconds(20))
      })
    let politeness = Politeness(interval: .seconds(3600), parallel: 8, timeout: 20)
    _ = try LinkChecker(politeness, agent: "vademecum tests", clock: clock).verdicts(
      on: ["/200", "/moved", "/head-405", "/found"].map { server.address + $0 })
    #expect(try server.requests().count == 7)
    #expect(time.withLock(\.self) - start >= .seconds(6 * 3600))
  }

  @Test func aNameThatNobodyHasIsDead() throws {
    let server = try LinkServer()
    let (none, there) = ("https://nobody.invalid/x", "\(server.address)/200")
    let verdicts = try checker().verdicts(on: [none, there])
    #expect(verdicts == [none: .dead(.unknownHost("nobody.invalid")), there: .alive])
  }

  @Test func aPortThatNobodyListensToIsNotSure() throws {
    #expect(try checker().verdicts(on: ["http://127.0.0.1:9/"]) == ["http://127.0.0.1:9/": .unsure(.refused)])
  }

  @Test func withoutANetworkNothingIsSaid() {
    #expect(throws: LinkFailure.self) {
      try checker().verdicts(on: ["https://nobody.invalid/", "https://none.invalid/", "https://nothing.invalid/"])
    }
  }

  @Test func otherSchemesHaveNoVerdict() throws {
    #expect(try checker().verdicts(on: ["mailto:a@b.org"]).isEmpty)
  }

  @Test func aMissingLibraryIsNamed() {
    let checker = LinkChecker(Politeness(), agent: "", libraries: ["libnothing.so.4"])
    #expect {
      try checker.verdicts(on: ["https://a.org/"])
    } throws: { failure in
      (failure as? LinkFailure)?.statement.description
        == "links cannot be asked without libcurl; install Debian's libcurl4 or Homebrew's curl"
    }
  }
}
