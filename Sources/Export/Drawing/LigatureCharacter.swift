/// A character that Unicode has for a ligature, where readers expect the letters.
struct LigatureCharacter {
  let scalar: Unicode.Scalar
  let letters: String

  /// The ligatures that fonts use by default: the Latin ones with f, and lam with alef in all its forms.
  static let all: [LigatureCharacter] = [
    ("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"), ("\u{fb04}", "ffl"),
    ("\u{fef5}", "\u{644}\u{622}"), ("\u{fef6}", "\u{644}\u{622}"), ("\u{fef7}", "\u{644}\u{623}"),
    ("\u{fef8}", "\u{644}\u{623}"), ("\u{fef9}", "\u{644}\u{625}"), ("\u{fefa}", "\u{644}\u{625}"),
    ("\u{fefb}", "\u{644}\u{627}"), ("\u{fefc}", "\u{644}\u{627}"), ("\u{fc43}", "\u{644}\u{649}"),
    ("\u{fc86}", "\u{644}\u{649}"),
  ].map { LigatureCharacter(scalar: $0.0, letters: $0.1) }
}
