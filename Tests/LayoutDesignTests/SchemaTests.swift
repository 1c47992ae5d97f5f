import Files
import LayoutTestSupport
import Reading
import SchemaChecking
import TestSupport
import Testing

@testable import LayoutDesign

/// The JSON Schema of layouts, held against the language.
@Suite struct SchemaTests {
  /// Mistakes that need more than one look at one file, by their ids.
  private static let unseen: Set = [
    "bad-font", "bad-path", "bad-template", "circular-layout", "circular-style", "circular-word", "duplicate-name",
    "misplaced-name", "misplaced-sizes", "missing-face", "missing-file", "missing-font", "missing-size",
    "no-section-page", "parted-section-pages", "two-filling-pages", "two-section-pages", "unknown-colour",
    "unknown-font", "unknown-layout", "unknown-shape", "unknown-size", "unknown-style", "unknown-word", "yaml-syntax",
  ]

  /// Mistakes of other ids that no schema sees.
  private static let exceptions = [
    "unknown field '{",  // in a text
    "a sheet is at least 1in", "a sheet with its bleed", "leave less than 1in", "must be at most 200in",  // sums
    "style 'text' has no ",  // it may build on another
    "'only' names sizes",  // cards and pages have the same boxes
    "card 'resource' has no sizes",  // cards of types have none
    "are known only in furniture", "is known only in furniture",
    "shares the pages of others",  // elsewhere furniture may be read
  ]

