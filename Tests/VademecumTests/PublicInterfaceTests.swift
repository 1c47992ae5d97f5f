import Foundation
import TestSupport
import Testing

/// What `import Vademecum` gives, as the compiler tells it: everything that a public declaration names can be named, and is
/// documented.
@Suite struct PublicInterfaceTests {
  private let symbols: [String: Symbol]
  /// The members of types, by the types' identifiers.
  private let members: [String: [String]]

  init() throws {
    var (symbols, members) = ([String: Symbol](), [String: [String]]())
    for module in try PublicInterfaceTests.modules() {
      let graph = try PublicInterfaceTests.graph(of: module)
      for var symbol in graph.symbols {
        symbol.module = module
        symbols[symbol.identifier.precise] = symbol
      }
      for relation in graph.relationships where relation.kind == "memberOf" {
        members[relation.target, default: []].append(relation.source)
      }
    }
    (self.symbols, self.members) = (symbols, members)
  }

  /// Everything public that somebody can come to who starts with the façade.
  private var reachable: [Symbol] {
    var (rest, seen) = (symbols.values.filter { $0.module == "Vademecum" }.map(\.identifier.precise), Set<String>())
    while let next = rest.popLast() {
      guard let symbol = symbols[next], seen.insert(next).inserted else { continue }
      rest += symbol.namedTypes + members[next, default: []]
    }
    return seen.compactMap { symbols[$0] }.sorted { $0.path < $1.path }
  }

  @Test func everyTypeThatIsNamedIsExported() {
    let exported = Set(
      reachable.filter { $0.module == "Vademecum" && $0.kind.identifier == "swift.typealias" }.flatMap(\.namedTypes))
    let types = reachable.filter { $0.isType && $0.module != "Vademecum" && $0.pathComponents.count == 1 }
    #expect(types.count > 50 && exported.count > 50)
    let missing = types.filter { !exported.contains($0.identifier.precise) }
    #expect(missing.map(\.path) == [], "they need a typealias in Sources/Vademecum/Exports")
  }

  @Test func everythingIsDocumented() {
    let written = reachable.filter { $0.location != nil }
    #expect(written.count > 500)
    #expect(written.filter { $0.docComment == nil }.map(\.path) == [])
  }

  /// What DocC has to say of the articles and of the comments: of links that lead nowhere, and of parameters that are left out.
  @Test func docCFindsNothing() throws {
    let folder = TemporaryFolder()
    try Compiler.extractSymbols(of: "Vademecum", into: folder.path("symbols"))
    let options = ["--fallback-display-name", "Vademecum", "--fallback-bundle-identifier", "vademecum"]
    let outcome = try run(
      "docc",
      ["convert", "\(Repository.root)/Sources/Vademecum/Vademecum.docc", "--output-path", folder.path("out")]
        + ["--additional-symbol-graph-dir", folder.path("symbols")] + options)
    #expect(outcome.status == 0)
    #expect(outcome.printed.split(separator: "\n").filter { $0.contains("warning:") || $0.contains("error:") } == [])
  }

  // MARK: What the compiler tells

  private struct Graph: Decodable {
    var symbols: [Symbol]
    var relationships: [Relation]
  }

  private struct Relation: Decodable {
    var kind, source, target: String
  }

  private struct Symbol: Decodable {
    var identifier: Identifier
    var kind: Kind
    var pathComponents: [String]
    var declarationFragments: [Fragment]?
    var docComment: Present?
    /// Where it is written; nil for what the compiler makes.
    var location: Present?
    var module = ""

    struct Identifier: Decodable { var precise: String }
    struct Kind: Decodable { var identifier: String }
    struct Present: Decodable {}
    struct Fragment: Decodable { var preciseIdentifier: String? }

    private enum CodingKeys: CodingKey {
      case identifier, kind, pathComponents, declarationFragments, docComment, location
    }

    var path: String { "\(module): \(pathComponents.joined(separator: "."))" }
    var namedTypes: [String] { (declarationFragments ?? []).compactMap(\.preciseIdentifier) }

    var isType: Bool {
      ["swift.struct", "swift.enum", "swift.class", "swift.protocol"].contains(kind.identifier)
    }
  }

  /// The modules with Swift sources that the façade is built of.
  private static func modules() throws -> [String] {
    let manifest = try Repository.text(of: "Package.swift")
    return manifest.matches(of: /\bmodule\(\s*"([A-Za-z]+)"/).map { String($0.output.1) }.sorted()
  }

  private static func graph(of module: String) throws -> Graph {
    let folder = TemporaryFolder()
    try Compiler.extractSymbols(of: module, into: folder.path)
    let text = try Data(contentsOf: URL(filePath: folder.path("\(module).symbols.json")))
    return try JSONDecoder().decode(Graph.self, from: text)
  }
}
