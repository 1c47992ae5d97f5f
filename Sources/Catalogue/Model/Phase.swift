/// A stretch of years in the life of a programme.
public struct Phase: Hashable, Sendable {
  /// Its name in the files; unique among the phases.
  public var id: String
  /// Its name for readers.
  public var title: String?
  /// The years, as printed.
  public var period: String?

  /// Makes a phase.
  public init(id: String, title: String? = nil, period: String? = nil) {
    self.id = id
    self.title = title
    self.period = period
  }
}
