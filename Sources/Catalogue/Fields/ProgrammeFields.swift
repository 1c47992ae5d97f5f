import Diagnostics
import Reading

extension Programme {
  /// The programme that `fields` tell of.
  init(_ fields: inout FieldReader, _ found: inout DiagnosticList) {
    let name = fields.line("name", &found)
    let about = fields.about(as: "about of the programme", &found)
    fields.finish(&found)
    self.init(name: name?.value, about: about)
  }
}

extension FieldReader {
  /// The page about the programme in the field `about`.
  mutating func about(as kind: String, _ found: inout DiagnosticList) -> About? {
    guard var fields = mapping("about", as: kind, &found) else { return nil }
    defer { fields.finish(&found) }
    return About(title: fields.line("title", &found)?.value, body: fields.richText("body", &found))
  }
}
