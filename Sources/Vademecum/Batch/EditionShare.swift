/// The share of an edition that a shard of a batch makes.
struct EditionShare: Hashable {
  /// The index of the edition.
  let edition: Int
  /// Which of the edition's `count` equal parts the shard has, in order.
  private(set) var parts: [Int]
  private let count: Int

  fileprivate init(edition: Int, part: Int, of count: Int) {
    (self.edition, self.parts, self.count) = (edition, [part], count)
  }

  fileprivate mutating func add(_ other: EditionShare) { parts = (parts + other.parts).sorted() }

  /// The indices of the share among `total` sections.
  func sections(of total: Int) -> [Int] {
    func bound(_ part: Int) -> Int {
      count.dividingFullWidth(part.multipliedFullWidth(by: total)).quotient
    }
    return parts.flatMap { bound($0)..<bound($0 + 1) }
  }
}

extension Shard {
  /// What this shard makes of editions with those weights.
  ///
  /// The heaviest edition goes first to the shard that has least, the first of several; all shards find the same, since they see
  /// the same weights. Where editions may be divided between sections, one that weighs far more than a shard should have is divided
  /// into equal parts, as few as possible, because each shard that has a part lays all of the edition out.
  func shares(ofEditions weights: [Int], areDivided: Bool) -> [EditionShare] {
    let items = parts(ofEditions: weights, areDivided: areDivided)
    var loads = [Int](repeating: 0, count: min(count, max(1, items.count)))
    var own: [Int: EditionShare] = [:]
    for (share, weight) in items.sorted(by: { ($1.weight, $0.share) < ($0.weight, $1.share) }) {
      guard let place = loads.indices.min(by: { loads[$0] < loads[$1] }) else { break }
      loads[place] += weight
      guard place == index - 1 else { continue }
      own[share.edition]?.add(share)
      if own[share.edition] == nil { own[share.edition] = share }
    }
    return own.values.sorted()
  }

  /// No edition is divided into more parts: few have more sections.
  private static let mostParts = 256

  private func parts(ofEditions weights: [Int], areDivided: Bool) -> [(share: EditionShare, weight: Int)] {
    let total = weights.reduce(0, +)
    return weights.enumerated().flatMap { edition, weight in
      let parts = areDivided ? partCount(weight, of: total) : 1
      return (0..<parts).map { (EditionShare(edition: edition, part: $0, of: parts), weight / parts) }
    }
  }

  /// Into how many parts an edition is divided that has so much of the weight of all: each about as heavy as a shard.
  private func partCount(_ weight: Int, of total: Int) -> Int {
    guard weight > 0 else { return 1 }
    let (whole, rest) = total.dividingFullWidth(weight.multipliedFullWidth(by: count))
    return max(1, min(whole + (rest > total - rest ? 1 : 0), count, Shard.mostParts))
  }
}

extension EditionShare: Comparable {
  static func < (left: EditionShare, right: EditionShare) -> Bool {
    (left.edition, left.parts.first ?? 0) < (right.edition, right.parts.first ?? 0)
  }
}
