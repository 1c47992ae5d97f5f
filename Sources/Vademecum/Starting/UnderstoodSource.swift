import Catalogue
import Diagnostics

/// What the program understood of a source of resources, so that somebody can see whether it is right before all else.
public struct UnderstoodSource: Sendable {
  let gathered: GatheredResources
  /// The language of its texts.
  public let language: Starter.Language

  /// Where the resources come from.
  public var source: ResourceOrigin { gathered.source }
  /// The columns, from left to right; none for what is no table.
  public var columns: [SourceColumn] { gathered.columns }
  /// The sections, in order, with the numbers of their resources.
  public var sections: [(section: Section, count: Int)] {
    gathered.sections.map { section in (section, gathered.resources.count { $0.section == section.id }) }
  }
  /// The fields that the catalogue can declare so that their columns are printed.
  public var offeredFields: [CatalogueField] {
    columns.compactMap { if case .unknown(let field) = $0.use { field } else { nil } }
  }
  /// What is wrong or doubtful in it, without columns that are not printed and ids that are made, which are told otherwise.
  public var findings: DiagnosticList { gathered.found.without { ["unknown-column", "made-ids"].contains($0) } }
  /// Whether a catalogue can be made around it, with mistakes or without.
  public var isUsable: Bool { gathered.rowCount > 0 && gathered.hasTitles }
  /// How many resources there are.
  public var resourceCount: Int { gathered.nodes.count }
  /// How many rows cannot be read, for mistakes in them.
  public var unreadableRowCount: Int { max(0, gathered.rowCount - gathered.nodes.count) }

  /// The sheets of which somebody must choose; none where it is clear which is meant.
  public var sheetsToChooseFrom: [String] {
    for diagnostic in gathered.found.all {
      if case .table(.severalSheets(let names)) = diagnostic.finding { return names }
    }
    return []
  }

  /// The headings among which the titles must be; none where they are found, or nothing is there.
  public var headingsWithoutTitle: [String] { gathered.hasTitles ? [] : columns.map(\.heading) }
}
