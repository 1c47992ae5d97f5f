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
    "a sheet is at least 1in", "leave less than 1in",  // sums
    "style 'text' has no ",  // it may build on another
    "'only' names sizes",  // cards and pages have the same boxes
    "are known only in furniture", "is known only in furniture",
  ]

  @Test func layoutsThatAreRightPass() throws {
    var instances: [SchemaValidator.Instance] = []
    for folder in ["Layouts", "Examples/library/layout", "Sources/Vademecum/Starters"] {
      for file in SchemaValidator.files(below: folder)
      where folder != "Sources/Vademecum/Starters" || file.contains("layout") {
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
    for mistake in MistakeTests.boxMistakes { add(MistakeTests.page(with: mistake.box), mistake.line) }
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
    "furniture": "furniture", "grid": "page/grid", "layout": "layout", "margins": "page/margins", "page": "page",
    "pagination": "card/pagination", "panel": "panel", "row of columns": "page/columns", "shape": "shape",
    "sheet": "layout/sheet", "size": "size",
    "stroke": "frame/stroke", "style": "style",
  ]

  @Test func everyFieldIsThere() throws {
    let schema = try #require(SchemaFile("layout"))
    let recorder = FieldRecorder()
    try recorder.record(kinds: SchemaTests.kinds) {
      for name in fileNames(in: Repository.layouts) where isFolder("\(Repository.layouts)/\(name)") {
        _ = Design.read(
          "\(Repository.layouts)/\(name)", layouts: Repository.layouts,
          fontFolders: [Repository.fonts])
      }
      _ = LayoutFixture().read()
      for mistake in MistakeTests.otherMistakes {
        _ = LayoutFixture([
          mistake.file: LayoutFixture.files[mistake.file]?.replacing(mistake.old, with: mistake.new) ?? ""
        ]).read()
      }
      for mistake in MistakeTests.boxMistakes {
        _ = LayoutFixture(["pages/front.yaml": MistakeTests.page(with: mistake.box)]).read()
      }
      for box in try ReferenceTests.boxes() {
        _ = LayoutFixture(["cards/resource.yaml": ReferenceTests.card(with: box)]).read()
      }
    }
    for (kind, known) in recorder.fields {
      let definition = SchemaTests.kinds.contains { kind == "\($0)-box" } ? kind : SchemaTests.definitions[kind] ?? nil
      guard let definition else {
        Issue.record("layout.schema.json says nothing of the kind '\(kind)'")
        continue
      }
      let missing = known.subtracting(schema.properties(of: definition))
      #expect(missing == [], "fields of '\(kind)' that $defs/\(definition) of layout.schema.json lacks")
    }
    #expect(Set(recorder.fields.keys).isSuperset(of: SchemaTests.kinds.map { "\($0)-box" }))
    for (field, known) in recorder.words {
      let parts = field.split(separator: "/").map(String.init)
      let definition =
        parts[0] == "box"
        ? SchemaTests.kinds.map { "\($0)-box" }.first { schema.words(of: $0, parts[1]) != nil }
        : SchemaTests.definitions[parts[0]] ?? nil
      #expect(definition.flatMap { schema.words(of: $0, parts[1]) }?.subtracting(["null"]) == known, "\(field)")
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
