import Foundation
import TestSupport
import Testing

/// The article on conformance, in both languages: it answers for every condition of the Matterhorn Protocol, and names findings that there
/// are.
@Suite struct ConformanceArticleTests {
  /// How many conditions each checkpoint of the protocol has, in order.
  private static let conditions = [
    7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30,
  ]

  private static let articles = ["Conformance", "Conformite"]

  private func rows(of article: String) throws -> [[String]] {
    let text = try Repository.text(of: "Sources/Vademecum/Vademecum.docc/\(article).md")
    return text.split(separator: "\n").filter { $0.contains(#/^\| \d\d-\d\d\d \|/#) }.map { line in
      line.components(separatedBy: "|").dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test(arguments: articles) func answersForEveryCondition(_ article: String) throws {
    let numbers = ConformanceArticleTests.conditions.enumerated().flatMap { checkpoint, count in
      (1...count).map { String(format: "%02d-%03d", checkpoint + 1, $0) }
    }
    #expect(try rows(of: article).map { $0[0] } == numbers)
  }

  @Test(arguments: articles) func saysWhoSeesToEach(_ article: String) throws {
    let folder = "Sources/Diagnostics/Findings"
    let kinds = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/\(folder)")
      .map { try Repository.text(of: "\(folder)/\($0)") }.joined()
    for row in try rows(of: article) {
      #expect(row.count == 3 && !row[1].isEmpty)
      let findings = row[2].matches(of: #/`([a-z]+(?:-[a-z]+)+)`/#).map(\.1)
      let names = findings.filter { kinds.contains("\"\($0)\"") }
      switch row[2].prefix(while: \.isLetter) {
      case "program", "author", "programme", "auteur": #expect(findings == names, "\(row)")
      case "check", "contrôle": #expect(!names.isEmpty, "\(row)")
      default: Issue.record("nobody sees to \(row[0])")
      }
    }
  }

  /// Who sees to a condition is the same in both.
  @Test func bothSayTheSame() throws {
    let words = ["program": "programme", "author": "auteur", "check": "contrôle"]
    let (english, french) = (try rows(of: "Conformance"), try rows(of: "Conformite"))
    #expect(english.count == french.count)
    for (row, other) in zip(english, french) {
      #expect(words[String(row[2].prefix(while: \.isLetter))] == String(other[2].prefix(while: \.isLetter)), "\(row)")
      let names = [row, other].map { $0[2].matches(of: #/`[^`]+`/#).map(\.0).sorted() }
      #expect(names[0] == names[1], "\(row)")
    }
  }
}
