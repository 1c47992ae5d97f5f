import Foundation
import TestSupport

/// Validates against JSON Schemas with a validator that others wrote, Python's jsonschema.
package enum SchemaValidator {
  /// A text to validate, and its schema.
  package struct Instance {
    /// `catalogue`, `edition`, `layout`, or with a definition of it: `layout#page`.
    package var schema: String
    /// The text, as JSON.
    package var json: String

    /// Makes an instance.
    package init(_ schema: String, json: String) { (self.schema, self.json) = (schema, json) }
  }

  /// The first error of each instance, nil for a valid one. `schemas` are texts by name.
  package static func errors(in instances: [Instance], by schemas: [String: String]) throws -> [String?] {
    let folder = TemporaryFolder()
    for (name, text) in schemas { folder.write(text, to: "\(name).schema.json") }
    let list = instances.map { "[\"\($0.schema)\", \($0.json)]" }.joined(separator: ",\n")
    folder.write("[\(list)]", to: "instances.json")
    // Debian's own Python: another may be before it in the path and lack jsonschema.
    let python = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") ? "/usr/bin/python3" : "python3"
    let outcome = try run(
      python,
      [
        "\(Repository.root)/.ci/validate-instances.py", folder.path, folder.path("instances.json"),
        folder.path("errors.json"),
      ])
    guard outcome.status == 0 else { throw Failure(outcome: outcome) }
    return try JSONDecoder().decode([String?].self, from: Data(contentsOf: URL(filePath: folder.path("errors.json"))))
  }

  /// The schema of layouts, by its name.
  package static func layout() throws -> [String: String] {
    ["layout": try Repository.text(of: "Sources/Vademecum/Schemas/layout.schema.json")]
  }

  /// The validator itself failed.
  package struct Failure: Error {
    var outcome: ToolOutcome
  }

  /// The files in YAML below a folder of the package, by their paths from there.
  package static func files(below folder: String) -> [String] {
    Repository.files(below: folder).filter { $0.hasSuffix(".yaml") }
  }
}
