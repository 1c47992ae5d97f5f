import Catalogue
import Diagnostics

/// The words that a layout prints, in one language.
package struct Words: Sendable {
  /// The language (BCP 47).
  package var language = ""
  /// Where they stand; nil for words that say nothing yet.
  package var place: Place?
  /// Templates by name.
  package var templates: [String: Template] = [:]
  /// The twelve months, in lower case where the language writes them so.
  package var months: [String] = []
  /// The seven days from Monday.
  package var weekdays: [String] = []
  /// How the first of the month is written, such as "1er"; nil writes it like any other day.
  package var firstDay: String?
  /// A full date with the names of `dateParts` in braces.
  package var fullDate = "{weekday} {day} {month} {year}"
  /// A month of a year.
  package var monthDate = "{month} {year}"
  /// What joins the names of a list.
  package var listSeparator = ", "
  /// What joins the last two names of a list.
  package var lastSeparator = ", "

  /// What stands between the label of a detail and its value, where details are run in: with a no-break space, since a label
  /// belongs to its value.
  package var labelSeparator = ":\u{a0}"
  /// What stands between two details that are run in; lines end behind the point.
  package var detailSeparator = "\u{a0}· "
  /// What is printed behind words that lead to another page of the edition, with its number for `{page}`; nil prints nothing.
  package var linkPage: String?
  /// The same behind words that stand in brackets; nil for what is printed elsewhere.
  package var linkPageInBrackets: String?
  /// What is printed of a field that is true; nil prints nothing.
  package var yes: String?
  /// What is printed of a field that is false; nil prints nothing.
  package var no: String?

  /// The articles that are skipped at the beginning of a title in alphabetical order, with their apostrophe if they have one.
  package var articles: [String] = []
  /// What separates the names of authors; nil for the separators of lists.
  package var nameSeparators: [String]?
  /// The heading of what begins with no letter, in an index.
  package var noLetter = "0–9"

  /// Makes words that say nothing yet.
  package init() {}

  /// What the pattern of a date can name in braces.
  package static let dateParts = ["weekday", "day", "month", "year"]
  /// What the pattern of the page of a link can name in braces.
  package static let pageParts = ["page"]
}

extension Words {
  /// A date as the language writes it: "Mercredi 27 mai 2020" in lower case, "juin 2022", "2022".
  package func text(of date: PartialDate) -> String {
    guard let month = date.month, months.count == 12 else { return String(date.year) }
    let pattern = date.day == nil ? monthDate : fullDate
    let day = date.day.map { $0 == 1 ? firstDay ?? "1" : String($0) } ?? ""
    let weekday = date.weekday.map { weekdays.count == 7 ? weekdays[$0 - 1] : "" } ?? ""
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "weekday": text += weekday
      case "day": text += day
      case "month": text += months[month - 1]
      case "year": text += String(date.year)
      case let other: text += "{\(other)}"
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// What is printed behind words that lead to a page: " (voir p. 12)"; nil where the layout has no words for it.
  package func linkPage(_ number: Int, inBrackets: Bool) -> String? {
    let pattern = inBrackets ? linkPageInBrackets ?? linkPage : linkPage
    return pattern?.replacing("{page}", with: String(number))
  }

  /// Names in a row: "Avise, ExtraCité et RTES".
  package func list(_ names: [String]) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: listSeparator) + lastSeparator + (names.last ?? "")
  }
}
