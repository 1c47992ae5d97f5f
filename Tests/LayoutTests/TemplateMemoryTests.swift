import LayoutDesign
import LayoutTestSupport
import Testing

@testable import Layout

/// What templates are known to say on a card.
@Suite struct TemplateMemoryTests {
  /// How often a template is expanded that is asked for twice in each scope.
  private func expansions(in scopes: [Scope], _ templates: [Template], languages: [String?] = [nil]) -> Int {
    let memory = TemplateMemory(of: ResourcePlace(section: 0, resource: 0))
    var count = 0
    for scope in scopes + scopes {
      for template in templates {
        for language in languages {
          let expected = [TextPiece("\(template) \(language ?? "")", in: language)]
          let pieces = memory.pieces(of: template, in: language, scope) {
            count += 1
            return expected
          }
          #expect(pieces?.text == expected.text)
        }
      }
    }
    return count
  }

  private func scope(_ change: (inout Scope) -> Void = { _ in }) throws -> Scope {
    let design = try #require(LayoutFixture([:]).read().value)
    var scope = Scope(
      RenderContext(edition: BoxFixture.edition(), design: design), at: ResourcePlace(section: 0, resource: 0))
    change(&scope)
    return scope
  }

  @Test func eachIsExpandedOnceInALanguage() throws {
    let templates = ["a", "b"].map { Template([.literal($0)]) }
    #expect(expansions(in: [try scope()], templates) == 2)
    #expect(expansions(in: [try scope()], templates, languages: [nil, "fr", "en"]) == 6)
  }

  @Test func scopesOfMoreThanTheCardAreNotKept() throws {
    let others = [
      try scope { $0.member = Scope.Member() }, try scope { $0.isContinued = true }, try scope { $0.ownPage = 0 },
      try scope { $0.resource = 1 }, try scope { $0.section = nil },
      try scope { $0.page = Scope.CurrentPage(folio: "1", side: .recto) },
    ]
    #expect(expansions(in: others, [Template([.literal("a")])]) == 2 * others.count)
  }
}
