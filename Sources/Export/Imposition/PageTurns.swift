import Frames

extension [Size] {
  /// The indices of sizes that lie among standing ones, or the reverse, and fit into the places of the others only when they are
  /// turned a quarter.
  var indicesToTurn: [Int] {
    let (standing, lying) = (count { $0.height > $0.width }, count { $0.width > $0.height })
    guard standing > 0, lying > 0 else { return [] }
    let standMost = standing == lying ? self[0].height >= self[0].width : standing > lying
    let others = filter { standMost ? $0.height >= $0.width : $0.width >= $0.height }
    let place = others.largest
    return indices.filter { index in
      let size = self[index]
      guard standMost ? size.width > size.height : size.height > size.width else { return false }
      return size.width > place.width + Size.tolerance || size.height > place.height + Size.tolerance
    }
  }

  /// The least size that holds all.
  var largest: Size { Size(width: map(\.width).max() ?? 0, height: map(\.height).max() ?? 0) }

  /// The size that most have; the largest of those that are as common.
  var commonest: Size {
    var counts: [(size: Size, count: Int)] = []
    for size in self {
      if let known = counts.firstIndex(where: { $0.size.isLike(size) }) {
        counts[known].count += 1
      } else {
        counts.append((size, 1))
      }
    }
    let first = counts.max { ($0.count, $0.size.area) < ($1.count, $1.size.area) }
    return first?.size ?? Size(width: 0, height: 0)
  }
}

extension Size {
  /// Sizes that differ by no more, in points, are the same: programs round them.
  fileprivate static let tolerance = 1.0

  fileprivate var area: Double { width * height }

  /// Whether nobody would see the difference from another.
  func isLike(_ other: Size) -> Bool {
    abs(width - other.width) <= Size.tolerance && abs(height - other.height) <= Size.tolerance
  }
}
