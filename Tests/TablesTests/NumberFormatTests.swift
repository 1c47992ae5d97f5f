import Testing

@testable import Tables

/// What a workbook shows of a number.
@Suite struct NumberFormatTests {
  private func shown(_ number: Double, _ code: String) -> String {
    switch NumberFormat(code, decimalMark: ",").content(number, startsIn1904: false) {
    case .number(let digits, let shown): shown ?? digits
    case .date(let date): "date \(date)"
    default: "other"
    }
  }

  /// As Excel 365 and LibreOffice 7.4 show them, but for the thin spaces of French.
  @Test(arguments: [
    (5, "00", "05"), (1_000, "00000", "01000"), (612_345_678, "0#\" \"##\" \"##\" \"##\" \"##", "06 12 34 56 78"),
    (612_345_678, "00\" \"00\" \"00\" \"00\" \"00", "06 12 34 56 78"), (3, "General\" pages\"", "3 pages"),
    (1.5, "General\" h\"", "1,5 h"), (5, "[Red](0)", "(5)"), (1_234_567, "#,##0,\"k\"", "1\u{202F}235k"),
    (1_234_567, "0.0,,\" M\"", "1,2 M"), (42, "[$-40C]General", "42"), (1_234, "# ##0", "1\u{202F}234"),
    (1_234.5, "#,##0.00\\ \"€\"", "1\u{202F}234,50 €"), (0.125, "0.0%", "12,5\u{202F}%"),
    (44_260, "dd/mm/yyyy", "date 2021-03-05"),
    (123, "00-00-00", "00-01-23"), (0, "##-##", "-"), (12_345, "0-00", "123-45"), (-7, "000", "-007"),
  ])
  func numbersAreShownAsTheirSheetShowsThem(number: Double, code: String, text: String) {
    #expect(shown(number, code) == text)
  }
}
