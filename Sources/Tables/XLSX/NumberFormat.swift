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
  /// Whether the number stands as it is between what is before and behind it.
  private var isGeneral = false
  /// By how many powers of thousand it is divided.
  private var thousands = 0
  /// The places of digits with what stands between them, from left to right, where that is more than groups of three; nil for an
  /// ordinary number.
  private var mask: [FormatTokens.Token]?

  /// Reads a code such as `#,##0.00\ "€"`; of several parts the first counts, which is that of positive numbers.
  init(_ code: String, decimalMark: String) {
    self.decimalMark = decimalMark
    var tokens = FormatTokens(code)
    let parts = tokens.read()
    if parts.contains(where: { if case .elapsed = $0 { true } else { false } }) {
      kind = .duration
    } else if parts.contains(where: { if case .date = $0 { true } else { false } }) {
      kind = .date
    } else if parts.contains(where: \.isNumber) && !tokens.isScientific {
      kind = .number
    } else {
      kind = .general
    }
    guard kind == .number else { return }
    read(parts)
    mask = NumberFormat.mask(of: parts)
  }

  /// The places of digits, where something else than a space for thousands stands between them.
  private static func mask(of parts: [FormatTokens.Token]) -> [FormatTokens.Token]? {
    guard let first = parts.firstIndex(where: \.isDigit), let last = parts.lastIndex(where: \.isDigit),
      !parts.contains(where: { if case .point = $0 { true } else { false } })
    else { return nil }
    let places = parts[first...last]
    let groups = places.split { !$0.isDigit }
    let between = places.compactMap { if case .literal(let text) = $0 { text } else { nil } }.filter { !$0.isEmpty }
    let isGrouped = between.allSatisfy { $0 == " " } && groups.dropFirst().allSatisfy { $0.count == 3 }
    return between.isEmpty || isGrouped ? nil : Array(places)
  }

  private mutating func read(_ parts: [FormatTokens.Token]) {
    var (hasDigits, isFraction) = (false, false)
    // What stands between digits groups them: a comma, or a space in its place.
    var (isBetween, pending) = (false, "")
    for part in parts {
      switch part {
      case .general: (isGeneral, hasDigits) = (true, true)
      case .digit(let isOptional):
        // What stands between digits is not behind them.
        (thousands, suffix) = (0, "")
        if hasDigits, isBetween, !isFraction { isGrouped = true }
        (hasDigits, isBetween, pending) = (true, false, "")
        if !isFraction, !isOptional { wholeDigits += 1 }
        if isFraction { (decimals, optionalDecimals) = (decimals + 1, isOptional ? optionalDecimals + 1 : 0) }
      case .point: isFraction = true
      case .comma:
        isBetween = true
        // One behind the last digit divides by a thousand.
        if hasDigits { thousands += 1 }
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

  /// The digits in their places, from right to left; those for which there is none stand before the first.
  private func masked(_ digits: String, _ mask: [FormatTokens.Token]) -> String {
    var rest = digits[...].drop { $0 == "-" }
    if rest == "0" { rest = "" }
    var shown = ""
    let first = mask.firstIndex(where: \.isDigit)
    for (index, token) in mask.enumerated().reversed() {
      switch token {
      case .digit(let isOptional):
        if let digit = rest.popLast() { shown = String(digit) + shown } else if !isOptional { shown = "0" + shown }
        if index == first { shown = rest + shown }
      case .literal(let text): shown = text + shown
      default: break
      }
    }
    return (digits.hasPrefix("-") ? "-" : "") + prefix + shown + suffix
  }

  private func plain(_ number: Double) -> Cell.Content {
    let digits = Decimal15.text(number)
    guard decimalMark != ".", digits.contains(".") else { return .number(digits, shown: nil) }
    return .number(digits, shown: digits.replacingPoint(by: decimalMark))
  }

  private func shown(_ number: Double) -> String {
    if isGeneral { return prefix + plain(number).text + suffix }
    var scaled = isPercent ? number * 100 : number
    for _ in 0..<thousands { scaled /= 1000 }
    let rounded = Decimal15(scaled).rounded(decimals)
    if let mask { return masked(rounded, mask) }
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

extension FormatTokens.Token {
  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }

  /// Whether digits of a number stand there.
  fileprivate var isNumber: Bool {
    switch self {
    case .digit, .general: true
    case .point, .comma, .percent, .literal, .date, .elapsed: false
    }
  }
}

extension Cell.Content {
  /// The digits that are shown of a number.
  fileprivate var text: String {
    if case .number(let digits, let shown) = self { shown ?? digits } else { "" }
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
