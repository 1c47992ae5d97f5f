import Bytes

// Whether the file that carries a record has to be made anew.

extension Record {
  /// Whether the file comes out the same when it is made from `fingerprints` and shows the sections with those ids.
  package func isUpToDate(with fingerprints: InputFingerprints, sections ids: [String]) -> Bool {
    self.fingerprints == fingerprints && sections.map(\.id) == ids
  }

  /// Whether pages with the fingerprint `content` come out as the same file, whatever they were made from: beside the pages
  /// only the program and the standards matter.
  package func isUpToDate(withPages content: String, of fingerprints: InputFingerprints) -> Bool {
    let own: [InputFingerprints.Part] = [.program, .standards]
    return self.content == content
      && own.allSatisfy { self.fingerprints?.parts[$0] == fingerprints.parts[$0] }
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
