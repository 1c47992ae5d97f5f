import Foundation

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

  /// For each trial what the schema has against it; nil for nothing.
  package static func verdicts(on trials: [Trial]) throws -> [String?] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vademecum-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = trials.map { "[\"\($0.schema)\", \($0.json)]" }.joined(separator: ",\n")
    let input = folder.appendingPathComponent("trials.json")
    let output = folder.appendingPathComponent("verdicts.json")
    try "[\(list)]".write(to: input, atomically: false, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Debian's own Python: another may be before it in the path and lack jsonschema.
    let python = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") ? "/usr/bin/python3" : "python3"
    process.arguments = [python, "\(repository)/.ci/judge-schemas.py", schemas, input.path, output.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return try JSONDecoder().decode([String?].self, from: Data(contentsOf: output))
  }

  /// The judge itself failed.
  package struct Failure: Error {
    var status: Int32
  }

  /// The root of the package.
  package static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  /// The files in YAML below a folder of the package, by their paths from there.
  package static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: "\(repository)/\(folder)")?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// The folder of the schemas.
  package static let schemas = "\(repository)/Sources/Vademecum/Schemas"
}
