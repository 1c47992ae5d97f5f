/// Gives out ids, each once.
struct FreeIDs {
  private var taken: Set<String> = []
  /// The number that each id got last behind it, so that thousands of one base are not counted anew for each.
  private var last: [String: Int] = [:]

  /// Has given out nothing.
  init() {}

  /// Whether an id was given out or taken.
  func isTaken(_ id: String) -> Bool { taken.contains(id) }

  /// Takes an id, which nobody gets from now on.
  mutating func take(_ id: String) { taken.insert(id) }

  /// An id, or the first with a number behind it, that nobody has; `isTaken` says which others have.
  mutating func next(_ base: String, isTaken: (String) -> Bool) -> String {
    var number = last[base] ?? 1
    var id = number == 1 ? base : "\(base)-\(number)"
    while taken.contains(id) || isTaken(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    last[base] = number
    taken.insert(id)
    return id
  }
}
