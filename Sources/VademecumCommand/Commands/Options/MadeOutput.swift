import Files

/// An output that is written, and what is told of it.
struct MadeOutput {
  /// The paths of its files.
  var files: [String]
  /// What was written, in a line.
  var outcome: String

  /// Says what was written, on standard output unless that is the file, and opens it if that is asked for.
  func tell(_ manners: Manners) throws {
    if !manners.isQuiet {
      if files.contains(where: isStandardOutput) {
        Terminal().printLine(outcome)
      } else {
        try StandardStreams.give("\(outcome)\n")
      }
    }
    if manners.opens, let first = files.first { Opener.open(first, lack: Texts.openYourself(first)) }
  }
}
