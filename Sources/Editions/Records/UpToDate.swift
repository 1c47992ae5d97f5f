import Bytes

// Whether the file that carries a record has to be made anew.

extension Record {
  /// Whether the file comes out the same when it is made from `fingerprints` and shows the sections with those ids.
  package func isUpToDate(with fingerprints: InputFingerprints, sections ids: [String]) -> Bool {
    self.fingerprints == fingerprints && sections.map(\.id) == ids
  }

  /// Whether the file shows what one with the record `other` would: the same pages, and the same data beside them, for whoever
  /// compares it or makes the next edition. What the file was made from may be older, except for the program and the standards.
  package func isUpToDate(withContentOf other: Record) -> Bool {
    let own: [InputFingerprints.Part] = [.program, .standards]
    return content != nil && content == other.content && shownFingerprint == other.shownFingerprint
      && own.allSatisfy { fingerprints?.parts[$0] == other.fingerprints?.parts[$0] }
  }

  /// The fingerprint of what the file shows: not of what it was made from, nor of the program that made it.
  package var shownFingerprint: String {
    var shown = self
    (shown.program, shown.fingerprints, shown.content) = ("", nil, nil)
    let digest = Digest()
    digest.add(shown.json())
    return digest.hexadecimal
  }
}
