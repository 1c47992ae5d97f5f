import Frames

/// A standard that a PDF file can be made to meet: what it demands of a document, and what a file says that meets it.
///
/// A new standard is a value like these in a file of its own, and a place in `all`.
package struct PDFStandard: Sendable {
  /// Its short name, such as "ua1".
  package let name: String
  /// What a document must have, and its author may have left out.
  let demands: [Demand]
  /// How the XMP metadata name it.
  let identification: XMPSchema
  /// Whether the XMP metadata must describe every schema that the standard does not define itself.
  var describesSchemas = false
  /// Whether files meet it that are made for a press, and no others.
  var isForPress = false
  /// The kind of intent by which a file must say what its colours mean, as a name without slash; nil when it need not.
  var outputIntent: String?

  /// All standards, in the order in which a file names them.
  package static let all = [a2a, a3a, ua1, x4]
}

extension PDFStandard: Hashable {
  /// Whether the two are the same standard.
  package static func == (one: PDFStandard, other: PDFStandard) -> Bool { one.name == other.name }
  /// Adds the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
