import LayoutTestSupport
import Testing

/// What is said of words and styles that build on too many others.
@Suite struct ChainMistakeTests {
  @Test func wordsThatPrintEachOtherAreBounded() {
    // Each of twenty words prints the next twice.
    let words = (0..<20).map { "    w\($0): \"{words.w\($0 + 1)}{words.w\($0 + 1)}\"\n" }.joined()
    let text = LayoutFixture.files["layout.yaml"] ?? ""
    let layout = LayoutFixture([
      "layout.yaml": text.replacing("    hello: Bonjour\n", with: "    hello: \"{words.w0}\"\n\(words)    w20: Ha\n")
    ])
    let found = layout.findings()
    #expect(
      found.first
        == "layout.yaml:30:10: error: word 'w11' of 'fr' prints more than 1000 pieces through the words that it names "
        + "[long-chain]")
    #expect(found.count == 1)
  }

  @Test func stylesThatBuildOnManyAreRefused() {
    let text = LayoutFixture.files["layout.yaml"] ?? ""
    func findings(_ count: Int) -> [String] {
      let styles = (0..<count).map { "  s\($0): { as: \($0 == 0 ? "text" : "s\($0 - 1)") }\n" }.joined()
      return LayoutFixture(["layout.yaml": text.replacing("shapes:\n", with: "\(styles)shapes:\n")]).findings()
    }
    #expect(findings(32) == [])
    #expect(
      findings(40) == [
        "layout.yaml:44:14: error: style 's32' builds on more than 32 others; say in it what it takes from them "
          + "[long-chain]"
      ])
  }
}
