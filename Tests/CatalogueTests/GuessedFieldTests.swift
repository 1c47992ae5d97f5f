import Tables
import Testing

@testable import Catalogue

/// What a column is taken for that no field of resources is.
@Suite struct GuessedFieldTests {
  private func kind(_ contents: [Cell.Content]) -> CatalogueField.Kind {
    CatalogueField.Kind(guessedFrom: contents.enumerated().map { Cell($1, row: $0 + 2, column: 0) })
  }

  private func numbers(_ cells: [(digits: String, shown: String?)]) -> CatalogueField.Kind {
    kind(cells.map { .number($0.digits, shown: $0.shown) })
  }

  @Test func whatIsShownAsANumberIsOne() {
    #expect(numbers([("12", nil), ("12.5", "12,5")]) == .number(unit: nil))
    #expect(numbers([("12", "12 €"), ("1234.5", "1\u{202F}234,50 €")]) == .number(unit: "€"))
    #expect(numbers([("0.125", "12,5\u{202F}%")]) == .number(unit: "%"))
    #expect(numbers([("3", "3 pages"), ("120", "120 pages")]) == .text)
    #expect(numbers([("3", "3 p."), ("120", "120 p.")]) == .number(unit: "p."))
  }

  /// Zeros before a code, telephone numbers, brackets, thousands left out: the digits are not what the sheet shows.
  @Test(arguments: [
    ("5", "05"), ("1000", "01000"), ("612345678", "06 12 34 56 78"), ("5", "(5)"), ("1234567", "1235k"),
  ])
  func whatIsShownOtherwiseIsAText(digits: String, shown: String) { #expect(numbers([(digits, shown)]) == .text) }

  @Test func daysAreDatesAndTimesAreTexts() {
    #expect(kind([.date("2021-03-05"), .date("2022-01-01")]) == .date)
    #expect(kind([.date("01:30")]) == .text)
    #expect(kind([.date("2021-03-05"), .date("2021-03-05T14:30")]) == .text)
  }
}
