import Diagnostics
import Reading

/// What the resources of a source have where it says nothing of them itself.
struct SourceDefaults {
  /// The fields, as the catalogue has them.
  private(set) var entries: [Entry] = []

  /// Nothing.
  init() {}

  /// Takes the fields of a mapping that says how a source is read.
  init(of fields: inout FieldReader, _ found: inout DiagnosticList) {
    guard let node = fields.node("defaults"), FieldReader(node, as: "defaults", &found) != nil,
      case .mapping(let entries) = node.value
    else { return }
    self.entries = entries
  }

  /// Whether they say something of a field.
  func has(_ field: String) -> Bool { entries.contains { $0.key == field } }

  /// The section that they name.
  var sections: [Located<String>] {
    entries.compactMap { entry in
      guard entry.key == "section", case .scalar(let scalar) = entry.value.value else { return nil }
      return Located(scalar.text.oneLine, at: entry.value.place)
    }
  }

  /// The fields with the ids of what they name by titles.
  func resolved(_ resolve: (RecordKind, String) -> String?) -> [Entry] {
    let kinds: [String: RecordKind] = ["section": .section, "phase": .phase]
    return entries.map { entry in
      guard let kind = kinds[entry.key], case .scalar(let scalar) = entry.value.value,
        let id = resolve(kind, scalar.text)
      else { return entry }
      var resolved = entry
      resolved.value.value = .scalar(Scalar(id))
      return resolved
    }
  }
}

extension Entry {
  /// A field that stands where its value does.
  init(_ key: String, _ node: Node) { self.init(key: key, keyPlace: node.place, value: node) }
}

extension String {
  /// The text on one line, without space around it.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
