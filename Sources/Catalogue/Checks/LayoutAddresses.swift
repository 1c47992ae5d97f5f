import Diagnostics
import Reading

extension Located<String> {
  /// The text as an address of http, https or mailto; nil, with a warning, for anything else.
  package func address(field: String, _ found: inout DiagnosticList) -> String? {
    FieldValidation.address(self, field: field, &found)
  }
}
