import CHarfBuzz
import Languages

/// What shaping and hyphenation depend on: the font and its features, the tracking, the language and the direction. All colours and sizes
/// share it.
final class ShapingStyle: Sendable {
  /// Its number in its typesetter.
  let index: UInt16
  let font: FontID
  /// The same, opened.
  let face: Font
  /// What is added after each cluster, in em; 0 in right-to-left text, most of whose letters are joined.
  let tracking: Float
  /// The OpenType features that the style asks for.
  let features: [FontFeature]
  /// The same for HarfBuzz, with those that tracking switches off.
  let shaperFeatures: [hb_feature_t]
  /// The language (BCP 47).
  let language: String
  /// Whether text runs from right to left.
  let isRightToLeft: Bool
  /// How many letters a divided word keeps on both sides of the hyphen.
  let minima: HyphenMinima
  /// What the program knows of the language; nil when it does not know it.
  let knownLanguage: Language?
  /// The advance of the space with the tracking, in em.
  let spaceWidth: Float
  private let library: FontLibrary
  private let fallbacks: FallbackFonts?

  init(
    index: UInt16, font: FontID, library: FontLibrary, fallbacks: FallbackFonts?, tracking: Double,
    features: [FontFeature], language: String, isRightToLeft: Bool, minima: HyphenMinima
  ) {
    self.index = index
    self.font = font
    face = library[font]
    self.library = library
    self.fallbacks = fallbacks
    self.tracking = isRightToLeft ? 0 : Float(tracking)
    self.features = features
    // Of two values for a feature, HarfBuzz takes the last: who asks for ligatures in spaced text has them.
    let all = (self.tracking == 0 ? [] : ShapingStyle.withoutLigatures) + features
    shaperFeatures = all.map { hb_feature_t(tag: $0.tag, value: $0.value, start: 0, end: UInt32.max) }
    self.language = language
    self.isRightToLeft = isRightToLeft
    self.minima = minima
    knownLanguage = Language.of(language)
    spaceWidth = Float(face.spaceWidth + (isRightToLeft ? 0 : tracking))
  }

  var spaceGlyph: UInt16 { face.spaceGlyph }

  /// Text with tracking has no ligatures.
  private static let withoutLigatures = ["-liga", "-clig"].compactMap { FontFeature($0) }

  /// The first font that has a character; nil when none has.
  func font(for scalar: Unicode.Scalar) -> FontID? {
    if face.covers(scalar) { return font }
    return fallbacks?.font(for: scalar, isBold: face.isBold, language: language)
  }

  /// The style's own font, or a fallback.
  func face(_ id: FontID) -> Font { id == font ? face : library[id] }
}

extension ShapingStyle {
  /// The width of the narrow space: a sixth of the em, and no more than two thirds of the font's own space.
  ///
  /// A French "espace fine" is between an eighth and a quarter of the em. babel-french takes half a word space, which is
  /// too little before ? and ! in fonts whose spaces are narrow.
  var narrowWidth: Float { min(1.0 / 6, (spaceWidth - tracking) * 2 / 3) + tracking }

  /// The width of the white that a control byte stands for, without kerning.
  func whiteWidth(_ control: UInt8) -> Float {
    control == ControlByte.narrowSpace || control == ControlByte.narrowKern ? narrowWidth : spaceWidth
  }
}
