/// Formulas that make a link: `HYPERLINK("https://…","Consulter")`.
enum HyperlinkFormula {
  /// The address in the formula; nil where it has none in quotes.
  static func address(_ formula: String) -> String? {
    guard formula.uppercased().hasPrefix("HYPERLINK(") else { return nil }
    let argument = formula.dropFirst("HYPERLINK(".count).drop { $0 == " " }
    guard argument.first == "\"" else { return nil }
    let address = argument.dropFirst().prefix { $0 != "\"" }
    return address.isEmpty ? nil : String(address)
  }
}
