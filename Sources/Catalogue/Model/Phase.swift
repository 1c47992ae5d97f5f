import Diagnostics

/// A stretch of years in the life of a programme.
public struct Phase: Hashable, Sendable {
  /// What it holds, by the fields of `FieldTable.phase`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let id = FieldTable.phase.position(named: "id")
    static let title = FieldTable.phase.position(named: "title")
    static let period = FieldTable.phase.position(named: "period")
  }

  /// Its name in the files; unique among the phases.
  public var id: String {
    get { values[text: At.id] ?? "" }
    set { values[text: At.id] = newValue }
  }

  /// Its name for readers.
  public var title: String? {
    get { values[text: At.title] }
    set { values[text: At.title] = newValue }
  }

  /// The years, as printed.
  public var period: String? {
    get { values[text: At.period] }
    set { values[text: At.period] = newValue }
  }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a phase.
  public init(id: String, title: String? = nil, period: String? = nil) {
    values = FieldValues(.phase, at: Place(file: ""))
    self.id = id
    self.title = title
    self.period = period
  }
}
