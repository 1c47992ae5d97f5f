import Frames
import Testing

@testable import Export

/// Sentinels become marked content, and nothing else passes for one.
@Suite struct ContentFilterTests {
  let grid = SentinelGrid(PageBoxes(trim: Size(width: 200, height: 100)))

  /// A paragraph and an artifact.
  let marks = PageMarks(
    page: "1",
    runs: [
      .init(element: 4, tag: MarkedContentTag(StructureTree.Role.paragraph)),
      .init(element: -1, tag: MarkedContentTag(Tag.Artifact.footer)),
    ])

  func filter(_ content: String, _ marks: PageMarks? = nil) throws(ContentFilter.Fault) -> (String, [Int32]) {
    let bytes = Array(content.utf8)
    let result = try bytes.reading { bytes throws(ContentFilter.Fault) in
      try ContentFilter.filter(bytes, marks ?? self.marks, grid)
    }
    return (String(decoding: result.content, as: UTF8.self), result.markedRuns)
  }

  static let color = "0.271828 0.314159 0.577216 rg"
  static func speck(_ index: Int) -> String { "\(1 + index) 1 0.25 0.25 re f\n" }

  static let first = "q \(color) /a0 gs\n\(speck(0))"
  static let text = "0 0 1 rg BT\n/f-0-0 1 Tf (a \\) b) Tj\nET\n"
  static let second = "\(color) \(speck(1))"
  static let shape = "0 0 0 rg 1 1 3 3 re f\n"
  static let last = "\(color) \(speck(2))Q\n"

  @Test func runsBecomeMarkedContent() throws {
    let (content, marked) = try filter(Self.first + Self.text + Self.second + Self.shape + Self.last)
    let words = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words == "q /a0 gs /P <</MCID 0>>BDC 0 0 1 rg BT /f-0-0 1 Tf (a \\) b) Tj ET "
        + "EMC /Artifact <</Type/Pagination/Subtype/Footer>>BDC 0 0 0 rg 1 1 3 3 re f EMC Q")
    #expect(marked == [0])
  }

  @Test func aRunWithoutInkLeavesNoTrace() throws {
    let (content, marked) = try filter(Self.first + "0 0 1 rg\n" + Self.second + Self.shape + Self.last)
    #expect(!content.contains("MCID") && content.contains("/Artifact"))
    #expect(marked.isEmpty)
  }

  @Test func nothingIsTakenOut() throws {
    let marks = PageMarks(page: "1", runs: [.init(element: -1, tag: .removed), self.marks.runs[0]])
    let (content, marked) = try filter(Self.first + Self.text + Self.second + Self.text + Self.last, marks)
    #expect(content.split(separator: "Tj").count == 2 && marked == [1])
    let (mark, show) = (content.firstRange(of: "MCID 0"), content.firstRange(of: "Tj"))
    #expect(try #require(mark).lowerBound < #require(show).lowerBound)
    #expect(throws: ContentFilter.Fault.inkOutsideRuns) {
      try filter(Self.first + Self.shape + Self.second + Self.text + Self.last, marks)
    }
  }

  @Test func sentinelsMayGrowUpwards() throws {
    let content = (0..<3).map { "\(Self.color) \(1 + $0) 98.75 0.25 0.25 re f 0 0 m\n" }.joined()
    #expect(throws: ContentFilter.Fault.inkOutsideRuns) { try filter(content) }
    #expect(try filter(String(content.dropLast(6))).1 == [0])
  }

  /// Content that is not as it was drawn, and what is said of it.
  static let broken: [(String, ContentFilter.Fault)] = [
    (first + text + second + shape + "Q", .sentinelMissing),
    (first + text + shape + last, .sentinelOutOfOrder),
    (text + second + shape + last, .inkOutsideRuns),
    (second + first + shape + last, .sentinelOutOfOrder),
    (first + second + last + shape, .inkOutsideRuns),
    (first + second + last + last, .sentinelOutOfOrder),
    (first + text + second.replacing(" f\n", with: " W n\n") + shape + last, .sentinelOutOfOrder),
    (first + "BI /W 1 ID x EI\n" + second + last, .unknownOperator),
    (first + String(repeating: "q ", count: 28) + second + last, .nestedTooDeeply),
  ]

  @Test(arguments: broken)
  func whatIsNotAsDrawnIsRefused(_ content: String, _ fault: ContentFilter.Fault) {
    #expect(throws: fault) { try filter(content) }
  }

  @Test func aSoftHyphenGetsItsCode() throws {
    let span = "/Span << /ActualText <feff00ad> >> BDC\n[()3(-)]TJ\nEMC\n"
    let bytes = Array((Self.first + "BT /f-0-0 1 Tf (a)Tj\n\(span)(b)Tj ET\n" + Self.second + Self.last).utf8)
    let result = try bytes.reading { try ContentFilter.filter($0, marks, grid) }
    let content = String(decoding: result.content, as: UTF8.self)
    #expect(content.contains("[()3(\\255)]TJ") && !content.contains("Span"))
    #expect(result.hyphenFonts == ["/f-0-0"])
  }

  @Test(arguments: [
    "/Span << /ActualText <feff00e9> >> BDC (-)Tj EMC", "/Span << /ActualText <feff00ad> >> BDC (--)Tj EMC",
    "/Span << /ActualText <feff00ad> >> BDC <0003>Tj EMC", "/Span << /ActualText <feff00ad> >> BDC (-)Tj (-)Tj EMC",
  ])
  func otherSpansStay(_ span: String) throws {
    let (content, _) = try filter(Self.first + "BT /f-0-0 1 Tf \(span) ET\n" + Self.second + Self.last)
    #expect(content.contains(span))
  }
}
