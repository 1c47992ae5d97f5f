/// Pairs the resources of an old edition with those of a new one, by their indices.
struct Pairing {
  /// The resources that both have, in the order of the new edition.
  private(set) var pairs: [(old: Int, new: Int)]
  /// Those that only the new edition has.
  private(set) var added: [Int]
  /// Those that only the old edition has.
  private(set) var removed: [Int]

  /// Pairs resources by id; then the rest by equal content, and then by title and address.
  init(_ old: [Record.Resource], _ new: [Record.Resource]) {
    let places = Dictionary(old.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let ids = Set(new.map(\.id))
    pairs = new.indices.compactMap { index in places[new[index].id].map { (old: $0, new: index) } }
    added = new.indices.filter { places[new[$0].id] == nil }
    removed = old.indices.filter { !ids.contains(old[$0].id) }
    pair { old[$0].fields == new[$1].fields }
    pair { Pairing.isRenamed(old[$0], new[$1]) }
    pairs.sort { $0.new < $1.new }
  }

  private mutating func pair(where isSame: (Int, Int) -> Bool) {
    for place in added {
      guard let index = removed.firstIndex(where: { isSame($0, place) }) else { continue }
      pairs.append((old: removed.remove(at: index), new: place))
      added.removeAll { $0 == place }
    }
  }

  /// Whether two resources with different ids are the same one, little edited: title and address are equal, and half of
  /// the words of the summary.
  private static func isRenamed(_ old: Record.Resource, _ new: Record.Resource) -> Bool {
    guard old.title == new.title, old.text(of: "url") == new.text(of: "url") else { return false }
    return WordDifference.similarity(of: old.text(of: "summary") ?? "", and: new.text(of: "summary") ?? "") >= 0.5
  }

  /// The places in the new edition of the fewest resources that must be moved to get from the old order to the new. Each
  /// section is looked at by itself, and what changed section is no part of it.
  func reordered(_ old: [Record.Resource], _ new: [Record.Resource]) -> Set<Int> {
    let stayed = pairs.filter { old[$0.old].section == new[$0.new].section }
    var reordered: Set<Int> = []
    for (_, pairs) in Dictionary(grouping: stayed, by: { new[$0.new].section }) {
      let inPlace = longestRise(pairs.map(\.old))
      reordered.formUnion(pairs.indices.filter { !inPlace.contains($0) }.map { pairs[$0].new })
    }
    return reordered
  }
}

/// The places of a longest rising subsequence (patience sorting; Fredman, 1975).
func longestRise(_ numbers: [Int]) -> Set<Int> {
  var tops: [Int] = []
  var previous: [Int?] = Array(repeating: nil, count: numbers.count)
  for (index, number) in numbers.enumerated() {
    var (low, high) = (0, tops.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[tops[middle]] < number { low = middle + 1 } else { high = middle }
    }
    previous[index] = low > 0 ? tops[low - 1] : nil
    if low == tops.count { tops.append(index) } else { tops[low] = index }
  }
  var rise: Set<Int> = []
  var place = tops.last
  while let index = place {
    rise.insert(index)
    place = previous[index]
  }
  return rise
}
