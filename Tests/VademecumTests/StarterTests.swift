import Foundation
import SchemaChecking
import TestSupport
import Testing
import Vademecum

/// The catalogue that `new` makes, and the schemas beside it.
@Suite struct StarterTests {
  @Test(arguments: Starter.Language.allCases)
  func aNewCatalogueBuildsWithoutAWord(_ language: Starter.Language) throws {
    try withFolder { folder in
      let files = try Starter(language: language, files: sourceFiles).write(to: "\(folder)/deep/new")
      #expect(files.contains("catalogue.yaml") && files.contains("schemas/edition.schema.json"))
      let edition = try #require(files.first { $0.hasPrefix("editions/") })
      let document = try build("\(folder)/deep/new/\(edition)")
      #expect((4...8).contains(document.pages.count))
      let doubts = check("\(folder)/deep/new/\(edition)")
      #expect(doubts.all.map(\.id) == [])
    }
  }

  @Test(arguments: Starter.Language.allCases)
  func itsFilesNameTheSchemasThatTheyMeet(_ language: Starter.Language) throws {
    try withFolder { folder in
      let files = try Starter(language: language, files: sourceFiles).write(to: folder)
      var instances: [SchemaValidator.Instance] = []
      for file in files where file.hasSuffix(".yaml") {
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first)
        let path = try #require(line.split(separator: "$schema=").last)
        #expect(line.hasPrefix("# yaml-language-server: "))
        let here = URL(fileURLWithPath: "\(folder)/\(file)").deletingLastPathComponent()
        let schema = here.appendingPathComponent(String(path)).standardizedFileURL
        let name = String(schema.lastPathComponent.prefix { $0 != "." })
        let kind = try #require(Schema(rawValue: name))
        #expect(
          try String(contentsOf: schema, encoding: .utf8)
            == kind.text(in: language == .fr ? .french : .english, files: sourceFiles))
        instances.append(.init(name, json: try #require(jsonText(ofFile: "\(folder)/\(file)"))))
      }
      #expect(instances.count >= 3)
      let schemas = try [Schema.catalogue, .edition, .layout].map { ($0.rawValue, try $0.text(files: sourceFiles)) }
      let errors = try SchemaValidator.errors(in: instances, by: Dictionary(uniqueKeysWithValues: schemas))
      for error in errors { #expect(error == nil) }
    }
  }

  @Test func bothLanguagesTeachTheSame() throws {
    try withFolder { folder in
      let lines = try Starter.Language.allCases.map { language in
        let path = "\(folder)/\(language)"
        _ = try Starter(language: language, files: sourceFiles).write(to: path)
        return try ["catalogue.yaml", "editions/2026-01.yaml", "layout/layout.yaml"].map {
          let text = try #require(jsonText(ofFile: "\(path)/\($0)"))
          return text.split(separator: "\n").map { $0.prefix { $0 != ":" } }.filter { $0.hasPrefix("\"") }.count
        }
      }
      #expect(lines[0] == lines[1])
    }
  }

  @Test func aFolderThatIsNotEmptyIsLeftAlone() throws {
    try withFolder { folder in
      try write("mine", to: "\(folder)/.hidden")
      #expect(throws: Starter.Failure.self) { try Starter(language: .fr, files: sourceFiles).write(to: folder) }
      #expect(throws: Starter.Failure.self) {
        try Starter(language: .fr, files: sourceFiles).write(to: "\(folder)/.hidden")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [".hidden"])
      let outcome = try run(command, ["new", folder])
      #expect(outcome.status == 74)
      #expect(outcome.errors == "error: \(folder): there are files already; name a folder that is new or empty\n")
    }
  }

  @Test func theCommandSaysWhatIsNext() throws {
    try withFolder { folder in
      let outcome = try run(command, ["new", "garden/", "--language", "en"], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasSuffix("\nNext: vademecum build garden/editions/2026-01.yaml\n"))
      #expect(try run(command, ["build", "garden/editions/2026-01.yaml", "--strict"], in: folder).status == 0)
      #expect(try run(command, ["check", "garden/editions/2026-01.yaml", "--strict"], in: folder).errors == "")
    }
  }

  @Test(arguments: Schema.allCases)
  func schemasArePrinted(_ schema: Schema) throws {
    let outcome = try run(command, ["schema", schema.rawValue])
    #expect(outcome.output == (try schema.text(files: sourceFiles)))
    let root = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(root["$defs"] as? [String: Any])
    switch schema {
    case .layout: #expect(root["$ref"] as? String == "#/$defs/file")
    case .catalogue: #expect(definitions["catalogue"] != nil)
    case .edition, .page, .card: #expect(root["$ref"] as? String == "#/$defs/\(schema.rawValue)")
    }
  }
}
