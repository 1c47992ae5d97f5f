import Testing

@testable import Typesetting

/// Where no line may end, at many measures.
@Suite struct NoBreakTests {
  @Test(arguments: [("fr", NoBreakSentences.french), ("en", NoBreakSentences.english)])
  func noLineEndsThere(language: String, sentences: [String]) throws {
    let setting = try Setting()
    var breaks = 0
    for marked in sentences {
      let sentence = Sentence(marked)
      for step in 0..<37 {
        // Whole addresses of mail need the widest.
        let block = setting.set(sentence.text, measure: 17 + Double(step) * 0.5, language: language)
        let ends = sentence.ends(of: block)
        breaks += ends.count
        for end in ends where sentence.joints.contains(end) {
          let lines = (0..<block.lineCount).map(block.text(ofLine:)).joined(separator: " | ")
          Issue.record("\(lines)")
        }
      }
    }
    #expect(breaks > 100)
  }

  /// Sentences begin at each place of the line, so that each of their spaces is near its end once.
  @Test(arguments: [("fr", NoBreakSentences.french), ("en", NoBreakSentences.english)])
  func noLineEndsThereWhereverTheSentenceBegins(language: String, sentences: [String]) throws {
    let setting = try Setting()
    for marked in sentences {
      for step in 0..<37 {
        let sentence = Sentence(
          String(repeating: "m", count: step % 12 + 1) + String(repeating: " il", count: step) + " " + marked)
        let block = setting.set(sentence.text, measure: 24, language: language)
        for end in sentence.ends(of: block) where sentence.joints.contains(end) {
          let lines = (0..<block.lineCount).map(block.text(ofLine:)).joined(separator: " | ")
          Issue.record("\(lines)")
        }
      }
    }
  }
}

/// A sentence without its marks.
private struct Sentence {
  var text = ""
  /// The number of characters before each place where no line may end; for a space, of those before the space.
  var joints: Set<Int> = []

  init(_ marked: String) {
    var count = 0
    for character in marked {
      if character == "_" || character == "~" { joints.insert(count) }
      guard character != "_" else { continue }
      text.append(character == "~" ? " " : character)
      count += 1
    }
  }

  /// The number of characters before the end of each line but the last, without the space there, and not where a hyphen is set.
  func ends(of block: TextBlock) -> [Int] {
    let characters = Array(text)
    var (at, ends): (Int, [Int]) = (0, [])
    for line in 0..<block.lineCount - 1 {
      let isDivided = block.dividesWord(atEndOf: line)
      at += block.text(ofLine: line).count - (isDivided ? 1 : 0)
      if !isDivided { ends.append(at) }
      if at < characters.count, characters[at] == " " { at += 1 }
    }
    return ends
  }
}
