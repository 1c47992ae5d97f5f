import TestSupport
import Testing

/// The Swift code of the articles: what stands in one is one program, which compiles.
@Suite struct SnippetTests {
  private static let articles =
    ["README.md"]
    + Repository.files(below: "Sources/Vademecum/Vademecum.docc").filter { $0.hasSuffix(".md") }
    .map { "Sources/Vademecum/Vademecum.docc/\($0)" }

  /// The parts of a text in Swift.
  private static func code(in text: String) -> [String] {
    text.split(separator: "```swift\n", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.firstRange(of: "```").map { [part = $0] end in String(part[..<end.lowerBound]) } }
  }

  @Test(arguments: articles.filter { (try? code(in: Repository.text(of: $0)).isEmpty) == false })
  func codeOfArticlesCompiles(article: String) throws {
    let program = Self.code(in: try Repository.text(of: article)).joined(separator: "\n")
    let said = try Compiler.check(program)
    #expect(said == "", "\(article)")
  }

  @Test func theyHaveCode() throws {
    let counts = try Self.articles.map { Self.code(in: try Repository.text(of: $0)).count }
    #expect(counts.count { $0 > 0 } == 5 && counts.reduce(0, +) > 8)
  }

  /// The code in the comments of the types in files, which is one program.
  private func expectCompiling(commentsOf files: [String]) throws {
    let code = try files.flatMap { file in
      try Repository.text(of: "Sources/\(file)").split(separator: "\n")
        .filter { $0.hasPrefix("///     ") }.map { $0.dropFirst(8) }
    }
    #expect(code.count > 3)
    let said = try Compiler.check("import Vademecum\n" + code.joined(separator: "\n"))
    #expect(said == "")
  }

  @Test func codeOfTheWorkspaceCompiles() throws {
    try expectCompiling(commentsOf: ["Vademecum/Workspace/Workspace.swift"])
  }

  @Test func codeOfEditionsCompiles() throws {
    let files = ["Values/CatalogueField", "Values/RichText", "Model/Resource", "Model/Edition"]
    try expectCompiling(commentsOf: files.map { "Catalogue/\($0).swift" })
  }
}
