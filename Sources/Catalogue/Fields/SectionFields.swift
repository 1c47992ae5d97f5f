import Diagnostics
import Reading

extension Section {
  /// The section in `node`, at `index` in the catalogue; nil, with a report, when it has no id or no title.
  init?(_ node: Node, at index: Int, _ context: inout CatalogueContext, _ found: inout DiagnosticList) {
    guard var fields = context.sections.record(node, &found) else { return nil }
    let id = context.sections.add(idOf: &fields, &found)
    let title = fields.requiredLine("title", &found)
    let accent = fields.color("accent", &found)
    fields.finish(&found)
    guard let id, let title else { return nil }
    self.init(id: id, title: title.value, accent: accent, index: index, place: node.place)
  }
}
