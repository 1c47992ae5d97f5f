import Diagnostics
import Reading

/// A test for presence, or for what a field says.
package struct Condition: Hashable, Sendable {
  /// What must be there.
  package var field: AnyField
  /// Whether it must be absent instead.
  package var isNegated: Bool
  /// What it must say; nil for anything.
  package var value: String?
}

extension DesignReader {
  /// The conditions in `when` and `unless`.
  mutating func conditions(_ fields: inout FieldReader, _ found: inout DiagnosticList) -> [Condition] {
    conditions(in: "when", isNegated: false, &fields, &found)
      + conditions(in: "unless", isNegated: true, &fields, &found)
  }

  private mutating func conditions(
    in name: String, isNegated: Bool, _ fields: inout FieldReader, _ found: inout DiagnosticList
  ) -> [Condition] {
    (fields.lines(name, &found) ?? []).compactMap { line in
      guard let field = AnyField(named: line.value) else {
        let near = suggestion(for: line.value, among: AnyField.names)
        // They are too many to be listed in a hint.
        found.error(.unknownField(line.value, near: near, among: []), at: line.place)
        return nil
      }
      checkIsAvailable(line.value, at: line.place, &found)
      note(field.data, as: .condition, at: line.place)
      return Condition(field: field, isNegated: isNegated)
    }
  }
}
