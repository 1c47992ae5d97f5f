extension String {
  /// The text with raised or lowered digits and signs for its own, as "10<sup>6</sup>" asks; letters stay what they are.
  func shifted(_ element: HTMLElement) -> String {
    let signs = element == .superior ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋"
    let shifted = Dictionary(uniqueKeysWithValues: zip("0123456789+-", signs))
    return String(map { shifted[$0] ?? $0 })
  }
}
