import Frames

extension Accent {
  /// Six accents that follow from the colour of an organisation: itself, darkened as far as it has to be to be read, and five of its
  /// strength a sixth of the circle of hues apart, each as far as can be from the one before.
  ///
  /// Each can be read on white and on its tint, and white on it (WCAG 2.1, 1.4.3).
  package static func family(of brand: Color) -> [Accent] {
    let own = OKLCH(brand)
    let first = Accent(darkening: own, from: brand)
    let lightness = min(0.5, max(0.4, OKLCH(first.accent).lightness))
    let chroma = min(0.14, max(0.085, own.chroma))
    let others = [180.0, 60, 240, 120, 300].map { turn in
      let hue = (own.hue + turn).truncatingRemainder(dividingBy: 360)
      let color = OKLCH(lightness: lightness, chroma: chroma, hue: hue)
      return Accent(darkening: color, from: color.color)
    }
    return [first] + others
  }

  /// A colour, as dark as it has to be to be read on white and on its tint, and that tint.
  private init(darkening color: OKLCH, from exact: Color) {
    let tint = OKLCH(lightness: 0.955, chroma: min(0.02, color.chroma / 5), hue: color.hue).color
    var (accent, darker) = (exact, color)
    while min(accent.contrast(with: .white), accent.contrast(with: tint)) < Legibility.leastContrast {
      darker.lightness -= 0.004
      accent = darker.color
    }
    self.init(accent: accent, tint: tint)
  }
}
