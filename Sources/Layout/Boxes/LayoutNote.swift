import Diagnostics

/// Something that was found while a box was laid out, without a place: that belongs to the edition, the box does not.
package struct LayoutNote: Sendable {
  /// The finding.
  let finding: PageFinding
  /// The character that it is about; nil for a finding about all of the resource, or the edition.
  var scalar: Unicode.Scalar?
  /// Whether the layout asks for what is told, and nothing is lost by it.
  var isByDesign = false
}

extension LayoutNote {
  /// That a text was shortened, as its layout asks: which is no defect where the reader is led to the rest.
  init(shortening: PageFinding, isHeading: Bool) {
    self.init(finding: shortening)
    if case .shortenedText(_, _, _, hasLink: true) = shortening { isByDesign = !isHeading }
  }

  /// Whether something stands out of its frame.
  var isOverflow: Bool { if case .overflow = finding { true } else { false } }
}

extension [LayoutNote] {
  /// Whether something stands out of its frame.
  var tellOfOverflow: Bool { contains(where: \.isOverflow) }
}

extension Scope {
  /// Where a note about the current resource belongs, or one about the edition.
  func place(of note: LayoutNote) -> Place { note.scalar.map { place(of: $0) } ?? place }
}
