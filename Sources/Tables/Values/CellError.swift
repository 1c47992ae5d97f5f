/// The errors that spreadsheets show in place of values, where they come as texts.
enum CellError {
  private static let names: Set = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#NOM?", "#NUL!", "#NOMBRE!", "#VALEUR!",
  ]

  /// Whether a text is one: as Excel and LibreOffice show it, in English or in French.
  static func isOne(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "E") else { return false }
    return names.contains(text) || text.hasPrefix("Err:5")
  }
}
