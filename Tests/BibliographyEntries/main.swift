import Bibliographies
import Bytes
import Diagnostics

// Prints the entries of bibliographies, for `.ci/bibliographies.py`, which compares them with those that other programs read: as
// JSON, a list of files, each with its entries and what was found.

let files = JSON.list(CommandLine.arguments.dropFirst().map(contents))
print(String(decoding: files.lines(), as: UTF8.self), terminator: "")

private func contents(of path: String) -> JSON {
  var found = DiagnosticList()
  let entries = BibliographyFile.read(path, &found) ?? []
  return .object([
    ("file", .text(path)), ("entries", .list(entries.map(\.json))), ("found", .list(found.all.map { .text("\($0)") })),
  ])
}

extension BibliographyEntry {
  /// The type, the key, and the fields by name.
  fileprivate var json: JSON {
    .object([
      ("type", .text(type)), ("key", JSON(key)), ("fields", .object(fields.map { ($0.name, $0.value.json) })),
    ])
  }
}

extension BibliographyEntry.Value {
  /// A text, a list of texts, or a list of names in their parts.
  fileprivate var json: JSON {
    switch self {
    case .text(let text), .richText(let text): .text(text)
    case .list(let texts): .list(texts.map(JSON.text))
    case .names(let names, _):
      .list(names.map { .list([$0.given, $0.particle, $0.family, $0.suffix].map(JSON.text)) })
    }
  }
}
