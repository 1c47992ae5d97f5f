import LayoutDesign
import Testing

@Suite struct TemplateTests {
  @Test func partsAreLettersFieldsWordsAndOptions() throws {
    let template = try Template(parsing: "A {resource.type}[ ({resource.year})]{words.end}\\[")
    #expect(
      template.parts == [
        .literal("A "), .field(try #require(TextField(named: "resource.type"))),
        .optional([.literal(" ("), .field(try #require(TextField(named: "resource.year"))), .literal(")")]),
        .word("end"), .literal("["),
      ])
  }

  @Test(arguments: [
    ("{section.titel}", Template.Mistake.unknownField("section.titel")),
    ("{resource.title", .unclosed("{")),
    ("[{resource.title}", .unclosed("[")),
    ("a]", .unexpected("]")),
    ("a}", .unexpected("}")),
    ("[a[b]]", .unexpected("[")),
  ])
  func mistakesAreNamed(text: String, mistake: Template.Mistake) {
    #expect(throws: mistake) { try Template(parsing: text) }
  }
}
