import CHarfBuzz

/// What shaping depends on: the fonts, the tracking and the language. Colours and sizes share it.
final class ShapingStyle: Sendable {
  /// Its number with the typesetter that made it.
  let index: UInt16
  /// The font and its fallbacks.
  let stack: [FontID]
  let fonts: [Font]
  /// What is added after each cluster, in em.
  let tracking: Float
  /// The BCP 47 tag.
  let language: String
  /// What the language asks for; nil when nobody has written it down.
  let rules: Orthotypography?
  /// The advance of the space with the tracking, in em.
  let spaceWidth: Float

  /// No more fonts than fit in `ShapedGlyph.fontAndFlags`.
  static let stackLimit = 16

  init(index: UInt16, stack: [FontID], library: FontLibrary, tracking: Double, language: String) {
    precondition(stack.count <= Self.stackLimit, "a style has at most 15 fallback fonts")
    self.index = index
    self.stack = stack
    fonts = stack.map { library[$0] }
    self.tracking = Float(tracking)
    self.language = language
    rules = Orthotypography.of(language: language)
    spaceWidth = Float(fonts[0].spaceWidth + tracking)
  }

  var spaceGlyph: UInt16 { fonts[0].spaceGlyph }
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
