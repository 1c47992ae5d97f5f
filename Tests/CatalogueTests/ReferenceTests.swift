import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Catalogue

/// The reference of the data in the documents is what the tables of fields say.
@Suite struct ReferenceTests {
  @Test(arguments: [(MessageLanguage.english, "DataReference"), (.french, "ReferenceDesDonnees")])
  func theArticleIsWhatTheTablesSay(_ language: MessageLanguage, _ name: String) throws {
    let path = "Sources/Vademecum/Vademecum.docc/\(name).md"
    let article = DataReference(in: language).article
    if ProcessInfo.processInfo.environment["VADEMECUM_GOLDEN"] == "rewrite" {
      try article.write(toFile: "\(Repository.root)/\(path)", atomically: true, encoding: .utf8)
    }
    #expect(try Repository.text(of: path) == article)
  }
}
