import Diagnostics
import Reading

extension Partner {
  /// The partner in `node`; nil, with a report, when it has no id or no name.
  init?(_ node: Node, _ context: inout CatalogueContext, _ found: inout DiagnosticList) {
    guard var fields = context.partners.record(node, &found) else { return nil }
    let id = context.partners.add(idOf: &fields, &found)
    let name = fields.requiredLine("name", &found)
    let longName = fields.line("long-name", &found)
    let logo = fields.imageWithAlt("logo", &context.images, &found)
    let url = fields.address("url", &found)
    fields.finish(&found)
    guard let id, let name else { return nil }
    self.init(id: id, name: name.value, longName: longName?.value, logo: logo, url: url, place: node.place)
  }
}
