import Foundation
import TestSupport

/// The schemas, as other people's program (Python's jsonschema) understands them.
package enum SchemaJudge {
  /// A text in YAML, and the schema that it should meet.
  package struct Trial {
    /// `catalogue`, `edition`, `layout`, or with a definition of it: `layout#page`.
    package var schema: String
    /// The text, as JSON.
    package var json: String

    /// Makes a trial.
    package init(_ schema: String, json: String) { (self.schema, self.json) = (schema, json) }
  }

  /// For each trial what the schema has against it; nil for nothing. `schemas` are texts by name.
  package static func verdicts(on trials: [Trial], by schemas: [String: String]) throws -> [String?] {
    let folder = TemporaryFolder()
    for (name, text) in schemas { folder.write(text, to: "\(name).schema.json") }
    let list = trials.map { "[\"\($0.schema)\", \($0.json)]" }.joined(separator: ",\n")
    folder.write("[\(list)]", to: "trials.json")
    // Debian's own Python: another may be before it in the path and lack jsonschema.
    let python = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") ? "/usr/bin/python3" : "python3"
    let outcome = try run(
      python,
      [
        "\(Repository.root)/.ci/judge-schemas.py", folder.path, folder.path("trials.json"),
        folder.path("verdicts.json"),
      ])
    guard outcome.status == 0 else { throw Failure(outcome: outcome) }
    return try JSONDecoder().decode([String?].self, from: Data(contentsOf: URL(filePath: folder.path("verdicts.json"))))
  }

  /// The schema of layouts, by its name.
  package static func layout() throws -> [String: String] {
    ["layout": try Repository.text(of: "Sources/Vademecum/Schemas/layout.schema.json")]
  }

  /// The judge itself failed.
  package struct Failure: Error {
    var outcome: ToolOutcome
  }

  /// The files in YAML below a folder of the package, by their paths from there.
  package static func files(below folder: String) -> [String] {
    Repository.files(below: folder).filter { $0.hasSuffix(".yaml") }
  }
}
