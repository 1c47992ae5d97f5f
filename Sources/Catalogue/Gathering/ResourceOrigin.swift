import Bibliographies
import Diagnostics
import Files
import Reading
import Tables

/// Where somebody keeps resources outside of a catalogue, such as a spreadsheet, and what is to be said of it so that it is read right.
public struct ResourceOrigin: Sendable {
  /// The path of the file or the folder.
  public var path: String
  /// The sheet that holds the resources; nil for the only one.
  public var sheet: String?
  /// Whether each sheet is a section.
  public var sheetsAreSections = false
  /// The query of a database.
  public var query: String?
  /// The headings of the columns that hold a field, where they are not understood.
  public var columns: [ColumnChoice] = []
  /// The section of the resources, where the source names none.
  package var defaultSection: String?

  /// Names a file or a folder.
  public init(_ path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// The headings of the columns that hold a field.
  public struct ColumnChoice: Sendable {
    /// The field, as files call it.
    public var field: String
    /// The headings.
    public var headings: [String]

    /// Chooses columns.
    public init(_ field: String, headings: [String]) { (self.field, self.headings) = (field, headings) }
  }

  /// What a catalogue says of it under `resources`, whose file names it as `name`.
  package func node(named name: String) -> Node {
    guard let kind else { return text(name) }
    return mapping([(kind.rawValue, text(name))] + (kind == .folder ? patterns : []) + options)
  }

  /// What a catalogue calls a source of its kind; nil for a list of resources. What nothing can read counts as a table, whose reader
  /// says what it is.
  private var kind: SourceReference.Kind? {
    if let kind = SourceReference.Kind(at: path) { return kind }
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["yaml", "yml", "json"].contains(ending) ? nil : .table
  }

  /// The forms of names of a folder's pages, where some lie in subfolders.
  private var patterns: [(String, Node)] {
    let patterns = MarkdownFolder.patterns(for: path).map(text)
    guard let first = patterns.first else { return [] }
    return [("pattern", patterns.count == 1 ? first : Node(.sequence(patterns), at: place))]
  }

  private var options: [(String, Node)] {
    var options: [(String, Node)] = []
    if let sheet { options.append(("sheet", text(sheet))) }
    if sheetsAreSections { options.append(("sheets", text("sections"))) }
    if let query { options.append(("query", text(query))) }
    if !columns.isEmpty {
      let choices = columns.map { choice in
        let headings = choice.headings.map(text)
        return (choice.field, headings.count == 1 ? headings[0] : Node(.sequence(headings), at: place))
      }
      options.append(("columns", mapping(choices)))
    }
    if let defaultSection { options.append(("defaults", mapping([("section", text(defaultSection))]))) }
    return options
  }

  /// Where what is said of it counts as standing.
  var place: Place { Place(file: path) }

  private func text(_ text: String) -> Node { Node(.scalar(Scalar(text)), at: place) }

  private func mapping(_ fields: [(String, Node)]) -> Node {
    Node(.mapping(fields.map { Entry(key: $0, keyPlace: place, value: $1) }), at: place)
  }
}
