import ArgumentParser
import Vademecum

/// What commands tell of what they find.
struct ReportOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Show errors alone; warnings are counted.",
      "Ne montrer que les erreurs ; les avertissements sont comptés."))
  var errorsOnly = false

  /// What is shown of what was found: errors alone where that is asked for, unless warnings are taken for errors.
  func shown(_ found: DiagnosticList, isStrict: Bool) -> DiagnosticList {
    guard errorsOnly, !isStrict else { return found }
    var errors = DiagnosticList()
    for diagnostic in found.all where diagnostic.severity == .error { errors.add(diagnostic) }
    return errors
  }
}
