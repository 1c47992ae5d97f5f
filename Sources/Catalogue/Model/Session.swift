/// One event of a series, such as a webinar.
public struct Session: Hashable, Sendable {
  /// The series.
  public var series: String?
  /// The short title of the event.
  public var title: String?
  /// When it took place.
  public var date: PartialDate?

  /// Makes a session.
  public init(series: String? = nil, title: String? = nil, date: PartialDate? = nil) {
    self.series = series
    self.title = title
    self.date = date
  }
}
