import Catalogue
import Diagnostics
import Reading

/// What fills in the files of a catalogue around a source.
struct CatalogueText {
  private let understood: UnderstoodSource
  private let title: String
  /// What the catalogue calls the source.
  private let path: String

  /// Takes what was understood.
  init(_ understood: UnderstoodSource, title: String, path: String) {
    (self.understood, self.title, self.path) = (understood, title, path)
  }

  /// The values by the names of the places in the files.
  var values: [String: String] {
    var values = [
      "language": understood.language.rawValue, "title": YAMLWriter.line(node(title)) ?? "", "source": source,
    ]
    if !understood.columns.isEmpty { values["columns"] = columns }
    if understood.source.defaultSection != nil {
      values["section"] = ""
    } else if !understood.sections.isEmpty {
      values["sections"] = yaml("sections", understood.gathered.sectionList).asRemark
    }
    let fields = understood.offeredFields
    if !fields.isEmpty {
      values["fields"] = yaml("fields", GatheredResources.declarations(of: fields, at: place)).asRemark
    }
    return values
  }

  /// What the catalogue says of the source, below `resources:`.
  private var source: String {
    guard case .mapping(let entries) = understood.source.node(named: path).value else {
      return "  \(YAMLWriter.line(node(path)) ?? path)"
    }
    return YAMLWriter.text(of: entries).split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }

  /// The headings, and what they mean.
  private var columns: String {
    let marks = understood.language == .fr ? ("« ", " »") : ("'", "'")
    let none = understood.language == .fr ? "n'est pas imprimée" : "is not printed"
    let headings = understood.columns.map { "\(marks.0)\($0.heading)\(marks.1)" }
    let width = min(36, headings.map(\.count).max() ?? 0)
    return zip(headings, understood.columns).map { heading, column in
      let use = if case .field(let name) = column.use { name } else { none }
      return "#   \(heading)\(String(repeating: " ", count: max(0, width - heading.count)))  \(use)"
    }.joined(separator: "\n")
  }

  private var place: Place { Place(file: path) }

  private func node(_ text: String) -> Node { Node(.scalar(Scalar(text)), at: place) }

  private func yaml(_ name: String, _ node: Node) -> String {
    YAMLWriter.text(of: [Entry(key: name, keyPlace: place, value: node)])
  }
}

extension String {
  /// The lines as remarks.
  fileprivate var asRemark: String { split(separator: "\n").map { "# \($0)" }.joined(separator: "\n") }
}
