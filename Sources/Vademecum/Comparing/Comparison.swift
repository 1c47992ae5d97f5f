import Editions

/// What changed from one edition to another: for people as `text`, for programs as `json`.
public struct Comparison: Sendable {
  /// One of the two editions.
  struct Side: Sendable {
    /// The path of its file.
    var file: String
    /// What it shows.
    var record: Record
  }

  let old, new: Side
  let difference: Difference

  init(_ old: Side, _ new: Side) {
    (self.old, self.new) = (old, new)
    difference = Difference(from: old.record, to: new.record)
  }

  /// Whether both show the same, on the same pages.
  public var isEmpty: Bool { difference.isEmpty }
}
