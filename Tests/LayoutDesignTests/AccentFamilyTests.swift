import Frames
import LayoutDesign
import LayoutTestSupport
import Testing

/// Accents that follow from the colour of an organisation.
@Suite struct AccentFamilyTests {
  /// A thousand colours, the same in every run, and those at the edges of what there is.
  private static let brands: [Color] = {
    var state: UInt64 = 19
    let random = (0..<1_000).map { _ -> Color in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bits = state >> 33
      return Color(red: UInt8(bits & 0xff), green: UInt8(bits >> 8 & 0xff), blue: UInt8(bits >> 16 & 0xff))
    }
    return random
      + ["#000000", "#FFFFFF", "#FFFF00", "#00FF00", "#0000FF", "#808080", "#0E6B66"].compactMap { Color(hex: $0) }
  }()

  @Test func allCanBeReadOnWhiteAndOnTheirTints() {
    for brand in Self.brands {
      let family = Accent.family(of: brand)
      #expect(family.count == 6)
      for pair in family {
        #expect(pair.accent.contrast(with: .white) >= 4.5, "\(brand.hex): \(pair.accent.hex)")
        #expect(pair.accent.contrast(with: pair.tint) >= 4.5, "\(brand.hex): \(pair.accent.hex) on \(pair.tint.hex)")
      }
    }
  }

  @Test func huesAreApart() {
    for brand in Self.brands {
      let colors = Accent.family(of: brand).map { OKLCH($0.accent) }
      for (index, one) in colors.enumerated() {
        for other in colors[..<index] { #expect(one.distance(to: other) > 0.05, "\(brand.hex)") }
      }
      let others = colors.dropFirst()
      let (lightness, chroma) = (others.map(\.lightness), others.map(\.chroma))
      #expect(lightness.max()! - lightness.min()! < 0.08, "\(brand.hex)")
      #expect(chroma.max()! - chroma.min()! < 0.08, "\(brand.hex)")
    }
  }

  /// It is changed only where it cannot be read, and then not further than it must be.
  @Test func theBrandIsDarkenedOnlyAsFarAsNeeded() {
    #expect(Accent.family(of: Color(hex: "#0E6B66")!)[0].accent.hex == "#0E6B66")
    for brand in Self.brands {
      let first = Accent.family(of: brand)[0]
      let least = min(first.accent.contrast(with: .white), first.accent.contrast(with: first.tint))
      #expect(first.accent == brand || least < 4.7, "\(brand.hex): \(first.accent.hex)")
      #expect(OKLCH(first.accent).lightness <= OKLCH(brand).lightness + 0.001)
    }
  }

  @Test func coloursComeBackFromOKLCH() {
    for brand in Self.brands { #expect(OKLCH(brand).color == brand) }
    let red = OKLCH(Color(hex: "#FF0000")!)
    #expect(abs(red.lightness - 0.628) < 0.001 && abs(red.chroma - 0.258) < 0.001 && abs(red.hue - 29.23) < 0.05)
  }

  // MARK: In layouts

  private func accents(_ text: String) throws -> (design: Design?, findings: [String]) {
    let own = try #require(LayoutFixture.files["layout.yaml"])
    let pair = "accents:\n  - { accent: \"#0E6B66\", tint: \"#E6F1EF\" }\n"
    #expect(own.contains(pair))
    let layout = LayoutFixture([
      "layout.yaml": own.replacing(pair, with: "colours: { brand: \"#F4B860\" }\naccents: \(text)\n")
    ])
    return (layout.read().value, layout.findings())
  }

  @Test(arguments: ["from \"#0E6B66\"", "'from #0E6B66'", "[from \"#0E6B66\"]"])
  func aLayoutNamesOneColour(text: String) throws {
    let (design, findings) = try accents(text)
    #expect(findings == [])
    #expect(design?.accents == Accent.family(of: Color(hex: "#0E6B66")!))
  }

  @Test func aLayoutNamesAColourOfItsOwn() throws {
    let design = try #require(try accents("[from brand, { accent: \"#0E6B66\", tint: \"#E6F1EF\" }]").design)
    #expect(design.accents.count == 7)
    #expect(design.accents[0] == Accent.family(of: Color(hex: "#F4B860")!)[0])
    #expect(design.warnings.all.map(\.id) == [])
  }

  @Test(arguments: [
    (
      "from #0E6B66",
      "layout.yaml:7:10: error: colour 'accents' holds nothing; put a colour in quotes, since '#' begins a remark [blank-colour]"
    ),
    ("from \"#0E6\"", "layout.yaml:7:10: error: unknown colour '#0E6' [unknown-colour]"),
    ("from brant", "layout.yaml:7:10: error: unknown colour 'brant'; did you mean 'brand'? [unknown-colour]"),
    (
      "from tint",
      "layout.yaml:7:10: error: from of an accent leads back to accents; give it a colour of its own [circular-colour]"
    ),
    (
      "brand",
      "layout.yaml:7:10: error: accents must be a list, not a text; write [ … ], or each element on a line of its own that begins with '- ' [wrong-type]"
    ),
  ])
  func mistakesAreToldAtTheirPlaces(text: String, finding: String) throws {
    #expect(try accents(text).findings == [finding])
  }
}

extension OKLCH {
  /// How different two colours look, as OKLab has it.
  fileprivate func distance(to other: OKLCH) -> Double {
    let turn = (hue - other.hue) * .pi / 180
    // The law of cosines, with the cosine from its series, which is enough here.
    let cosine = 1 - 2 * OKLCH.squaredSine(of: turn / 2)
    let squared = chroma * chroma + other.chroma * other.chroma - 2 * chroma * other.chroma * cosine
    let lightness = lightness - other.lightness
    return (max(0, squared) + lightness * lightness).squareRoot()
  }

  private static func squaredSine(of angle: Double) -> Double {
    var (term, sum) = (angle, angle)
    for n in stride(from: 2.0, through: 24, by: 2) {
      term *= -angle * angle / (n * (n + 1))
      sum += term
    }
    return sum * sum
  }
}
