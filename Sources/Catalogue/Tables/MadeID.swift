import Bytes

/// Ids that are made from titles.
enum MadeID {
  /// No id becomes longer, in characters, unless its first word is.
  private static let length = 60

  /// The id that a title gives: its letters without accents and its digits, in small letters, with hyphens between words.
  static func from(_ title: String) -> String {
    var id = ""
    for word in CollationKey.plainLetters(of: title).split(whereSeparator: { !$0.isLetterOfID }) {
      if !id.isEmpty, id.count + 1 + word.count > length { break }
      id += (id.isEmpty ? "" : "-") + word.prefix(length)
    }
    return id.isEmpty ? "x" : id
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
      let suffixed = "\(base)-\(suffix(resource.distinction))"
      var (id, number) = (suffixed, 1)
      while isTaken(id) || !seen.insert(id).inserted {
        number += 1
        id = "\(suffixed)-\(number)"
      }
      return id
    }
    return (ids, shared)
  }
}

/// Six hexadecimal digits that follow from a text.
private func suffix(_ text: String) -> String {
  let digest = Digest()
  var text = text
  text.withUTF8 { digest.add(raw: UnsafeRawBufferPointer($0)) }
  return String(digest.hexadecimal.prefix(6))
}

extension Character {
  fileprivate var isLetterOfID: Bool { isASCII && (isLetter || isNumber) }
}
