import CHarfBuzz

/// What shaping and dividing words depend on: the font, the tracking, the language and the direction. Colours and sizes
/// share it.
final class ShapingStyle: Sendable {
  /// Its number with the typesetter that made it.
  let index: UInt16
  let font: FontID
  /// The font itself.
  let face: Font
  /// What is added after each cluster, in em; nothing between letters that run to the left, most of which are joined.
  let tracking: Float
  /// The BCP 47 tag.
  let language: String
  /// Whether letters run to the left.
  let runsLeft: Bool
  /// How many letters of a divided word stay together.
  let minima: HyphenMinima
  /// What the language asks for; nil when nobody has written it down.
  let rules: Orthotypography?
  /// The advance of the space with the tracking, in em.
  let spaceWidth: Float
  private let library: FontLibrary
  private let fallbacks: FallbackFonts?

  init(
    index: UInt16, font: FontID, library: FontLibrary, fallbacks: FallbackFonts?, tracking: Double, language: String,
    runsLeft: Bool, minima: HyphenMinima
  ) {
    self.index = index
    self.font = font
    face = library[font]
    self.library = library
    self.fallbacks = fallbacks
    self.tracking = runsLeft ? 0 : Float(tracking)
    self.language = language
    self.runsLeft = runsLeft
    self.minima = minima
    rules = Orthotypography.of(language: language)
    spaceWidth = Float(face.spaceWidth + (runsLeft ? 0 : tracking))
  }

  var spaceGlyph: UInt16 { face.spaceGlyph }

  /// The first font that has a character; nil when none has.
  func font(for scalar: Unicode.Scalar) -> FontID? {
    if face.covers(scalar) { return font }
    return fallbacks?.font(for: scalar, isBold: face.isBold, language: language)
  }

  /// The style's own font, or one that stands in.
  func face(_ id: FontID) -> Font { id == font ? face : library[id] }
}

extension ShapingStyle {
  /// The width of the narrow space: a sixth of the em, and no more than two thirds of the font's own space.
  ///
  /// The trade's "espace fine" is between an eighth and a quarter; babel-french takes half a word space, which in
  /// fonts with narrow spaces leaves ? and ! glued to their words.
  var narrowWidth: Float { min(1.0 / 6, (spaceWidth - tracking) * 2 / 3) + tracking }

  /// The width of the white that a sign of `Copy` stands for, without kerning.
  func whiteWidth(_ sign: UInt8) -> Float {
    sign == Copy.Sign.narrowSpace || sign == Copy.Sign.narrowKern ? narrowWidth : spaceWidth
  }
}
