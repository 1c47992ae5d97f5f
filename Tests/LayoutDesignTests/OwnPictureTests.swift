import LayoutTestSupport
import TestSupport
import Testing

/// Pictures and addresses that a layout says itself, and cards by type: how they are read.
@Suite struct OwnPictureTests {
  private static let picture =
    "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='9' height='9'/></svg>"

  private func layout(_ box: String, _ files: [String: String] = [:]) -> LayoutFixture {
    let page = "margins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\nflow:\n  - \(box)\n"
    return LayoutFixture(files.merging(["pages/front.yaml": page, "logo.svg": Self.picture]) { $1 })
  }

  @Test func aPictureOfTheLayoutIsDecorationUnlessItHasWords() throws {
    for (fields, words) in [("", nil), (", alt: Le logo", "Le logo")] {
      let design = try #require(layout("{ image: logo.svg\(fields) }").read().value)
      let box = design.pages[0].flow[0]
      #expect(box.meaning == (words == nil ? .artifact : nil))
      #expect((box.description != nil) == (words != nil))
      #expect(design.pictures.count == 1 && design.pictures[0].width == 40)
    }
  }

  @Test(arguments: [
    ("{ image: logos.svg }", "missing-image"), ("{ image: ../edition.svg }", "missing-image"),
    ("{ image: ../out.svg }", "outside-image"),
    ("{ image: logo.svg, link: 'htp://x' }", "url-scheme"), ("{ text: '[a](https://x', style: text }", "bad-template"),
    ("{ image: cover.imag }", "unknown-name"), ("{ image: cover.image, alt: Mots }", "unknown-field"),
  ])
  func whatCannotBeIsTold(_ box: String, _ id: String) {
    let outer = TemporaryFolder(["out.svg": Self.picture])
    let layout = layout(box.replacing("../out.svg", with: outer.path("out.svg")))
    let found = layout.read().diagnostics.all.map(\.id)
    #expect(found.contains(id), "\(found)")
    withExtendedLifetime(outer) {}
  }

  @Test func aCardThatIsNotThereNamesOneLikeIt() {
    let section =
      "each: sections\nmargins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\ncards: { other: resource, Film: resorce }\n"
    let found = LayoutFixture(["pages/section.yaml": section]).findings()
    #expect(
      found == [
        "pages/section.yaml:3:33: error: there is no file 'cards/resorce.yaml' in the layout; did you mean 'resource'? [missing-file]"
      ])
  }

  /// Each mistake of theirs is told at its place, and nothing follows from it.
  @Test(arguments: [
    (
      "{ Film: film }", ["pages/section.yaml:3:8: error: the cards has no other [missing-field]"]
    ),
    (
      "[resource]", ["pages/section.yaml:3:8: error: cards must be a text, not a list [wrong-type]"]
    ),
    (
      "{ other: resource, Film: sized }",
      [
        "cards/sized.yaml:1:1: error: card 'sized' is for a type, and has no 'sizes' of its own; card 'resource' says that for all types [misplaced-field]"
      ]
    ),
    ("{ other: resource, Film: resource, Vidéo: resource }", []),
    ("{ other: resource, Film: film, Vidéo: film }", []),
  ])
  func mistakesOfCardsByTypeAreTold(_ cards: String, _ expected: [String]) {
    let section = "each: sections\nmargins: { top: 50pt, right: 50pt, bottom: 50pt, left: 50pt }\ncards: \(cards)\n"
    let box = "box: { text: '{resource.title}', style: text }\n"
    let files = [
      "pages/section.yaml": section, "cards/film.yaml": box,
      "cards/sized.yaml": "sizes: { a: { fills-page: 2 } }\n\(box)",
    ]
    #expect(LayoutFixture(files).findings() == expected)
  }
}
