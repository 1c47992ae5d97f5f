import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// The reference of the data in the documents is what the tables of fields say.
@Suite struct ReferenceTests {
  private static let path = "Sources/Vademecum/Vademecum.docc/DataReference.md"

  @Test func theArticleIsWhatTheTablesSay() throws {
    if ProcessInfo.processInfo.environment["VADEMECUM_GOLDEN"] == "rewrite" {
      try DataReference.article.write(
        toFile: "\(Repository.root)/\(ReferenceTests.path)", atomically: true, encoding: .utf8)
    }
    #expect(try Repository.text(of: ReferenceTests.path) == DataReference.article)
  }
}
