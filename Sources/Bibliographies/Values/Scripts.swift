/// Digits and signs above and below the line.
enum Scripts {
  /// A text above the line: digits and signs are, letters stay as they are.
  static func raised(_ text: String) -> String { scripted(text, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻") }

  /// A text below the line.
  static func lowered(_ text: String) -> String { scripted(text, "₀₁₂₃₄₅₆₇₈₉₊₋") }

  private static func scripted(_ text: String, _ signs: String) -> String {
    let plain = Array("0123456789+-")
    let scripts = Array(signs)
    let result = text.map { sign in plain.firstIndex(of: sign == "–" ? "-" : sign).map { scripts[$0] } }
    return result.contains(nil) ? text : String(result.compactMap(\.self))
  }
}
