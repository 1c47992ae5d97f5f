import Frames
import LayoutDesign

/// The colours of pages, on light and on dark ground: those of the layout, made darker or lighter as far as they have to be to be read.
package struct Theme {
  /// The colours on light ground.
  let light: Scheme
  /// The colours on dark ground.
  let dark: Scheme

  /// The colours of one scheme.
  struct Scheme {
    var paper, surface, ink, muted, line, brand, onBrand, ground, link: Color
    var accents: [Pair]
  }

  /// The colours of a section.
  struct Pair {
    /// Of titles and links.
    var text: Color
    /// Of grounds under titles.
    var band: Color
    /// Of titles on such grounds.
    var onBand: Color
    /// Of quiet grounds.
    var tint: Color
  }

  /// Texts have at least this contrast with their ground: more than the 4.5 that WCAG 2.1 asks for (1.4.3).
  static let contrast = 5.0

  /// Takes the colours of a layout.
  init(_ design: Design, accents: [Accent]) {
    let brand = design.palette["brand"] ?? design.accents[0].accent
    let ink = design.palette["ink"] ?? Color(red: 31, green: 42, blue: 46)
    let ground = design.palette["ground"] ?? design.accents[0].tint
    let all = accents.isEmpty ? [design.accents[0]] : accents
    light = Theme.light(brand: brand, ink: ink, ground: ground, muted: design.palette["muted"], all)
    dark = Theme.dark(brand: brand, all)
  }

  private static func light(
    brand: Color, ink: Color, ground: Color, muted: Color?, _ accents: [Accent]
  ) -> Scheme {
    let ground = ground.luminance > 0.6 ? ground : .white
    let ink = ink.readable(on: [.white, ground])
    return Scheme(
      paper: .white, surface: .white, ink: ink,
      muted: (muted ?? Color(red: 91, green: 107, blue: 112)).readable(on: [.white, ground] + accents.map(\.tint)),
      line: ground.shifted(by: -0.09), brand: brand, onBrand: brand.contrasting(with: ink), ground: ground,
      link: brand.readable(on: [.white, ground]),
      accents: accents.map { accent in
        let tint = accent.tint.luminance > 0.6 ? accent.tint : Color.white
        return Pair(
          text: accent.accent.readable(on: [.white, tint, ground]), band: accent.accent,
          onBand: accent.accent.contrasting(with: ink), tint: tint)
      })
  }

  private static func dark(brand: Color, _ accents: [Accent]) -> Scheme {
    let own = OKLCH(brand)
    func ground(_ lightness: Double) -> Color {
      OKLCH(lightness: lightness, chroma: min(0.014, own.chroma / 8), hue: own.hue).color
    }
    let (paper, surface, raised) = (ground(0.185), ground(0.225), ground(0.26))
    let grounds = [paper, surface, raised]
    let band = brand.readableGround
    return Scheme(
      paper: paper, surface: surface, ink: ground(0.93), muted: ground(0.76).readable(on: grounds, isLight: true),
      line: ground(0.36), brand: band, onBrand: band.contrasting(with: paper), ground: raised,
      link: brand.readable(on: grounds, isLight: true),
      accents: accents.map { accent in
        let color = OKLCH(accent.accent)
        let tint = OKLCH(lightness: 0.27, chroma: min(0.035, color.chroma / 3), hue: color.hue).color
        let band = accent.accent.readableGround
        return Pair(
          text: accent.accent.readable(on: grounds + [tint], isLight: true), band: band,
          onBand: band.contrasting(with: paper), tint: tint)
      })
  }
}

extension Color {
  /// The colour, darker or lighter as far as it has to be to be read on grounds.
  fileprivate func readable(on grounds: [Color], isLight: Bool = false) -> Color {
    var (color, shade) = (self, OKLCH(self))
    while grounds.contains(where: { color.contrast(with: $0) < Theme.contrast }),
      isLight ? shade.lightness < 1 : shade.lightness > 0
    {
      shade.lightness = min(1, max(0, shade.lightness + (isLight ? 0.01 : -0.01)))
      color = shade.color
    }
    return color
  }

  /// White, or `ink` where white can hardly be read on the colour; black where neither can.
  fileprivate func contrasting(with ink: Color) -> Color {
    if contrast(with: .white) >= 4.5 { return .white }
    return contrast(with: ink) >= 4.5 ? ink : contrast(with: .white) > contrast(with: .black) ? .white : .black
  }

  /// The colour, not so light that it dazzles in the dark.
  fileprivate var readableGround: Color {
    var shade = OKLCH(self)
    guard shade.lightness > 0.5 else { return self }
    shade.lightness = 0.5
    return shade.color
  }

  /// The colour, lighter or darker.
  fileprivate func shifted(by lightness: Double) -> Color {
    var shade = OKLCH(self)
    shade.lightness += lightness
    return shade.color
  }
}

extension Theme {
  /// The colours as properties of a style sheet.
  var styleSheet: String {
    Theme.rules(light) + "@media screen and (prefers-color-scheme:dark){\(Theme.rules(dark))}\n"
  }

  private static func rules(_ scheme: Scheme) -> String {
    let root: [(String, Color)] = [
      ("paper", scheme.paper), ("surface", scheme.surface), ("ink", scheme.ink), ("muted", scheme.muted),
      ("line", scheme.line), ("brand", scheme.brand), ("on-brand", scheme.onBrand), ("ground", scheme.ground),
      ("link", scheme.link),
    ]
    let accents = scheme.accents.enumerated().map { index, pair in
      ".a\(index)"
        + properties([("accent", pair.text), ("band", pair.band), ("on-band", pair.onBand), ("tint", pair.tint)])
    }
    return ":root" + properties(root) + accents.joined()
  }

  private static func properties(_ colors: [(String, Color)]) -> String {
    "{" + colors.map { "--\($0.0):\($0.1.hex.lowercased())" }.joined(separator: ";") + "}\n"
  }
}
