import Diagnostics
import Testing

@testable import Links

/// What follows from what servers answer.
@Suite struct LinkTrialTests {
  /// The verdict after some answers; nil while something is still to be asked.
  private func verdict(_ answers: LinkAnswer..., on address: String = "https://a.org/x#y") throws -> LinkVerdict? {
    var trial = LinkTrial(try #require(WebAddress(address)), number: 0)
    var verdict: LinkVerdict?
    for answer in answers {
      #expect(verdict == nil)
      if case .finish(let found) = trial.take(answer) { verdict = found }
    }
    return verdict
  }

  @Test func pagesAreAlive() throws {
    #expect(try verdict(.status(200)) == .alive)
    #expect(try verdict(.status(206)) == .alive)
    #expect(try verdict(.status(302, target: "https://a.org/z"), .status(200)) == .alive)
    #expect(try verdict(.status(307, target: "https://a.org/z"), .status(200)) == .alive)
  }

  @Test(arguments: [400, 403, 404, 405, 501, 503])
  func whoRefusesHeadsIsAskedForAll(_ status: Int) throws {
    #expect(try verdict(.status(status)) == nil)
    #expect(try verdict(.status(status), .status(200)) == .alive)
  }

  @Test func onlyWhatIsGoneIsDead() throws {
    for status in [404, 410] { #expect(try verdict(.status(status), .status(status)) == .dead(.status(status))) }
    for status in [401, 403, 429, 451] {
      #expect(try verdict(.status(status), .status(status)) == .unsure(.status(status)))
    }
    #expect(try verdict(.status(500), .status(500)) == nil)
    #expect(try verdict(.status(500), .status(500), .status(500)) == .unsure(.status(500)))
  }

  @Test func movesForGoodAreTold() throws {
    #expect(try verdict(.status(301, target: "https://b.org/x"), .status(200)) == .moved(to: "https://b.org/x#y"))
    #expect(try verdict(.status(308, target: "https://b.org/x#z"), .status(200)) == .moved(to: "https://b.org/x#z"))
    // What follows may change from day to day.
    #expect(
      try verdict(.status(301, target: "https://b.org/x"), .status(302, target: "https://b.org/today"), .status(200))
        == .moved(to: "https://b.org/x#y"))
    #expect(
      try verdict(.status(302, target: "https://b.org/x"), .status(301, target: "https://b.org/today"), .status(200))
        == .alive)
  }

  @Test func whatLeadsHomeIsNotSure() throws {
    #expect(
      try verdict(.status(301, target: "https://b.org/"), .status(200)) == .unsure(.homePage("https://b.org/")))
    #expect(
      try verdict(.status(301, target: "https://b.org/"), .status(200), on: "http://b.org")
        == .moved(to: "https://b.org/"))
  }

  @Test func circlesAreDead() throws {
    let there = LinkAnswer.status(302, target: "https://a.org/z")
    let back = LinkAnswer.status(302, target: "https://a.org/x")
    #expect(try verdict(there, back) == nil)
    #expect(try verdict(there, back, there, back) == .dead(.circle))
    #expect(try verdict(there, back, .status(200)) == .alive)
  }

  @Test func movesWithoutAnEndAreDead() throws {
    var trial = LinkTrial(try #require(WebAddress("https://a.org/0")), number: 0)
    var steps = 0
    while case .ask = trial.take(.status(301, target: "https://a.org/\(steps + 1)")), steps < 100 { steps += 1 }
    #expect(steps < 30)
    #expect(trial.take(.status(301, target: "https://a.org/z")) == .finish(.dead(.circle)))
  }

  @Test func silenceIsNotSureButForNames() throws {
    for fault in [LinkFault.refused, .timeout(seconds: 20), .insecure("an old certificate")] {
      #expect(try verdict(.none(fault)) == nil)
      #expect(try verdict(.none(fault), .none(fault)) == .unsure(fault))
    }
    #expect(try verdict(.none(.unknownHost("a.org")), .none(.unknownHost("a.org"))) == .dead(.unknownHost("a.org")))
  }

  @Test func whoWantsAPauseGetsIt() throws {
    var trial = LinkTrial(try #require(WebAddress("https://a.org/x")), number: 0)
    guard case .ask(_, let pause) = trial.take(.status(429, pause: .seconds(3))) else {
      Issue.record("nothing is asked")
      return
    }
    #expect(pause == .seconds(3))
    #expect(try verdict(.status(429, pause: .seconds(3)), .status(200)) == .alive)
    // Whoever wants to wait for hours is asked another day.
    #expect(
      try verdict(.status(429, pause: .seconds(3600)), .status(429, pause: .seconds(3600))) == .unsure(.status(429)))
  }

  @Test func whatServersSendIsShownWithoutControlCharacters() throws {
    #expect(try verdict(.status(301, target: "a\u{1B}[31mb")) == .unsure(.failed("it leads to 'a[31mb'")))
    #expect(
      try verdict(.status(301, target: "https://b.org/\u{1B}x"), .status(200)) == .moved(to: "https://b.org/%1Bx#y"))
  }

  @Test func otherSchemesAreNotFollowed() throws {
    #expect(
      try verdict(.status(301, target: "file:///etc/passwd")) == .unsure(.failed("it leads to 'file:///etc/passwd'")))
  }
}

/// What addresses are made of.
@Suite struct WebAddressTests {
  @Test func partsAreFound() throws {
    let address = try #require(WebAddress("HTTPS://Me@WWW.Exemple.FR:8443/a/é?b=ç#d"))
    #expect(address.authority == "www.exemple.fr:8443")
    #expect(address.host == "www.exemple.fr")
    #expect(address.request == "HTTPS://Me@WWW.Exemple.FR:8443/a/%C3%A9?b=%C3%A7")
    #expect(address.fragment == "#d")
    #expect(!address.isHomePage)
  }

  @Test(arguments: ["mailto:a@b.org", "ftp://a.org/", "https://", "http:///x", "", "www.a.org"])
  func othersAreNone(_ text: String) { #expect(WebAddress(text) == nil) }

  @Test(arguments: ["http://a.org", "http://a.org/", "http://a.org/#x"])
  func homePagesAreKnown(_ text: String) throws { #expect(try #require(WebAddress(text)).isHomePage) }
}
