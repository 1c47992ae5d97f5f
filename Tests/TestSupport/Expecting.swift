import Diagnostics
import Testing

/// Fails for everything that was found but for kinds of these ids.
package func expectNothing(
  in found: DiagnosticList, but ids: Set<String> = [], location: SourceLocation = #_sourceLocation
) {
  for diagnostic in found.all where !ids.contains(diagnostic.id) {
    Issue.record("unexpected: \(diagnostic)", sourceLocation: location)
  }
}

extension Reported {
  /// The value; whatever was found on the way to it, but for kinds of these ids, fails the test.
  package func expected(
    with ids: Set<String> = [], location: SourceLocation = #_sourceLocation
  ) throws -> Value {
    expectNothing(in: diagnostics, but: ids, location: location)
    return try #require(value, sourceLocation: location)
  }
}

extension DiagnosticList {
  /// The diagnostics as they are printed, a line each, with paths as seen from `folder`.
  package func lines(in folder: TemporaryFolder) -> [String] {
    all.map { $0.description.replacing(folder.path + "/", with: "") }
  }
}
