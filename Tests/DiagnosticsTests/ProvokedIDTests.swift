import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every message is earned by some input of a test, beside its sample.
@Suite struct ProvokedIDTests {
  /// A test names what it provokes by its id, by the case of its finding, or by words of its text.
  @Test func everyIDIsProvoked() throws {
    var tests = ""
    for file in Repository.files(below: "Tests") where file.hasSuffix(".swift") && !file.hasPrefix("DiagnosticsTests/")
    {
      tests += try Repository.text(of: "Tests/\(file)")
    }
    let named = Set(tests.matches(of: /["\[ ]([a-z0-9]+(?:-[a-z0-9]+)*)["\]]/).map { String($0.1) })
    let cases = Set(tests.matches(of: /\.([a-z][A-Za-z]+)/).map { String($0.1) })
    let provoked = Samples.all.filter { finding in
      named.contains(finding.id) || cases.contains(caseName(finding))
        || words(of: finding).contains(where: tests.contains)
    }
    #expect(FindingTests.ids.subtracting(provoked.map(\.id)) == [])
  }

  /// The stretches of its text that are the same whatever it is about.
  private func words(of finding: Finding) -> [String] {
    finding.message(in: .english).summary.split(separator: /'[^']*'|\d+/)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.count > 14 }
  }

  private func caseName(_ finding: Finding) -> String {
    guard let part = Mirror(reflecting: finding).children.first?.value else { return "" }
    return Mirror(reflecting: part).children.first?.label ?? "\(part)"
  }
}
