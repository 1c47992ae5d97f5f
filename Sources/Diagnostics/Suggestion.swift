/// The candidate most similar to `word`; nil when none is similar.
///
/// Similar is an edit distance (insertions, deletions, replacements, swaps of neighbours) of at most a third of the word,
/// and at least one. Of equals the first wins.
public func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where abs(candidate.count - word.count) <= limit && candidate != word {
    let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
    if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// The restricted Damerau–Levenshtein distance (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for (row, a) in left.enumerated() {
    var current = [row + 1]
    for (column, b) in right.enumerated() {
      var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + (a == b ? 0 : 1))
      if row > 0, column > 0, a == right[column - 1], left[row - 1] == b {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
