import Frames
import LayoutDesign
import LayoutTestSupport
import TestSupport
import Testing

/// What a layout says of presses: `print`, and the inks of colours.
@Suite struct PrintDesignTests {
  private func layout(_ old: String, _ new: String, file: String = "layout.yaml") throws -> LayoutFixture {
    let text = try #require(LayoutFixture.files[file])
    #expect(text.contains(old))
    return LayoutFixture([file: text.replacing(old, with: new)])
  }

  private func findings(_ old: String, _ new: String) throws -> [String] { try layout(old, new).findings() }

  @Test func whatIsNotSaidIsUsual() throws {
    let print = try #require(LayoutFixture([:]).read().value).print
    #expect(print.profile == nil && print.marks == .all && print.inkLimit == 3 && !print.keepsPictures)
    #expect(abs(print.slug - 28.35) < 0.01 && print.inks.isEmpty)
  }

  @Test func whatIsSaidIsRead() throws {
    let layout = try layout(
      "name: small", "name: small\nprint: { marks: [crop, colour-bar], slug: 5mm, ink-limit: 240%, pictures: keep }")
    let print = try #require(layout.read().value).print
    #expect(print.marks == [.crop, .colorBar] && print.inkLimit == 2.4 && print.keepsPictures)
    #expect(abs(print.slug - 14.17) < 0.01)
    #expect(print.binding == .stapled)
    let glued = try self.layout("name: small", "name: small\nprint: { binding: glued, leaf: 0.1mm }")
    #expect(try #require(glued.read().value).print.binding == .glued(leaf: Length.mm(0.1).points))
    let none = try #require(try self.layout("name: small", "name: small\nprint: { marks: none }").read().value)
    #expect(none.print.marks == [])
  }

  @Test func coloursHaveInks() throws {
    let layout = try layout(
      "name: small",
      "name: small\ncolours:\n  brand: { screen: \"#0E6B66\", print: [90, 0, 40, 20] }\n"
        + "  sun: { screen: \"#F4B860\", spot: PANTONE 1365 C, print: [0, 30, 70, 0] }")
    #expect(layout.findings() == [])
    let design = try #require(layout.read().value)
    #expect(
      design.print.inks == [
        Color(hex: "#0E6B66")!: .process(InkMix(cyan: 0.9, yellow: 0.4, black: 0.2)),
        Color(hex: "#F4B860")!: .spot("PANTONE 1365 C", InkMix(magenta: 0.3, yellow: 0.7)),
      ])
    #expect(design.colorNames.contains("brand"))
    // What an edition says of a colour has no inks of the layout's.
    var style = HouseStyle()
    style.colors = ["brand": Color(hex: "#123456")!]
    let styled = Design.read(layout.folder, layouts: Repository.layouts, fontFolders: [Repository.fonts], in: style)
    #expect(try #require(styled.value).print.inks.keys.contains(Color(hex: "#0E6B66")!) == false)
  }

  @Test func mistakesAreToldAtTheirPlaces() throws {
    func inks(_ text: String) throws -> [String] {
      try findings("name: small", "name: small\ncolours:\n  brand: { screen: \"#0E6B66\", print: \(text) }")
    }
    let four = "colour 'brand' needs four shares of ink from 0 to 100; write 'print: [0, 0, 0, 95]' [malformed-inks]"
    for text in ["[0, 0, 0]", "[0, 0, 0, 101]", "[0, 0, 0, -1]", "[0, 0, 0, black]", "[0, 0, 0, 95, 0]"] {
      let found = try inks(text)
      #expect(found.count == 1 && found[0].hasSuffix(four), "\(text): \(found)")
    }
    #expect(try findings("name: small", "name: small\nprint: { profile: press.icc }")[0].contains("[missing-file]"))
    #expect(try findings("name: small", "name: small\nprint: { ink-limit: 50% }").count == 1)
    #expect(try findings("name: small", "name: small\nprint: { marks: [cropp] }")[0].contains("crop"))
    #expect(
      try findings("name: small", "name: small\nprint: { marks: [none, crop] }")[0].contains("[marks-beside-none]"))
    #expect(try findings("name: small", "name: small\nprint: { pictures: [keep, convert] }").count == 1)
    func colour(_ text: String) throws -> [String] {
      try findings("name: small", "name: small\ncolours:\n  own: \(text)")
    }
    #expect(try colour("{ screen: \"#0E6B66\", print: [1, 0, 40, foo, 3] }")[0].contains("[malformed-inks]"))
    #expect(try colour("{ screen: \"#FFFFFF\", print: [0, 0, 0, 100] }")[0].contains("[inks-of-paper-or-black]"))
    #expect(try colour("{ screen: \"#000000\", print: [50, 50, 50, 100] }")[0].contains("[inks-of-paper-or-black]"))
    #expect(try colour("{ screen: \"#000000\", print: [0, 0, 0, 100%] }") == [])
    for name in ["\"\"", "\" \"", ""] {
      let found = try colour("{ screen: \"#0E6B66\", spot: \(name), print: [1, 0, 40, 0] }")
      #expect(found.count == 1 && found[0].contains("[nameless-ink]"), "\(found)")
    }
    let long = String(repeating: "é", count: 64)
    #expect(try colour("{ screen: \"#0E6B66\", spot: \(long), print: [1, 0, 40, 0] }")[0].contains("[long-ink-name]"))
    #expect(try colour("{ screen: \"#0E6B66\", spot: black, print: [1, 0, 40, 0] }")[0].contains("[reserved-ink]"))
    for leaf in ["", ", leaf: 0mm"] {
      let found = try findings("name: small", "name: small\nprint: { binding: glued\(leaf) }")
      #expect(found.count == 1 && found[0].contains("[unknown-leaf]"), "\(found)")
    }
    #expect(try findings("name: small", "name: small\nprint: { binding: glued, leaf: thick }").count == 1)
    // All marks are there unless others are named; the line of words needs most.
    #expect(try findings("name: small", "name: small\nprint: { slug: 4mm }")[0].contains("[narrow-slug]"))
    #expect(try findings("name: small", "name: small\nprint: { slug: 4mm, marks: crop }") == [])
    #expect(try findings("name: small", "name: small\nprint: { slug: 3mm, marks: crop }")[0].contains("[narrow-slug]"))
    #expect(try findings("name: small", "name: small\nprint: { slug: 0mm, marks: none }") == [])
    #expect(try findings("name: small", "name: small\nprint: { mark: crop }")[0].contains("[unknown-field]"))
    #expect(try findings("name: small", "name: small\nprint: { ink-limit: lots }")[0].contains("[malformed-ink-limit]"))
    let plate = try findings(
      "name: small", "name: small\ncolours:\n  sun: { screen: \"#F4B860\", spot: All, print: [0, 30, 70, 0] }")
    #expect(plate.count == 1 && plate[0].contains("[reserved-ink]"))
    let tint = try findings(
      "name: small",
      "name: small\ncolours:\n  one: { screen: \"#0E6B66\", spot: PANTONE 328 C, print: [90, 0, 40, 20] }\n"
        + "  two: { screen: \"#9ACFC8\", spot: PANTONE 328 C, print: [30, 0, 12, 5] }")
    #expect(tint.count == 1 && tint[0].contains("[conflicting-inks]"))
    let twice = try findings(
      "name: small",
      "name: small\ncolours:\n  one: { screen: \"#0E6B66\", print: [90, 0, 40, 20] }\n"
        + "  two: { screen: \"#0E6B66\", print: [0, 0, 0, 90] }")
    #expect(twice.count == 1 && twice[0].contains("[conflicting-inks]"))
  }
}
