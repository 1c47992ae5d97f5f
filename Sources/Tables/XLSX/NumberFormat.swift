/// How a workbook shows a number, as far as words for print follow from it.
struct NumberFormat {
  private enum Kind { case general, number, date, duration }

  private let kind: Kind
  private let decimalMark: String
  /// What stands before and behind the digits.
  private var (prefix, suffix) = ("", "")
  private var (decimals, optionalDecimals) = (0, 0)
  /// How many digits there are at least before the point.
  private var wholeDigits = 0
  private var isGrouped = false
  private var isPercent = false

  /// Reads a code such as `#,##0.00\ "€"`; of several parts the first counts, which is that of positive numbers.
  init(_ code: String, decimalMark: String) {
    self.decimalMark = decimalMark
    var tokens = FormatTokens(code)
    let parts = tokens.read()
    if parts.contains(where: { if case .elapsed = $0 { true } else { false } }) {
      kind = .duration
    } else if parts.contains(where: { if case .date = $0 { true } else { false } }) {
      kind = .date
    } else if parts.contains(where: { if case .digit = $0 { true } else { false } }) && !tokens.isScientific {
      kind = .number
    } else {
      kind = .general
    }
    if kind == .number { read(parts) }
  }

  private mutating func read(_ parts: [FormatTokens.Token]) {
    var (hasDigits, isFraction) = (false, false)
    // What stands between digits groups them: a comma, or a space in its place.
    var (isBetween, pending) = (false, "")
    for part in parts {
      switch part {
      case .digit(let isOptional):
        if hasDigits, isBetween, !isFraction { isGrouped = true }
        (hasDigits, isBetween, pending) = (true, false, "")
        if !isFraction, !isOptional { wholeDigits += 1 }
        if isFraction { (decimals, optionalDecimals) = (decimals + 1, isOptional ? optionalDecimals + 1 : 0) }
      case .point: isFraction = true
      case .comma: isBetween = true
      case .percent:
        isPercent = true
        suffix += suffix.isEmpty && decimalMark == "," ? "\u{202F}%" : "%"
      case .literal(" ") where hasDigits && suffix.isEmpty:
        isBetween = true
        pending += " "
      case .literal(let text):
        if hasDigits { suffix += pending + text } else { prefix += text }
        pending = ""
      case .date, .elapsed: break
      }
    }
  }

  /// What a cell of the format holds, by its number.
  func content(_ number: Double, startsIn1904: Bool) -> Cell.Content {
    switch kind {
    case .date:
      if let date = SerialDate.text(number, startsIn1904: startsIn1904) { return .date(date) }
      return plain(number)
    case .duration: return .number(Decimal15.text(number), shown: SerialDate.duration(number))
    case .general: return plain(number)
    case .number:
      let digits = Decimal15.text(number)
      let shown = shown(number)
      return .number(digits, shown: shown == digits ? nil : shown)
    }
  }

  private func plain(_ number: Double) -> Cell.Content {
    let digits = Decimal15.text(number)
    guard decimalMark != ".", digits.contains(".") else { return .number(digits, shown: nil) }
    return .number(digits, shown: digits.replacingPoint(by: decimalMark))
  }

  private func shown(_ number: Double) -> String {
    let rounded = Decimal15(isPercent ? number * 100 : number).rounded(decimals)
    let isNegative = rounded.hasPrefix("-")
    let parts = rounded.drop { $0 == "-" }.split(separator: ".")
    var whole = String(repeating: "0", count: max(0, wholeDigits - parts[0].count)) + parts[0]
    if isGrouped { whole = whole.grouped(by: decimalMark == "," ? "\u{202F}" : ",") }
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.count > decimals - optionalDecimals, fraction.last == "0" { fraction.removeLast() }
    let text = fraction.isEmpty ? whole : whole + decimalMark + fraction
    return (isNegative ? "-" : "") + prefix + text + suffix
  }
}

extension String {
  fileprivate func replacingPoint(by mark: String) -> String {
    split(separator: ".", omittingEmptySubsequences: false).joined(separator: mark)
  }

  fileprivate func grouped(by mark: String) -> String {
    var groups: [Substring] = []
    var rest = self[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: mark)
  }
}
