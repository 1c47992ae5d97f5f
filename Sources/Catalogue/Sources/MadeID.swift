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

  /// The ids for resources of a source; nil where a resource has its own, or there is nothing to make one of. `isTaken` says which
  /// ids others have.
  ///
  /// What the source itself calls a resource is never given to another one, wherever that stands.
  /// Resources with one title all get a suffix that follows from what tells them apart, so that it does not matter in which rows
  /// they stand; only those that nothing tells apart are numbered.
  static func all(_ resources: [IDBasis], isTaken: (String) -> Bool) -> (ids: [String?], shared: Int) {
    var free = FreeIDs()
    for case .own(let id) in resources { free.take(id) }
    let names = keptNames(of: resources) { isTaken($0) || free.isTaken($0) }
    names.forEach { free.take($0) }
    let bases = resources.map { $0.words.map(from) }
    var tally: [String: Int] = [:]
    for (base, resource) in zip(bases, resources) where !names.contains(resource.name ?? "") {
      if let base { tally[base, default: 0] += 1 }
    }
    var shared = 0
    let ids = zip(resources, bases).map { resource, base -> String? in
      guard let base else { return nil }
      if let name = resource.name, names.contains(name) { return name }
      if tally[base] == 1, !isTaken(base), !free.isTaken(base) {
        free.take(base)
        return base
      }
      shared += tally[base] == 1 ? 0 : 1
      return free.next("\(base)-\(suffix(resource.distinction))", isTaken: isTaken)
    }
    return (ids, shared)
  }

  /// The names that are ids as they stand, and that one resource alone has.
  private static func keptNames(of resources: [IDBasis], isTaken: (String) -> Bool) -> Set<String> {
    var tally: [String: Int] = [:]
    for name in resources.compactMap(\.name) { tally[name, default: 0] += 1 }
    return Set(tally.filter { $0.value == 1 && FieldValidation.isID($0.key) && !isTaken($0.key) }.keys)
  }
}

/// Six hexadecimal digits that follow from a text.
private func suffix(_ text: String) -> String {
  var text = text
  return String(text.withUTF8 { Digest.hexadecimal(of: UnsafeRawBufferPointer($0)) }.prefix(6))
}
