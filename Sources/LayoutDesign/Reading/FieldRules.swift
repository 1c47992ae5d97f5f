import Diagnostics
import Reading

/// Which fields can stand together.
extension DesignReader {
  /// Reports those of `names` that are there, since they cannot stand beside `others`.
  func exclude(
    _ names: [String], in fields: inout FieldReader, beside others: [String], _ found: inout DiagnosticList
  ) {
    for name in names where fields.node(name) != nil {
      found.error(.excludedField(name, beside: others), at: fields.place(of: name))
    }
  }

  /// Reports the field if it is there, since one of `others` is not.
  func require(_ others: [String], besides name: String, in fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard fields.node(name) != nil else { return }
    found.error(.dependentField(name, needs: others), at: fields.place(of: name))
  }
}
