import Bytes

/// Ids that are made from titles.
package enum MadeID {
  /// No id becomes longer, in characters, unless its first word is.
  private static let length = 60

  /// The id that a title gives: its letters without accents and its digits, in small letters, with hyphens between words.
  package static func from(_ title: String) -> String {
    var id = ""
    for word in CollationKey.plainWords(of: title) {
      if !id.isEmpty, id.count + 1 + word.count > length { break }
      id += (id.isEmpty ? "" : "-") + word.prefix(length)
    }
    return id.isEmpty ? "x" : id
  }

  /// An id, or the first with a number behind it, that is not taken.
  static func free(_ base: String, isTaken: (String) -> Bool) -> String {
    var (id, number) = (base, 1)
    while isTaken(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    return id
  }

  /// The ids for resources by their titles and what else tells them apart, such as their addresses; nil where a resource has its
  /// own. `isTaken` says which ids others have.
  ///
  /// Resources with one title all get a suffix that follows from what tells them apart, so that it does not matter in which rows
  /// they stand; only those that nothing tells apart are numbered.
  static func all(
    _ resources: [(words: String, distinction: String)?], isTaken: (String) -> Bool
  ) -> (ids: [String?], shared: Int) {
    let bases = resources.map { $0.map { from($0.words) } }
    var tally: [String: Int] = [:]
    for base in bases { if let base { tally[base, default: 0] += 1 } }
    var seen: Set<String> = []
    var shared = 0
    let ids = zip(resources, bases).map { resource, base -> String? in
      guard let resource, let base else { return nil }
      if tally[base] == 1, !isTaken(base), seen.insert(base).inserted { return base }
      shared += tally[base] == 1 ? 0 : 1
      return free("\(base)-\(suffix(resource.distinction))") { isTaken($0) || !seen.insert($0).inserted }
    }
    return (ids, shared)
  }
}

/// Six hexadecimal digits that follow from a text.
private func suffix(_ text: String) -> String {
  var text = text
  return String(text.withUTF8 { Digest.hexadecimal(of: UnsafeRawBufferPointer($0)) }.prefix(6))
}
