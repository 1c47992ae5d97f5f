/// The share of an edition that a shard of a batch makes.
struct EditionShare {
  /// The index of the edition.
  let edition: Int
  /// Which of the edition's `count` equal parts the shard has.
  private let parts: Range<Int>
  private let count: Int

  fileprivate init(edition: Int, parts: Range<Int>, of count: Int) {
    (self.edition, self.parts, self.count) = (edition, parts, count)
  }

  /// The indices of the share among `total` sections.
  func sections(of total: Int) -> Range<Int> {
    func bound(_ part: Int) -> Int { Shard.scaled(part, by: total, over: count).quotient }
    return bound(parts.lowerBound)..<bound(parts.upperBound)
  }
}

extension Shard {
  /// What this shard makes of `total` editions, which may be divided between sections.
  ///
  /// Of E editions and n shards, shard k has those from (k − 1)·E/n to k·E/n; where a bound falls into an edition, its
  /// sections are divided in the same proportion. Shards with equal numbers of files would be no better balanced, because
  /// what takes time is laying out whole editions, and each shard would have to read all editions to count their sections.
  func shares(ofEditions total: Int) -> [EditionShare] {
    let (start, end) = (Shard.scaled(index - 1, by: total, over: count), Shard.scaled(index, by: total, over: count))
    let last = end.remainder > 0 ? end.quotient : end.quotient - 1
    guard start.quotient <= last else { return [] }
    return (start.quotient...last).map { edition in
      let lower = edition == start.quotient ? start.remainder : 0
      let upper = edition == end.quotient ? end.remainder : count
      return EditionShare(edition: edition, parts: lower..<upper, of: count)
    }
  }

  /// `value` · `factor` / `divisor`, for a value up to the divisor, without overflow.
  fileprivate static func scaled(_ value: Int, by factor: Int, over divisor: Int) -> (quotient: Int, remainder: Int) {
    divisor.dividingFullWidth(value.multipliedFullWidth(by: factor))
  }
}
