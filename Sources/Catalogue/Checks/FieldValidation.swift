import Diagnostics
import Reading

// The forms that texts in the files must have: ids, addresses, dates, years, languages, colours. Each function gives the
// value, or reports what is wrong and gives nil.

/// An id: letters, digits and hyphens of ASCII, since ids become file names and PDF destinations.
func checkedID(_ id: Placed<String>, _ found: inout DiagnosticList) -> String? {
  func isAllowed(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || isDigit(byte) || isLetter(byte) }
  if !id.value.isEmpty, id.value.utf8.allSatisfy(isAllowed) { return id.value }
  let repaired = String(
    decoding: id.value.utf8.map { $0 == 0x20 || $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  let hint = repaired.utf8.allSatisfy(isAllowed) ? "write it as '\(repaired)'" : nil
  found.error(
    "invalid-id", at: id.place, "id '\(id.value)' may hold only letters without accents, digits and hyphens", hint: hint
  )
  return nil
}

/// An address of http, https or mailto.
func checkedURL(_ url: Placed<String>, as field: String, _ found: inout DiagnosticList) -> String? {
  var text = url.value
  switch text.withUTF8(addressForm) {
  case .whole: return text
  case .partial:
    found.error("invalid-url", at: url.place, "\(field) '\(text)' is not a whole address")
  case .otherScheme:
    found.error("url-scheme", at: url.place, "\(field) '\(text)' must be an address of http, https or mailto")
  case .none:
    let looksLikeHost = text.contains(".") && !text.contains(" ") && !text.hasPrefix("/")
    let hint = looksLikeHost ? "did you mean 'https://\(text)'?" : nil
    found.error(
      "invalid-url", at: url.place, "\(field) '\(text)' does not begin with http:, https: or mailto:", hint: hint)
  }
  return nil
}

/// Whether `text` is an address of http, https or mailto.
func isAddress(_ text: String) -> Bool {
  var text = text
  return text.withUTF8(addressForm) == .whole
}

private enum AddressForm { case whole, partial, otherScheme, none }

/// What kind of address the bytes are; by RFC 3986, 3.1, a scheme is a letter, then letters, digits, `+`, `-` and `.`.
private func addressForm(_ bytes: UnsafeBufferPointer<UInt8>) -> AddressForm {
  let schemeLength = bytes.prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    .count
  guard schemeLength > 0, schemeLength < bytes.count, bytes[schemeLength] == UInt8(ascii: ":"), isLetter(bytes[0])
  else {
    return .none
  }
  let rest = bytes[(schemeLength + 1)...]
  if rest.contains(where: { $0 <= 0x20 }) { return .partial }
  switch schemeLength {
  case 4 where spells(bytes, "http"), 5 where spells(bytes, "https"):
    guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first else { return .partial }
    return first == UInt8(ascii: "/") || first == UInt8(ascii: "?") || first == UInt8(ascii: "#") ? .partial : .whole
  case 6 where spells(bytes, "mailto"):
    return rest.dropFirst().dropLast().contains(UInt8(ascii: "@")) ? .whole : .partial
  default: return .otherScheme
  }
}

private func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ scheme: StaticString) -> Bool {
  zip(bytes, UnsafeBufferPointer(start: scheme.utf8Start, count: scheme.utf8CodeUnitCount)).allSatisfy {
    $0 | 0x20 == $1
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// A date: `2022`, `2022-06` or `2022-06-15`.
func checkedDate(_ date: Placed<String>, as field: String, _ found: inout DiagnosticList) -> PartialDate? {
  let parts = date.value.split(separator: "-", omittingEmptySubsequences: false)
  let widths = [4, 2, 2]
  let isFormed = parts.count <= 3 && zip(parts, widths).allSatisfy { $0.utf8.count == $1 && digits($0) != nil }
  guard isFormed else {
    found.error(
      "invalid-date", at: date.place, "\(field) '\(date.value)' is not a date",
      hint: "write it as 2022, 2022-06 or 2022-06-15")
    return nil
  }
  let numbers = parts.compactMap { digits($0) }
  let (year, month, day) = (numbers[0], numbers.dropFirst().first, numbers.dropFirst(2).first)
  if let value = PartialDate(year: year, month: month, day: day) { return value }
  var hint: String?
  if let month, (1...12).contains(month), PartialDate.years.contains(year) {
    hint = "\(parts[0])-\(parts[1]) has \(PartialDate.dayCount(year: year, month: month)) days"
  }
  found.error("invalid-date", at: date.place, "\(field) \(date.value) does not exist", hint: hint)
  return nil
}

/// A year of four digits.
func checkedYear(_ year: Placed<Int>, as field: String, _ found: inout DiagnosticList) -> Int? {
  if PartialDate.years.contains(year.value) { return year.value }
  found.error("invalid-year", at: year.place, "\(field) \(year.value) does not exist", hint: "a year has four digits")
  return nil
}

/// The years from the first to the last of "2018–2022", "2018-2022" or "2020".
func checkedYears(_ years: Placed<String>, _ found: inout DiagnosticList) -> ClosedRange<Int>? {
  let ends = years.value.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
    .map { digits($0.drop { $0 == " " }.trimmingSpaceAtEnd) }
  guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1] else {
    found.error(
      "invalid-year", at: years.place, "years '\(years.value)' are neither a year nor a range",
      hint: "write them as 2022 or 2018-2022")
    return nil
  }
  for year in [first, last] where checkedYear(Placed(year, at: years.place), as: "year", &found) == nil { return nil }
  guard first <= last else {
    found.error("invalid-year", at: years.place, "years '\(years.value)' run backwards")
    return nil
  }
  return first...last
}

/// A language tag, by the grammar of BCP 47 (RFC 5646, 2.1) as far as it needs no registry.
func checkedLanguage(_ language: Placed<String>, _ found: inout DiagnosticList) -> String? {
  let subtags = language.value.split(separator: "-", omittingEmptySubsequences: false)
  let isFormed = subtags.allSatisfy { subtag in
    (1...8).contains(subtag.utf8.count) && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
  if isFormed, (2...8).contains(subtags[0].count), subtags[0].allSatisfy(\.isLetter) { return language.value }
  let repaired = language.value.split(separator: ".")[0].split(separator: "_").joined(separator: "-")
  let hint = repaired != language.value && !repaired.isEmpty ? "did you mean '\(repaired)'?" : "such as fr, en or fr-CA"
  found.error("invalid-language", at: language.place, "language '\(language.value)' is no language tag", hint: hint)
  return nil
}

/// A colour, `#RRGGBB`.
func checkedColor(_ color: Placed<String>, as field: String, _ found: inout DiagnosticList) -> String? {
  let bytes = color.value.utf8
  if bytes.count == 7, bytes.first == UInt8(ascii: "#"), color.value.dropFirst().allSatisfy(\.isHexDigit) {
    return color.value
  }
  found.error(
    "invalid-color", at: color.place, "\(field) '\(color.value)' is no colour", hint: "write it as \"#0E6B66\"")
  return nil
}

private func digits(_ text: some StringProtocol) -> Int? {
  guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
  return Int(text)
}

extension Substring {
  fileprivate var trimmingSpaceAtEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
  }
}
