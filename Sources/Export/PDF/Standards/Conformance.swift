/// The standards that a PDF file is made to meet. Without any of them cairo's own file is taken as it is.
package struct Conformance: OptionSet, Hashable, Sendable {
  /// One bit a standard.
  package let rawValue: UInt8

  /// Makes a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// PDF/UA-1 (ISO 14289-1): everybody can read it.
  package static let ua1 = Conformance(rawValue: 1)
  /// PDF/A-2a (ISO 19005-2): it can be kept for ever, with its structure.
  package static let a2a = Conformance(rawValue: 2)
  /// PDF/A-3a (ISO 19005-3): the same, for files that may carry others.
  package static let a3a = Conformance(rawValue: 4)

  /// The part of PDF/A (ISO 19005) that is met, the highest; nil for none.
  var archivalPart: Int? { contains(.a3a) ? 3 : contains(.a2a) ? 2 : nil }
}
