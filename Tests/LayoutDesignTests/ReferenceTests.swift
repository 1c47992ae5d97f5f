import LayoutDesign
import LayoutTestSupport
import TestSupport
import Testing

/// The article on the layout language, held against the language.
@Suite struct ReferenceTests {
  private static func article() throws -> [Substring] {
    try Repository.text(of: "Sources/Vademecum/Vademecum.docc/Layouts.md")
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func everyNameIsThere() throws {
    let text = try ReferenceTests.article().joined(separator: "\n")
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

  /// The examples in YAML, by their lines.
  private static func examples() throws -> [[Substring]] {
    var examples: [[Substring]] = []
    var isOpen = false
    for line in try article() {
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
  static func boxes() throws -> [[Substring]] { try examples().filter { $0.first?.hasPrefix("- ") == true } }

  /// A card that holds an example of boxes.
  static func card(with boxes: [Substring]) -> String {
    "sizes: { large: { fills-page: 2 } }\nbox:\n  stack:\n" + boxes.map { "    \($0)\n" }.joined()
  }

  @Test func everyExampleOfABoxCanBeRead() throws {
    let boxes = try ReferenceTests.boxes()
    #expect(boxes.count >= 10)
    for lines in boxes {
      let card = ReferenceTests.card(with: lines)
      #expect(LayoutFixture(["cards/resource.yaml": card]).findings() == [], "\(lines.joined(separator: "\n"))")
    }
    let cards = try ReferenceTests.examples().filter { $0.first?.hasPrefix("sizes:") == true }
    #expect(cards.count == 1)
    for lines in cards {
      let text = lines.joined(separator: "\n") + "\n"
      #expect(LayoutFixture(["cards/resource.yaml": text]).findings() == [])
    }
  }
}
