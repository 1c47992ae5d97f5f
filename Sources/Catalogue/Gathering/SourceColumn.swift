import Diagnostics
import Reading
import Tables

/// A column of a table of resources, and what it means.
public struct SourceColumn: Sendable {
  /// Its heading.
  public var heading: String
  /// Where the heading stands.
  public var place: Place
  /// What it is for.
  public var use: Use

  /// What a column is for.
  public enum Use: Hashable, Sendable {
    /// It holds a field of the resources.
    case field(String)
    /// Nothing prints it, since it holds what another column holds.
    case second
    /// Nothing prints it; the catalogue can declare the field.
    case unknown(CatalogueField)
    /// Nothing stands below its heading.
    case empty
  }
}

extension ResourceSheet {
  /// Its columns that have headings, from left to right. Names that `taken` has are not offered for fields, and those that are come to it.
  func understoodColumns(_ taken: inout FreeIDs) -> [SourceColumn] {
    let unknown = Set(columns.unknownHeadings(of: table))
    var fields: [Int: String] = [:]
    for column in columns.columns { for index in column.columns { fields[index] = column.field.name } }
    var offered: Set<String> = []
    return columns.headingCells(of: table).map { cell in
      let (heading, index) = (cell.text.oneLine, Int(cell.column))
      let below = rows.compactMap { $0.row[index] }.filter { !$0.isBlank }
      let use: SourceColumn.Use =
        if let field = fields[index] {
          .field(field)
        } else if below.isEmpty {
          .empty
        } else if !unknown.contains(heading) || !offered.insert(HeadingKey.of(heading)).inserted {
          .second
        } else {
          .unknown(CatalogueField(heading, of: below, &taken))
        }
      return SourceColumn(heading: heading, place: table.place(of: cell), use: use)
    }
  }
}

extension CatalogueField {
  /// The field that a column of cells could be.
  fileprivate init(_ heading: String, of cells: [Cell], _ taken: inout FreeIDs) {
    let name = taken.next(MadeID.from(heading)) { !Field.canDeclare($0) }
    self.init(name, label: heading, type: Kind(guessedFrom: cells))
  }
}

extension CatalogueField.Kind {
  /// What all of some cells hold; text where they differ.
  init(guessedFrom cells: [Cell]) {
    let texts = cells.map { $0.text.oneLine }
    let unit = texts.commonUnit
    if cells.allSatisfy({ $0.isNumber(unit: unit) }) {
      self = .number(unit: unit)
    } else if cells.allSatisfy(\.isDay) {
      self = .date
    } else if texts.allSatisfy(FieldValidation.isAddress) {
      self = .link
    } else if cells.allSatisfy(\.isFlag) {
      self = .yesNo
    } else {
      let isLong = cells.contains { $0.text.contains("\n") || $0.text.utf8.count > 300 }
      self = isLong ? .richText : .text
    }
  }
}

extension Cell {
  fileprivate var isFlag: Bool { if case .flag = content { true } else { false } }

  /// Whether it holds a date that has no time of day.
  fileprivate var isDay: Bool {
    guard case .date(let date) = content else { return false }
    return date.contains("-") && !date.contains("T")
  }

  /// Whether it holds a number that its sheet shows as such, with a unit: no code with zeros before it, and no telephone number.
  fileprivate func isNumber(unit: String?) -> Bool {
    guard case .number(let digits, let shown) = content else { return false }
    guard let shown else { return true }
    let bare = shown.dropLast(unit.map { shown.hasSuffix($0) ? $0.count : 0 } ?? 0).filter { !$0.isWhitespace }
    let plain = bare.contains(".") ? bare.filter { $0 != "," } : bare.replacing(",", with: ".")
    guard let value = DecimalNumber(plain)?.value, let held = DecimalNumber(digits)?.value else { return false }
    let isPercent = unit?.contains("%") ?? false
    let hasZeros = plain.drop { $0 == "-" }.prefix(while: \.isNumber).count > 1 && plain.drop { $0 == "-" }.first == "0"
    // What is shown may be rounded.
    return !hasZeros && abs(value - (isPercent ? held * 100 : held)) <= max(1, abs(value)) * 0.01
  }
}

extension [String] {
  /// What all of the texts, which begin with a number, end in.
  fileprivate var commonUnit: String? {
    let units = Set(map { text in String(text.reversed().prefix { !$0.isNumber }.reversed()).oneLine })
    guard units.count == 1, let unit = units.first, !unit.isEmpty, unit.count <= 4,
      unit.contains(where: { $0.isLetter || $0.isCurrencySymbol || "%‰°".contains($0) }),
      !unit.contains(where: { "()[]{}".contains($0) })
    else { return nil }
    return unit
  }
}
