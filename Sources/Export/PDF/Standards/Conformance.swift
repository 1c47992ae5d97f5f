import Frames

/// The standards that one PDF file is made to meet, each once; with none of them cairo's own file is taken as it is.
package struct Conformance: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The standards, in the order of `PDFStandard.all`.
  package let standards: [PDFStandard]

  /// Makes a set of standards.
  ///
  /// - Precondition: no two are parts of one standard, because a file can name only one.
  package init(_ standards: some Sequence<PDFStandard>) {
    let wanted = Set(standards)
    self.standards = PDFStandard.all.filter(wanted.contains)
    let prefixes = self.standards.map(\.identification.prefix)
    precondition(Set(prefixes).count == prefixes.count, "a file meets only one part of a standard")
  }

  /// Makes a set of standards.
  package init(arrayLiteral standards: PDFStandard...) { self.init(standards) }

  /// The standards with these names, joined by "+", such as "ua1+a2a"; nil when one is unknown, or two are parts of one
  /// standard.
  package init?(named names: String) {
    var standards: [PDFStandard] = []
    for name in names.split(separator: "+", omittingEmptySubsequences: false) {
      guard let standard = PDFStandard.all.first(where: { $0.name == name && !$0.isForPress }) else { return nil }
      standards.append(standard)
    }
    guard Set(standards.map(\.identification.prefix)).count == standards.count else { return nil }
    self.init(standards)
  }

  /// PDF/UA-1 alone.
  package static let ua1: Conformance = [.ua1]
  /// PDF/A-2a alone.
  package static let a2a: Conformance = [.a2a]
  /// PDF/A-3a alone.
  package static let a3a: Conformance = [.a3a]

  /// Whether there are no standards.
  package var isEmpty: Bool { standards.isEmpty }

  /// What the document lacks of all that the standards demand, each once.
  package func shortcomings(of document: Document) -> [Shortcoming] {
    var found: [Shortcoming] = []
    for shortcoming in standards.flatMap(\.demands).flatMap({ $0.shortcomings(document) }) {
      if !found.contains(shortcoming) { found.append(shortcoming) }
    }
    return found
  }
}
