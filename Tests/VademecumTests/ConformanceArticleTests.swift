import Foundation
import TestSupport
import Testing

/// The article on conformance: it answers for every condition of the Matterhorn Protocol, and names findings that there are.
@Suite struct ConformanceArticleTests {
  /// How many conditions each checkpoint of the protocol has, in order.
  private static let conditions = [
    7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30,
  ]

  private func rows() throws -> [[String]] {
    let text = try Repository.text(of: "Sources/Vademecum/Vademecum.docc/Conformance.md")
    return text.split(separator: "\n").filter { $0.contains(#/^\| \d\d-\d\d\d \|/#) }.map { line in
      line.components(separatedBy: "|").dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test func answersForEveryCondition() throws {
    let numbers = ConformanceArticleTests.conditions.enumerated().flatMap { checkpoint, count in
      (1...count).map { String(format: "%02d-%03d", checkpoint + 1, $0) }
    }
    #expect(try rows().map { $0[0] } == numbers)
  }

  @Test func saysWhoSeesToEach() throws {
    let folder = "Sources/Diagnostics/Findings"
    let kinds = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(folder)")
      .map { try Repository.text(of: "\(folder)/\($0)") }.joined()
    for row in try rows() {
      #expect(row.count == 3 && !row[1].isEmpty)
      let findings = row[2].matches(of: #/`([a-z]+(?:-[a-z]+)+)`/#).map(\.1)
      let names = findings.filter { kinds.contains("\"\($0)\"") }
      switch row[2].prefix(while: { $0 != ":" }) {
      case "program", "author": #expect(findings == names, "\(row)")
      case "check": #expect(!names.isEmpty, "\(row)")
      default: Issue.record("nobody sees to \(row[0])")
      }
    }
  }
}
