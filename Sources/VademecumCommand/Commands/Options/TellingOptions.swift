import ArgumentParser

/// How much `build` tells, and what it does when it is done.
struct TellingOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say on standard error what was read, set and drawn, with times.")
  var verbose = false

  @Flag(help: "Open the file when it is made.")
  var open = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose ask for opposite things; leave one out.") }
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
