import Layout

extension PagePlan.Demerits {
  /// The demerits by cause, in words that a user reads.
  var causes: [(name: String, demerits: Double)] {
    [
      ("fill", fill), ("sizes", sizes), ("changes of size", jumps), ("two sizes on a page", mix),
      ("parted cards", parting), ("moved cards", moves),
      ("tightened cards", tightening),
    ]
  }

  /// The demerits and what they are for: "151 demerits (fill 151, sizes 0, changes of size 0)".
  var inWords: String {
    let causes = causes.prefix(3) + self.causes.dropFirst(3).filter { $0.demerits >= 0.5 }
    return "\(sum.whole) demerits (\(causes.map { "\($0.name) \($0.demerits.whole)" }.joined(separator: ", ")))"
  }
}
