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
      return Located(scalar.text, at: entry.value.place)
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

extension [Entry] {
  /// Adds the fields of defaults that are not there.
  mutating func complete(from defaults: [Entry]) {
    self += defaults.filter { entry in !contains { $0.key == entry.key } }
  }
}

extension Entry {
  /// A field that stands where its value does.
  init(_ key: String, _ node: Node) { self.init(key: key, keyPlace: node.place, value: node) }
}

extension String {
  /// The text on one line, without space around it.
  var oneLine: String { isOnOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether the text has no space but single ones between words; false also for a few texts of which bytes do not tell it.
  private var isOnOneLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      switch (last, byte) {
      case (_, 0..<0x20), (0x20, 0x20): return false
      // U+0085 and U+00A0; U+1680 and U+3000; and what ends as U+2000 to U+205F do.
      case (0xc2, 0x85), (0xc2, 0xa0), (_, 0xe1), (_, 0xe3), (0x80, 0x80...0x8a), (0x80, 0xa8...0xaf), (0x81, 0x9f):
        return false
      default: last = byte
      }
    }
    return last != UInt8(ascii: " ")
  }
}
