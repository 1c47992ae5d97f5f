import ArgumentParser

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
  /// The steps, with their times.
  var steps = StepTimes(isShown: false)
}
