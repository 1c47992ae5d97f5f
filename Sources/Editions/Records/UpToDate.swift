// Whether the file that carries a record has to be made anew.

extension Record {
  /// Whether the file comes out the same from `fingerprints`, showing the sections with those ids.
  package func holds(for fingerprints: InputFingerprints, sections ids: [String]) -> Bool {
    self.fingerprints == fingerprints && sections.map(\.id) == ids
  }

  /// Whether pages with the fingerprint `content` come out as the same file, whatever they were made from: only the program
  /// and the standards matter beside them.
  package func holds(forPages content: String, of fingerprints: InputFingerprints) -> Bool {
    let own: [InputFingerprints.Part] = [.program, .standards]
    return self.content == content
      && own.allSatisfy { self.fingerprints?.parts[$0] == fingerprints.parts[$0] }
  }
}
