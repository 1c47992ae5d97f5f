import Diagnostics
import TestSupport
import Testing

@testable import Links

/// What is kept of links.
@Suite struct LinkReportTests {
  private let verdicts: [(String, LinkVerdict)] = [
    ("https://a.org/", .alive), ("https://b.org/", .moved(to: "https://b.org/\"x\"")),
    ("https://c.org/", .dead(.status(404))), ("https://d.org/", .dead(.unknownHost("d.org"))),
    ("https://e.org/", .dead(.circle)), ("https://f.org/", .unsure(.refused)),
    ("https://g.org/", .unsure(.timeout(seconds: 20))), ("https://h.org/", .unsure(.insecure("old"))),
    ("https://i.org/x", .unsure(.homePage("https://i.org/"))), ("https://j.org/", .unsure(.failed("cut"))),
  ]

  private func report(after earlier: LinkReport? = nil) -> LinkReport {
    LinkReport(
      on: verdicts.map(\.0), verdicts: Dictionary(uniqueKeysWithValues: verdicts), after: earlier,
      at: "2026-01-02T03:04:05Z")
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let folder = TemporaryFolder()
    for report in [report(), report(after: report())] {
      folder.write(String(decoding: report.json(), as: UTF8.self), to: "links.json")
      let read = LinkReport.read(folder.path("links.json"))
      #expect(read.diagnostics.all.isEmpty)
      #expect(read.value == report)
    }
  }

  @Test func whoIsSilentTwiceIsDead() {
    let (first, second) = (report().verdicts, report(after: report()).verdicts)
    for (address, fault) in [("https://f.org/", LinkFault.refused), ("https://j.org/", .failed("cut"))] {
      #expect(first[address] == .unsure(fault))
      #expect(second[address] == .dead(fault))
    }
    // An answer is no silence.
    #expect(second["https://i.org/x"] == .unsure(.homePage("https://i.org/")))
  }

  @Test func anAnswerBreaksTheSilence() {
    let better = LinkReport(
      on: ["https://f.org/"], verdicts: ["https://f.org/": .alive], after: report(), at: "2026-01-03T00:00:00Z")
    #expect(report(after: better).verdicts["https://f.org/"] == .unsure(.refused))
  }

  @Test(arguments: [
    "{}", "[]", "nothing", #"{ "kind": "notes", "checked": "", "links": [] }"#,
    #"{ "kind": "links", "checked": "x", "links": [{ "url": "https://a.org", "verdict": "well" }] }"#,
    #"{ "kind": "links", "checked": "x", "links": [{ "url": "https://a.org", "verdict": "dead" }] }"#,
    #"{ "kind": "links", "checked": "x", "links": [{ "url": "a", "verdict": "dead", "reason": "status", "status": "x" }] }"#,
  ])
  func otherFilesAreNone(_ text: String) {
    let folder = TemporaryFolder()
    folder.write(text, to: "links.json")
    let read = LinkReport.read(folder.path("links.json"))
    #expect(read.value == nil)
    #expect(read.diagnostics.hasErrors)
    #expect(read.diagnostics.all.allSatisfy { $0.place?.file == folder.path("links.json") })
  }
}
