import Diagnostics
import Testing

@testable import Bibliographies

@Suite struct BibTeXMistakeTests {
  /// What is found, and which entries are read nevertheless.
  @Test(
    arguments: [
      (
        "@book{a, title = {A}}\n@book{b,\n  title = {B,\n  year = 2019\n}\n@book{c, title = {C}}",
        ["a.bib:2:1: error: the entry 'book b' begins here and is not closed"], ["a", "c"]
      ),
      (
        "@book{a, title = {A}\n\n@book{b, title = {B}}",
        ["a.bib:1:1: error: the entry 'book a' begins here and is not closed"],
        ["b"]
      ),
      (
        "@book{a, title = \"A}\n}\n@book{b, title = {B}}",
        ["a.bib:1:1: error: the entry 'book a' begins here and is not closed"], ["b"]
      ),
      (
        "@book{a,\n title = {A}\n year = 2019}",
        ["a.bib:3:2: error: a comma is missing before 'year'"], ["a"]
      ),
      ("@book{a title = {A}}", ["a.bib:1:9: error: a comma is missing before 'title'"], ["a"]),
      ("@book{a, title {A}}\n@book{b, title = {B}}", ["a.bib:1:10: error: 'title' is followed by no '='"], ["b"]),
      ("@book{a, title = , year = 1}\n@book{b,}", ["a.bib:1:18: error: 'title' has no value"], ["b"]),
      ("@book a, title = {A}\n@book{b,}", ["a.bib:1:1: error: '@book' is followed by no brace"], ["b"]),
      (
        "@book{a, title = avise, year = 2019}\n@string{aviser = {A}}",
        ["a.bib:1:18: warning: no abbreviation is called 'avise'"], ["a"]
      ),
      ("@book{a, title = {A}, Title = {B}}", ["a.bib:1:23: warning: "], ["a"]),
      ("@book{a, crossref = {b}}", ["a.bib:1:22: warning: no entry is called 'b'"], ["a"]),
      (
        "@book{a, crossref = {b}}\n@book{b, crossref = {a}}",
        ["a.bib:2:22: error: the entry 'a' goes on from itself"], ["a", "b"]
      ),
      (
        "@book{a, author = {Un, Deux, Trois, Quatre}}",
        ["a.bib:1:20: warning: the name 'Un, Deux, Trois, Quatre' has too many"], ["a"]
      ),
      ("@book{a, = {A}}", ["a.bib:1:10: error: '=' begins no field"], []),
      ("@comment{ open", ["a.bib:1:1: error: the entry 'comment' begins here and is not closed"], []),
    ] as [(String, [String], [String])])
  func told(text: String, findings: [String], keys: [String]) {
    let (all, found) = read(text)
    #expect(all.compactMap(\.key) == keys)
    #expect(found.count == findings.count, "\(found)")
    for (finding, start) in zip(found, findings) { #expect(finding.hasPrefix(start), "\(finding)") }
  }

  /// Each doubles the one before.
  @Test func abbreviationsDoNotGrowWithoutEnd() {
    let strings = (1...60).map { "@string{s\($0) = s\($0 - 1) # s\($0 - 1)}" }.joined(separator: "\n")
    let (_, found) = read("@string{s0 = {0123456789}}\n" + strings)
    #expect(found.contains { $0.contains("[long-text]") } && found.count <= 21)
  }

  @Test func manyOpenEntriesTakeNoTime() {
    let text = (0..<20_000).map { "@book{a\($0), title = {A\n" }.joined()
    let (_, found) = read(text)
    #expect(found.count == 21 && found.last?.contains("[further-mistakes]") == true)
  }

  @Test func deepBracesAndChainsAreNoHarm() {
    let braces = String(repeating: "{", count: 5000) + "x" + String(repeating: "}", count: 5000)
    let commands = String(repeating: "\\em", count: 5000) + String(repeating: "\\'", count: 5000)
    let chain = (0..<500).map { "@xdata{x\($0), xdata = {x\($0 + 1), x\($0 + 2), x\($0 + 3)}}" }.joined(separator: "\n")
    let (all, _) = read(
      "@book{a, title = {\(braces)}, note = {\(commands)}, author = {\(braces) and \(commands)}}\n\(chain)\n@book{b, xdata = {x0}}"
    )
    #expect(all.count == 2)
  }

  @Test func otherEncodings() {
    var found = DiagnosticList()
    let bytes = Array("@book{a, title = {".utf8) + [0xc9, 0x74, 0xe9] + Array("}}".utf8)
    let all = BibliographyFile.parse(bytes, file: "a.bib", &found)
    #expect(all?.first?.text("title") == "Été" && found.all.isEmpty)
    var wide: [UInt8] = [0xff, 0xfe]
    for unit in "@book{a, title = {Été}}\r\n".utf16 { wide += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    #expect(BibliographyFile.parse(wide, file: "a.bib", &found)?.first?.text("title") == "Été")
    #expect(BibliographyFile.parse(Array("%PDF-1.4".utf8), file: "a.bib", &found) == nil && found.hasErrors)
  }
}
