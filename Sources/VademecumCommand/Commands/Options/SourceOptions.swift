import ArgumentParser
import Vademecum

/// How a source of resources, such as a spreadsheet, is to be read.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The sheet that holds the resources, where there are several.",
      "La feuille qui contient les ressources, s’il y en a plusieurs.", value: ("name", "nom")))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "With 'sections', each sheet of the file is a section.",
      "Avec « sections », chaque feuille du fichier est une rubrique."))
  var sheets: Sheets?

  @Option(
    help: ArgumentHelp(
      "The query that reads the resources from a database.",
      "La requête qui lit les ressources dans une base de données.", value: ("sql", "sql")))
  var query: String?

  @Option(
    help: ArgumentHelp(
      "A field and the heading of its column, such as title=Intitulé; may stand several times.",
      "Un champ et l’intitulé de sa colonne, par exemple title=Intitulé ; peut être répété.",
      value: ("field=heading", "champ=intitulé")))
  var columns: [String] = []

  /// What the sheets of a file can be.
  enum Sheets: String, ExpressibleByArgument, CaseIterable { case sections }

  func validate() throws {
    if sheet != nil, sheets != nil { throw ValidationError(Texts.sheetOrSheets) }
    if let wrong = columns.first(where: { !$0.contains("=") }) {
      throw ValidationError(Texts.noHeading(wrong))
    }
  }

  /// The source at a path.
  func source(_ path: String) -> ResourceOrigin {
    var source = ResourceOrigin(path)
    source.sheet = sheet
    source.sheetsAreSections = sheets == .sections
    source.query = query
    for choice in columns {
      let parts = choice.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if let known = source.columns.firstIndex(where: { $0.field == parts[0] }) {
        source.columns[known].headings.append(parts[1])
      } else {
        source.columns.append(ResourceOrigin.ColumnChoice(parts[0], headings: [parts[1]]))
      }
    }
    return source
  }
}
