/// What the attributes of a cell say of its value.
struct CellAttributes {
  private let type: String?
  private let isError: Bool
  private let value: String?
  private let text: String?
  private let formula: String?

  init(_ attributes: XMLAttributes) {
    // The extension of LibreOffice has a type of the same name, which comes second and says more.
    type = attributes["value-type"]
    isError = attributes.all("value-type").contains("error")
    value = attributes["value"] ?? attributes["date-value"] ?? attributes["time-value"] ?? attributes["boolean-value"]
    text = attributes["string-value"]
    formula = attributes["formula"]
  }

  /// The address in a formula that makes a link.
  var link: String? {
    guard let formula, let start = formula.firstIndex(of: "=") else { return nil }
    return HyperlinkFormula.address(String(formula[start...].dropFirst()))
  }

  /// What the cell holds, by the words that it shows; nil when it holds nothing.
  func content(_ words: Cell.Content?) -> Cell.Content? {
    let shown = Cell(words ?? .text(""), row: 1, column: 0).text
    if isError || formula != nil && CellError.isOne(shown) { return .error(shown.isEmpty ? "#N/A" : shown) }
    switch type {
    case "float", "currency", "percentage":
      guard let value, let number = Double(value), number.isFinite else { return words }
      let digits = Decimal15.text(number)
      return .number(digits, shown: shown.isEmpty || shown == digits ? nil : shown)
    case "date": return value.map { .date($0.withoutSeconds) } ?? words
    case "time": return value.map { .date($0.asTime ?? shown) } ?? words
    case "boolean": return .flag(value == "true")
    case "string": return words ?? text.map { .text($0) }
    default: return words ?? (formula == nil ? nil : .uncalculated)
    }
  }
}

extension String {
  /// A length of time such as `PT14H30M00S`, as a time.
  fileprivate var asTime: String? {
    guard hasPrefix("PT"), let hour = firstIndex(of: "H"), let minute = firstIndex(of: "M") else { return nil }
    return self[index(startIndex, offsetBy: 2)..<hour] + ":" + self[index(after: hour)..<minute]
  }
}
