import Diagnostics
import Reading

/// What a catalogue says of a table that holds resources: where it is, and how it is read.
struct TableReference {
  /// The path of the file, as the catalogue has it.
  var file: Located<String>
  /// The sheet; nil for the only one.
  var sheet: Located<String>?
  /// Whether each sheet is a section.
  var sheetsAreSections: Bool { sheetsPlace != nil }
  /// Where it is said that each sheet is a section; nil where it is not.
  private(set) var sheetsPlace: Place?
  /// The query of a database.
  var query: Located<String>?
  /// The headings of the columns that hold a field, by its name.
  var columns: [(field: Located<String>, headings: [Located<String>])] = []
  /// What parts the values of a cell, besides ends of lines.
  var separator = ";"
  /// What fields hold where their cells hold nothing.
  var defaults = SourceDefaults()

  /// Names a table of which nothing more is said.
  init(_ file: Located<String>) { self.file = file }

  /// Reads what is said of a table; nil, with a report, when that is not where it is.
  init?(_ node: Node, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(node, as: "table", &found), let file = fields.requiredLine("table", &found) else {
      return nil
    }
    self.init(file)
    sheet = fields.line("sheet", &found)
    let sheets: Sheets? = fields.choice("sheets", &found)
    if sheets == .sections { sheetsPlace = fields.node("sheets")?.place }
    query = fields.text("query", &found)
    separator = fields.text("split", &found)?.value ?? separator
    if case .mapping(let entries)? = fields.mappingNode("columns", &found)?.value {
      columns = entries.map { entry in
        (Located(entry.key, at: entry.keyPlace), entry.value.lines(as: .named("column", entry.key), &found))
      }
    }
    defaults = SourceDefaults(of: &fields, &found)
    fields.finish(&found)
  }

  /// What the sheets of a file can be.
  private enum Sheets: String, CaseIterable { case sections }
}

extension FieldReader {
  /// The mapping in a field; nil, with a report, for anything else.
  fileprivate mutating func mappingNode(_ field: String, _ found: inout DiagnosticList) -> Node? {
    guard let node = node(field) else { return nil }
    return FieldReader(node, as: field, &found) == nil ? nil : node
  }
}
