import LayoutDesign
import LayoutTestSupport
import TestSupport
import Testing

/// The articles on the layout language, in both of their languages, held against the language.
@Suite struct ReferenceTests {
  static let articles = ["Layouts", "LesMaquettes"]

  private static func article(_ name: String) throws -> [Substring] {
    try Repository.text(of: "Sources/Vademecum/Vademecum.docc/\(name).md")
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: articles) func everyNameIsThere(_ article: String) throws {
    let text = try ReferenceTests.article(article).joined(separator: "\n")
    let fits = ImageBox.Fit.allCases.map(\.rawValue)
    let aligns = RowBox.VerticalAlignment.allCases.map(\.rawValue)
    let pages = PageKind.Furniture.Pages.allCases.map(\.rawValue)
    let data = Set(DataField.all.map(\.name))
    for name in AnyField.names.filter({ !data.contains($0) && !$0.hasPrefix("index.resource.") }) + fits + aligns
      + pages + Words.dateParts.map({ "{\($0)}" })
    {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
  }

  @Test func everyFieldOfTheDataIsInTheirReference() throws {
    let text = try Repository.text(of: "Sources/Vademecum/Vademecum.docc/DataReference.md")
    for field in DataField.all { #expect(text.contains("| `\(field.row)`"), "\(field.name)") }
  }

  /// Whatever one of them shows or lists, the other does, in the same order: pictures, names in tables, examples but for their texts.
  @Test func theySayTheSame() throws {
    let both = try ReferenceTests.articles.map { try ReferenceTests.article($0).joined(separator: "\n") }
    for pattern in [#/\]\((layout-[^)]+)\)/#, #/\n\| (`[^|\n]+`) \|/#] {
      let found = both.map { $0.matches(of: pattern).map { String($0.output.1) } }
      #expect(found[0] == found[1] && found[0].count > 30)
    }
    let words = both.map { Set($0.matches(of: #/`([a-z][a-z0-9-]*:?)[^`\n]*`/#).map { String($0.output.1) }) }
    #expect(words[0].symmetricDifference(words[1]) == [])
    let headings = both.map { $0.matches(of: #/\n(#{2,3}) /#).map { String($0.output.1) } }
    #expect(headings[0] == headings[1] && headings[0].count > 20)
    let keys = try ReferenceTests.articles.map { article in
      try ReferenceTests.examples(article).map { lines in
        lines.flatMap { $0.prefix { $0 != "#" }.matches(of: #/([a-z-]+):(?= |$)/#).map { String($0.output.1) } }
      }
    }
    #expect(keys[0] == keys[1] && keys[0].count > 20)
  }

  /// The examples in YAML, by their lines.
  private static func examples(_ article: String) throws -> [[Substring]] {
    var examples: [[Substring]] = []
    var isOpen = false
    for line in try self.article(article) {
      if line.hasPrefix("```") {
        isOpen = line == "```yaml"
        if isOpen { examples.append([]) }
      } else if isOpen {
        examples[examples.count - 1].append(line)
      }
    }
    return examples
  }

  /// The examples of boxes: lists.
  static func boxes(_ article: String = "Layouts") throws -> [[Substring]] {
    try examples(article).filter { $0.first?.hasPrefix("- ") == true }
  }

  /// A card that holds an example of boxes.
  static func card(with boxes: [Substring]) -> String {
    "sizes: { large: { fills-page: 2 } }\nbox:\n  stack:\n" + boxes.map { "    \($0)\n" }.joined()
  }

  @Test(arguments: articles) func everyExampleOfABoxCanBeRead(_ article: String) throws {
    let boxes = try ReferenceTests.boxes(article)
    #expect(boxes.count >= 10)
    for lines in boxes {
      let card = ReferenceTests.card(with: lines)
      #expect(LayoutFixture(["cards/resource.yaml": card]).findings() == [], "\(lines.joined(separator: "\n"))")
    }
    let cards = try ReferenceTests.examples(article).filter { $0.first?.hasPrefix("sizes:") == true }
    #expect(cards.count == 1)
    for lines in cards {
      let text = lines.joined(separator: "\n") + "\n"
      #expect(LayoutFixture(["cards/resource.yaml": text]).findings() == [])
    }
  }
}
