import Bytes
import Catalogue

/// Fingerprints of everything that the file of an edition is made from, part by part: equal parts give an equal file.
package struct InputFingerprints: Hashable, Sendable {
  /// The parts, with their fingerprints or names, in the order of the pipeline.
  package private(set) var parts: [Part: String]

  /// A part of what a file is made from.
  package enum Part: String, CaseIterable, Sendable {
    /// The content of the edition: what it selects, and says itself.
    case data
    /// The bytes of its pictures.
    case pictures
    /// What the previous edition showed; without a fingerprint where there is none.
    case previous
    /// The files of the layout, and of those that it extends.
    case layout
    /// The font files of the layout.
    case fonts
    /// The hyphenation patterns.
    case hyphenation
    /// The version of the program.
    case program
    /// The standards that the file meets.
    case standards
  }

  /// What a file is made from beside its edition.
  package struct Sources {
    /// The folders of the layout and of those it extends, its own first.
    package var layout: [String]
    /// The font files of the layout, in its order.
    package var fonts: [String]
    /// The folder of the hyphenation patterns.
    package var hyphenation: String
    /// The files of the system's patterns, in order.
    package var systemHyphenation: [String]
    /// The version of the program.
    package var program: String
    /// The standards that the file is to meet.
    package var standards: String
    /// The fingerprint of what the previous edition showed; nil where there is none.
    package var previous: String?

    /// Names the sources.
    package init(
      layout: [String], fonts: [String], hyphenation: String, systemHyphenation: [String] = [], program: String,
      standards: String, previous: String? = nil
    ) {
      self.systemHyphenation = systemHyphenation
      (self.layout, self.fonts, self.hyphenation) = (layout, fonts, hyphenation)
      (self.program, self.standards, self.previous) = (program, standards, previous)
    }
  }

  /// Takes the fingerprints of an edition and of what it is printed with.
  package init(_ edition: Edition, _ sources: Sources, _ files: FileFingerprints) {
    let content = EditionDigest(edition, files)
    let (layout, fonts) = (Digest(), Digest())
    layout.add(each: sources.layout) { layout.add(files.fingerprint(ofFolder: $0, ending: ".yaml")) }
    fonts.add(each: sources.fonts) { fonts.add(files.fingerprint(ofFile: $0)) }
    parts = [
      .data: content.data.hexadecimal, .pictures: content.pictures.hexadecimal, .layout: layout.hexadecimal,
      .fonts: fonts.hexadecimal,
      .hyphenation: InputFingerprints.hyphenation(sources, files),
      .program: sources.program, .standards: sources.standards,
    ]
    parts[.previous] = sources.previous
  }

  /// The fingerprint of the program's patterns, and of those of the system where there are some.
  private static func hyphenation(_ sources: Sources, _ files: FileFingerprints) -> String {
    let own = files.fingerprint(ofFolder: sources.hyphenation, ending: ".dic")
    guard !sources.systemHyphenation.isEmpty else { return own }
    let digest = Digest()
    digest.add(own)
    digest.add(each: sources.systemHyphenation) { digest.add(files.fingerprint(ofFile: $0)) }
    return digest.hexadecimal
  }

  /// Takes known parts, such as those of a record.
  package init(parts: [Part: String]) { self.parts = parts }

  /// One fingerprint of all parts.
  package var fingerprint: String {
    let digest = Digest()
    for part in Part.allCases { digest.add(parts[part]) }
    return digest.hexadecimal
  }

  /// The parts that differ in `other`, in the order of the pipeline.
  package func difference(from other: InputFingerprints) -> [Part] {
    Part.allCases.filter { parts[$0] != other.parts[$0] }
  }
}
