/// When something was published, as bibliographies say it.
struct BibliographyDate: Equatable {
  /// The year, or a range of years; what stands there where that has none.
  var years: String
  /// The day or the month, as ISO 8601 writes it; nil where only a year is known.
  var date: String?

  /// The date that a year, a month and a day make.
  init(year: Int, month: Int? = nil, day: Int? = nil) {
    years = String(year)
    guard let month, (1...12).contains(month) else { return }
    date = years + "-" + BibliographyDate.digits(month)
    if let day, (1...31).contains(day) { date? += "-" + BibliographyDate.digits(day) }
  }

  /// Both ends of a stretch of time.
  init(from first: BibliographyDate, to last: BibliographyDate) {
    years = first.years == last.years ? first.years : "\(first.years)–\(last.years)"
    if first.years == last.years { date = first.date }
  }

  /// The date that a text says, be it in ISO 8601 or a year among other signs: "2019-03", "2019/2021", "[2019]", "c. 2019". What
  /// has no year is kept as it is.
  init(_ text: String) {
    let ends = text.split(separator: "/").map(String.init)
    if ends.count == 2, let first = BibliographyDate(iso: ends[0]), let last = BibliographyDate(iso: ends[1]) {
      self.init(from: first, to: last)
    } else if ends.count == 1, let date = BibliographyDate(iso: ends[0]) {
      self = date
    } else {
      self.init(years: BibliographyDate.years(in: text))
    }
  }

  private init(years: String) { (self.years, date) = (years, nil) }

  /// The one year that a text names, or the two that it parts by a dash; the text where it names none, or more.
  private static func years(in text: String) -> String {
    let years = text.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.map(String.init)
    if years.count == 2, isRange(text) { return years.joined(separator: "–") }
    return years.count == 1 ? years[0] : text
  }

  /// Whether a text is nothing but two years and a dash.
  private static func isRange(_ text: String) -> Bool {
    let between = text.drop { !$0.isNumber }.drop(while: \.isNumber).prefix { !$0.isNumber }
    return !between.isEmpty && between.allSatisfy { $0.isWhitespace || "-–—".contains($0) }
  }

  /// The date that a text in ISO 8601 says; signs of doubt at its end count for nothing.
  private init?(iso text: String) {
    var date = text.split(separator: "T").first.map(String.init) ?? ""
    while let last = date.last, "~?% ".contains(last) { date.removeLast() }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
    guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
