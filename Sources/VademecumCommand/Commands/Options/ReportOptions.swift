import ArgumentParser

/// What commands tell of what they find.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Show errors alone; warnings are counted.")
  var errorsOnly = false
}
