import Diagnostics
import Foundation
import TestSupport
import Testing
import Vademecum

/// The schemas in English and in French: the same but for what people read.
@Suite struct SchemaLanguageTests {
  private static func object(_ schema: Schema, in language: MessageLanguage) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try schema.text(in: language, files: sourceFiles).utf8))
  }

  /// What is said at each place of a schema, and what else there is.
  private struct Parts {
    var words: [String: String] = [:]
    var rest: [String] = []

    init(_ value: Any) { add(value, at: "") }

    private mutating func add(_ value: Any, at place: String) {
      switch value {
      case let fields as [String: Any]:
        for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
          if name == "description" || name == "title", let text = field as? String {
            words["\(place)/\(name)"] = text
          } else {
            add(field, at: "\(place)/\(name)")
          }
        }
      case let list as [Any]: for (index, element) in list.enumerated() { add(element, at: "\(place)/\(index)") }
      default: rest.append("\(place): \(value)")
      }
    }
  }

  @Test(arguments: Schema.allCases)
  func everyDescriptionIsThereInBothLanguages(_ schema: Schema) throws {
    let english = Parts(try SchemaLanguageTests.object(schema, in: .english))
    let french = Parts(try SchemaLanguageTests.object(schema, in: .french))
    #expect(english.rest == french.rest && Set(english.words.keys) == Set(french.words.keys))
    #expect(french.words.count > 40)
    for (place, words) in french.words {
      #expect(words != english.words[place] || words == "Catalogue" || place == "/title", "\(place): \(words)")
      let isSet = !words.contains(#/ [;:?!»%]|« |\w'\w/#)
      #expect(isSet, "\(place): \(words)")
    }
  }

  /// Each property of the data says what it is, so that editors can.
  @Test(arguments: [Schema.catalogue, Schema.edition])
  func everyPropertySaysWhatItIs(_ schema: Schema) throws {
    var count = 0
    func look(_ value: Any, at place: String) {
      if let list = value as? [Any] { for element in list { look(element, at: place) } }
      guard let fields = value as? [String: Any] else { return }
      for (name, field) in fields { look(field, at: "\(place)/\(name)") }
      guard let properties = fields["properties"] as? [String: [String: Any]] else { return }
      for (name, property) in properties where !place.hasPrefix("/$defs/catalogue/anyOf") {
        count += 1
        #expect(property["description"] is String, "\(place)/properties/\(name)")
      }
    }
    look(try SchemaLanguageTests.object(schema, in: .english), at: "")
    #expect(count > 30)
  }

  /// What is translated is what the schema of layouts says, all of it and nothing else.
  @Test func theFrenchOfLayoutsIsAllOfUse() throws {
    let folder = "Sources/Vademecum/Schemas"
    let french = try JSONSerialization.jsonObject(with: Data(Repository.text(of: "\(folder)/layout.french.json").utf8))
    let words = Parts(try SchemaLanguageTests.object(.layout, in: .english)).words.filter { $0.key != "/title" }
    #expect(Set(try #require(french as? [String: String]).keys) == Set(words.values))
  }

  @Test func theCommandPrintsThatOfTheLanguageOfMessages() throws {
    for schema in [Schema.edition, .card] {
      let french = try schema.text(in: .french, files: sourceFiles)
      #expect(try run(command, ["schema", schema.rawValue, "--messages", "fr"]).output == french)
      let locale = try run(command, ["schema", schema.rawValue], environment: ["LC_ALL": "fr_FR.UTF-8"])
      #expect(locale.output == french)
    }
  }
}
