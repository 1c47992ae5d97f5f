import Bytes
import Vademecum

/// Findings as a log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
enum SARIF {
  /// The log of one run.
  static func log(of found: DiagnosticList) -> JSON {
    let ids = Set(found.all.map(\.id)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let results = found.all.map { result($0, rule: indices[$0.id] ?? -1) }
    let driver: JSON = .object([
      ("name", .text("vademecum")), ("version", .text(vademecumVersion)), ("semanticVersion", .text(vademecumVersion)),
      ("rules", .list(ids.map { .object([("id", .text($0))]) })),
    ])
    // Columns count characters of Unicode.
    let run: JSON = .object([
      ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")), ("results", .list(results)),
    ])
    return .object([
      ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")),
      ("runs", .list([run])),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, rule: Int) -> JSON {
    let message = diagnostic.message(in: Messages.language).line(in: Messages.language)
    var fields: [(String, JSON)] = [
      ("ruleId", .text(diagnostic.id)), ("ruleIndex", .number(rule)), ("level", .text(diagnostic.severity.rawValue)),
      ("message", .object([("text", .text(message))])),
    ]
    if let place = diagnostic.place { fields.append(("locations", .list([location(place)]))) }
    return .object(fields)
  }

  private static func location(_ place: Place) -> JSON {
    var physical: [(String, JSON)] = [("artifactLocation", .object([("uri", .text(address(of: place.file)))]))]
    if place.sheet == nil, place.line > 0 {
      let column: [(String, JSON)] = place.column > 0 ? [("startColumn", .number(place.column))] : []
      physical.append(("region", .object([("startLine", .number(place.line))] + column)))
    }
    var fields: [(String, JSON)] = [("physicalLocation", .object(physical))]
    if let sheet = place.sheet {
      let name = place.cell.map { "\(sheet)!\($0)" } ?? sheet
      fields.append(("logicalLocations", .list([.object([("fullyQualifiedName", .text(name))])])))
    }
    return .object(fields)
  }

  /// A path as a reference (RFC 3986), which is taken from where the command was called unless the path is absolute.
  private static func address(of path: String) -> String {
    let encoded = path.percentEncoded(and: "%?#[]\"<>\\^`{|}".utf8)
    if path.hasPrefix("/") { return "file://\(encoded)" }
    // What stands before a colon would be a scheme.
    let first = encoded.prefix { $0 != "/" }
    return first.contains(":") ? "./\(encoded)" : encoded
  }
}
