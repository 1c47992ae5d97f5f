import Bytes

// Whether the file that carries a record has to be made anew.

extension Record {
  /// Whether the file comes out the same when it is made from `fingerprints` and shows the sections with those ids.
  package func isUpToDate(with fingerprints: InputFingerprints, sections ids: [String]) -> Bool {
    self.fingerprints == fingerprints && sections.map(\.id) == ids
  }

  /// Whether the file has the pages that one with the record `other` has. What they were made from may differ, and data that they
  /// do not print; but not the program and the standards.
  package func hasPages(of other: Record) -> Bool {
    let own: [InputFingerprints.Part] = [.program, .standards]
    return content != nil && content == other.content
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
