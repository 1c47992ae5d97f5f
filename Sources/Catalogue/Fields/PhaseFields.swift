import Diagnostics
import Reading

extension Phase {
  /// The phase in `node`; nil, with a report, when it has no id.
  init?(_ node: Node, _ context: inout CatalogueContext, _ found: inout DiagnosticList) {
    guard var fields = context.phases.record(node, &found) else { return nil }
    let id = context.phases.add(idOf: &fields, &found)
    let title = fields.line("title", &found)
    let period = fields.line("period", &found)
    fields.finish(&found)
    guard let id else { return nil }
    self.init(id: id, title: title?.value, period: period?.value)
  }
}
