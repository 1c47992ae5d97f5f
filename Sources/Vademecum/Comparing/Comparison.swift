import Diagnostics
import Editions

/// What changed from one edition to another, for people and for programs.
public struct Comparison: Sendable {
  /// One of the two.
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

extension EditionBuilder {
  /// Compares two editions, each the file of an edition or a PDF file that this program made; nil when there are errors in
  /// either. Which of the two a file is, its content says.
  public func comparison(of old: String, with new: String) -> Reported<Comparison> {
    let shared = SharedReading(files)
    let (before, now) = (shared.record(of: old), shared.record(of: new))
    let found = before.diagnostics.joined(with: now.diagnostics)
    guard let before = before.value, let now = now.value else { return Reported(nil, found) }
    return Reported(Comparison(.init(file: old, record: before), .init(file: new, record: now)), found)
  }
}
