import Diagnostics

/// Where a layout names a field that only a catalogue can declare.
package struct FreeFieldUse: Hashable, Sendable {
  /// The field.
  package var field: DataField
  /// What the layout does with it.
  package var use: Use
  /// Where it does.
  package var place: Place
  /// The language of the words that name it; nil for what every language prints.
  package var language: String?

  /// What layouts do with fields.
  package typealias Use = LayoutFinding.FieldUse
}
