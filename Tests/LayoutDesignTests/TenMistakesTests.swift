import LayoutTestSupport
import Testing

/// A layout that somebody has only begun: all of its mistakes come at once, each with its place and one thing to do.
@Suite struct TenMistakesTests {
  @Test func eachIsALineWithAHint() {
    let (heir, base) = (LayoutFixture(isBare: true), LayoutFixture())
    base.write("layout.yaml", "extends: \(heir.folder)\n" + (LayoutFixture.files["layout.yaml"] ?? ""))
    heir.write(
      "layout.yaml",
      """
      extends: \(base.folder)
      colors: { sea: "#123456" }
      fonts:
        serif: { regular: Serif/Regular.otf }
      styles:
        loud: { as: txt, weight: bold }
        quiet: { as: text, size: 8 }
      """)
    heir.write(
      "pages/front.yaml",
      """
      margins: { top: 50pt, right: 50pt, bottom: -50pt, left: 50pt }
      flow:
        - { txt: "{edition.title}", style: text }
        - { text: "{edition.titel}", style: text }
        - { rule: 1pt, colour: acent }
      """)
    heir.write(
      "cards/resource.yaml", "sizes: { large: {} }\nbox: { text: A, style: text, height: { large: 9mm, larg: 8mm } }\n")
    let name = { (layout: LayoutFixture) in String(layout.folder.split(separator: "/").last ?? "") }
    let lines = heir.findings().map {
      $0.replacing(base.folder, with: "base").replacing(name(heir), with: "heir").replacing(name(base), with: "base")
    }
    #expect(
      // The folders have names by chance.
      lines.sorted() == [
        "base/layout.yaml:1:10: error: layout 'heir' extends itself: heir → base → heir; take 'extends' out of one of them [circular-layout]",
        "cards/resource.yaml:2:52: error: unknown size 'larg'; did you mean 'large'? [unknown-size]",
        "layout.yaml:2:1: error: unknown field 'colors'; did you mean 'colours'? [unknown-field]",
        "layout.yaml:4:21: error: there is no font file 'Serif/Regular.otf'; put it into the layout's folder or the program's Fonts [missing-font]",
        "layout.yaml:6:15: error: unknown style 'txt'; did you mean 'text'? [unknown-style]",
        "layout.yaml:7:28: error: size '8' has no unit; write 8mm or 8pt [missing-unit]",
        "pages/front.yaml:1:44: error: bottom cannot be negative, and is '-50pt'; did you mean '50pt'? [bad-measure]",
        "pages/front.yaml:3:5: error: the box has no kind; did you mean 'text'? [missing-kind]",
        "pages/front.yaml:4:13: error: unknown field '{edition.titel}'; did you mean 'edition.title'? [unknown-name]",
        "pages/front.yaml:5:26: error: unknown colour 'acent'; did you mean 'accent'? [unknown-colour]",
      ])
  }
}
