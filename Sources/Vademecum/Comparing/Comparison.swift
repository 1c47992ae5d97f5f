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

  /// The label of a field that a catalogue declared, as the new edition prints it, or else the old one.
  func label(of field: String) -> String? { new.record.label(of: field) ?? old.record.label(of: field) }
}
