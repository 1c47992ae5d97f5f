import Diagnostics

/// One event of a series, such as a webinar.
public struct Session: Hashable, Sendable {
  /// What it holds, by the fields of `FieldTable.session`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let series = FieldTable.session.position(named: "series")
    static let title = FieldTable.session.position(named: "title")
    static let date = FieldTable.session.position(named: "date")
    static let start = FieldTable.session.position(named: "start")
    static let end = FieldTable.session.position(named: "end")
    static let room = FieldTable.session.position(named: "room")
  }

  /// The series.
  public var series: String? {
    get { values[text: At.series] }
    set { values[text: At.series] = newValue }
  }

  /// The short title of the event.
  public var title: String? {
    get { values[text: At.title] }
    set { values[text: At.title] = newValue }
  }

  /// When it took place.
  public var date: PartialDate? {
    get { values[date: At.date] }
    set { values[date: At.date] = newValue }
  }

  /// When it begins.
  public var start: TimeOfDay? {
    get { values[time: At.start] }
    set { values[time: At.start] = newValue }
  }

  /// When it ends.
  public var end: TimeOfDay? {
    get { values[time: At.end] }
    set { values[time: At.end] = newValue }
  }

  /// Where it takes place.
  public var room: String? {
    get { values[text: At.room] }
    set { values[text: At.room] = newValue }
  }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a session.
  public init(
    series: String? = nil, title: String? = nil, date: PartialDate? = nil, start: TimeOfDay? = nil,
    end: TimeOfDay? = nil, room: String? = nil
  ) {
    values = FieldValues(.session, at: Place(file: ""))
    self.series = series
    self.title = title
    self.date = date
    self.start = start
    self.end = end
    self.room = room
  }
}
