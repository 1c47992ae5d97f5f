import ArgumentParser
import Vademecum

/// How much `build` tells, and what it does when it is done.
struct TellingOptions: ParsableArguments {
  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Print nothing but errors.",
      "Ne rien afficher que les erreurs."))
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Say on standard error what was read, set and drawn, with times.",
      "Dire sur la sortie d’erreur ce qui a été lu, composé et dessiné, avec les durées."))
  var verbose = false

  @Flag(
    help: ArgumentHelp(
      "Open the file when it is made.",
      "Ouvrir le fichier une fois fait."))
  var open = false

  func validate() throws {
    if quiet, verbose { throw ValidationError(Texts.quietAndVerbose) }
  }

  /// The same as a value.
  var manners: Manners {
    Manners(isQuiet: quiet, opens: open, steps: StepTimes(isShown: verbose))
  }
}

/// How much a command tells of what it makes, and what it does when it is done.
struct Manners {
  /// Whether nothing is told but errors.
  var isQuiet = false
  /// Whether what was made is opened.
  var opens = false
  /// What was told of what was found.
  var told = Told()
  /// The steps, with their times.
  var steps = StepTimes(isShown: false)
}

/// What a command has told of what it found, so that it tells it once, whatever it makes.
final class Told {
  private var list = DiagnosticList()

  /// What of a list was not told before; it counts as told from now on.
  func news(in found: DiagnosticList) -> DiagnosticList { list.add(contentsOf: found) }
}