  @Test func layoutsThatAreRightPass() throws {
    var instances: [SchemaValidator.Instance] = []
    for folder in [
      "Layouts", "Examples/library/layout", "Examples/association/layout-rivage", "Sources/Vademecum/Starters",
    ] {
      for file in SchemaValidator.files(below: folder)
      where (folder != "Sources/Vademecum/Starters" || file.contains("layout")) && file != "drawings.yaml" {
        let text = try #require(jsonText(ofFile: "\(Repository.root)/\(folder)/\(file)"))
        let kind = file.contains("pages/") ? "page" : file.contains("cards/") ? "card" : "layout"
        instances += [.init("layout", json: text), .init("layout#\(kind)", json: text)]
      }
    }
    #expect(instances.count >= 16)
    for (name, text) in LayoutFixture.files {
      instances.append(.init("layout", json: try #require(jsonText(ofYAML: text), "\(name)")))
    }
    for error in try SchemaValidator.errors(in: instances, by: SchemaValidator.layout()) { #expect(error == nil) }
  }

  @Test func mistakesAreSeen() throws {
    var instances: [SchemaValidator.Instance] = []
    var lines: [String] = []
    func add(_ text: String, _ line: String) {
      guard let text = jsonText(ofYAML: text) else { return }
      instances.append(.init("layout", json: text))
      lines.append(line)
    }
    for mistake in BoxMistakeTests.boxMistakes { add(BoxMistakeTests.page(with: mistake.box), mistake.line) }
    for mistake in MistakeTests.layoutMistakes where !mistake.lines.isEmpty {
      add(LayoutFixture.files["layout.yaml"]?.replacing(mistake.old, with: mistake.new) ?? "", mistake.lines[0])
    }
    for mistake in MistakeTests.otherMistakes where !mistake.lines.isEmpty {
      add(LayoutFixture.files[mistake.file]?.replacing(mistake.old, with: mistake.new) ?? "", mistake.lines[0])
    }
    #expect(lines.count > 80)
    for (line, error) in zip(lines, try SchemaValidator.errors(in: instances, by: SchemaValidator.layout())) {
      let id = line.split(separator: "[").last.map { String($0.dropLast()) } ?? ""
      if SchemaTests.unseen.contains(id) || SchemaTests.exceptions.contains(where: line.contains) { continue }
      #expect(error != nil, "the schema takes what the program does not: \(line)")
    }
  }

  // MARK: Nothing forgotten

  /// The kinds of box, as layouts name them.
  private static let kinds = Box.KindName.allCases.map(\.rawValue)

  /// The definition of the schema for each kind of mapping; nil for those whose fields are names that the author gives.
  private static let definitions: [String: String?] = [
    "accent": "accent", "at": "frame/at", "between": "card/between", "card": "card", "font": "font",
    "furniture": "furniture", "grid": "page/grid", "introduction": "page/section-intro", "layout": "layout",
    "margins": "page/margins", "page": "page",
    "pagination": "card/pagination", "panel": "panel", "row of columns": "page/columns", "shape": "shape",
    "sheet": "layout/sheet", "size": "size",
    "stroke": "frame/stroke", "style": "style",
  ]

  /// Layouts that hold a mapping of every kind, the smallest first, and the files of them that are probed.
  private static func samples() throws -> [(files: FieldProbe.Files, probed: [String])] {
    let small = LayoutFixture.files
    func changed(_ file: String, _ text: String?) -> (FieldProbe.Files, [String]) {
      (small.merging([file: text ?? ""]) { $1 }, [file])
    }
    var shipped: [Substring: FieldProbe.Files] = [:]
    for file in SchemaValidator.files(below: "Layouts") {
      guard let slash = file.firstIndex(of: "/") else { continue }
      let text = try Repository.text(of: "Layouts/\(file)")
      shipped[file[..<slash], default: [:]][String(file[slash...].dropFirst())] = text
    }
    return [(small, small.keys.sorted())]
      + BoxMistakeTests.boxMistakes.map { changed("pages/front.yaml", BoxMistakeTests.page(with: $0.box)) }
      + MistakeTests.otherMistakes.map { changed($0.file, small[$0.file]?.replacing($0.old, with: $0.new)) }
      + (try ReferenceTests.boxes()).map { changed("cards/resource.yaml", ReferenceTests.card(with: $0)) }
      + shipped.values.map { ($0, $0.keys.sorted()) }
  }

  @Test func everyFieldIsThere() throws {
    let schema = try #require(SchemaFile("layout"))
    let probe = FieldProbe(try SchemaTests.samples(), kinds: SchemaTests.kinds) {
      LayoutFixture($0, isBare: true).read().diagnostics
    }
    func definition(of kind: String) -> String? {
      SchemaTests.kinds.contains { kind == "\($0)-box" } ? kind : SchemaTests.definitions[kind] ?? nil
    }
    for (kind, known) in probe.fields {
      guard let definition = definition(of: kind) else {
        Issue.record("layout.schema.json says nothing of the kind '\(kind)'")
        continue
      }
      let missing = known.subtracting(schema.properties(of: definition))
      #expect(missing == [], "fields of '\(kind)' that $defs/\(definition) of layout.schema.json lacks")
    }
    let all = SchemaTests.kinds.map { "\($0)-box" } + SchemaTests.definitions.keys
    #expect(Set(all).subtracting(probe.fields.keys) == [], "kinds of mapping that no sample has")
    #expect(probe.words.count >= 7)
    for (field, known) in probe.words {
      let parts = field.split(separator: "/").map(String.init)
      let words = definition(of: parts[0]).flatMap { schema.words(of: $0, parts[1]) }
      #expect(words?.subtracting(["null"]) == known, "\(field)")
    }
  }

  /// The schema lists these names. Those of resources' fields it takes by a pattern too, so that a new field of the data
  /// need not be listed.
  private func expectNames(
    _ names: [String], _ listed: Set<String>?, location: SourceLocation = #_sourceLocation
  ) {
    let unknown = (listed ?? []).subtracting(names)
    #expect(unknown == [], sourceLocation: location)
    let others = Set(names).subtracting(listed ?? []).filter {
      !$0.hasPrefix("resource.") && !$0.hasPrefix("index.resource.")
    }
    #expect(others == [], sourceLocation: location)
  }

  @Test func everyNameIsThere() throws {
    let schema = try #require(SchemaFile("layout"))
    expectNames(AnyField.names, schema.words(of: "field"))
    expectNames(ListField.names, schema.words(of: "each-box", "each"))
    expectNames(RichField.names, schema.words(of: "prose-box", "prose"))
    expectNames(ImageField.names, schema.words(of: "image-box", "image"))
    #expect(schema.words(of: "frame", "role")?.subtracting(["artifact"]) == Set(Meaning.roles.keys))
    expectNames(LinkSource.names, schema.words(of: "frame", "link")?.subtracting(["null"]))
    #expect(schema.properties(of: "words") == Set(DesignReader.wordSettings))
    #expect(schema.properties(of: "font") == Set(DesignReader.faceNames))
  }
}
