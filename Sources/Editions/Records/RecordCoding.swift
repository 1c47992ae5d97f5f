import Bytes
import Diagnostics
import Reading

// A record as bytes: JSON with its fields in one order, so that equal records are equal bytes.

extension Record {
  /// The record in JSON.
  package func json() -> [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.take()
  }

  /// Writes the record in JSON.
  package func write(to writer: inout ByteWriter) {
    write(to: &writer) { [resources] add in resources.forEach(add) }
  }

  /// Writes the record in JSON with the resources that `forEachResource` gives, one by one.
  func write(
    to writer: inout ByteWriter, _ forEachResource: @escaping @Sendable (_ body: (Resource) -> Void) -> Void
  ) {
    @Sendable func object(_ fields: [Field]) -> JSON { .object(fields.map { ($0.name, .text($0.text)) }) }
    var fields: [(String, JSON)] = [("record", .number(Record.format)), ("program", .text(program))]
    if let fingerprints {
      let parts = InputFingerprints.Part.allCases.compactMap { part in
        fingerprints.parts[part].map { (part.rawValue, JSON.text($0)) }
      }
      fields.append(("inputs", .object(parts)))
    }
    if let content { fields.append(("content", .text(content))) }
    fields += [
      ("whole", .flag(isWhole)), ("edition", object(edition)),
      ("sections", .list(sections.map { .object([("id", .text($0.id)), ("title", .text($0.title))]) })),
      (
        "resources",
        .members { add in
          forEachResource { resource in
            add(
              .object([
                ("id", .text(resource.id)), ("section", .text(resource.section)), ("page", JSON(resource.page)),
                ("fields", object(resource.fields)),
              ]))
          }
        }
      ),
    ]
    JSON.object(fields).writeLines(to: &writer)
  }

  /// Reads a record that a program wrote that knows this format or an older one; fields that are unknown here are passed
  /// over. `file` is the file that carries it.
  package static func read(_ bytes: [UInt8], of file: String) -> Reported<Record> {
    let json = SourceFile.parse(bytes, file: file, as: .json)
    var found = DiagnosticList()
    guard !json.diagnostics.hasErrors, let root = json.value, var fields = FieldReader(root, as: "record", &found),
      let format = fields.integer("record", &found)?.value
    else { return Reported(nil, damaged(file)) }
    guard format <= Record.format else {
      found.error(.newerRecord(format: format, known: Record.format), at: Place(file: file))
      return Reported(nil, found)
    }
    let record = Record(&fields, &found)
    return found.hasErrors ? Reported(nil, damaged(file)) : Reported(record)
  }

  private static func damaged(_ file: String) -> DiagnosticList {
    var found = DiagnosticList()
    found.error(.damagedRecord, at: Place(file: file))
    return found
  }

  private init(_ record: inout FieldReader, _ found: inout DiagnosticList) {
    self.init(
      program: record.requiredLine("program", &found)?.value ?? "",
      fingerprints: record.node("inputs").map { InputFingerprints($0, &found) },
      content: record.line("content", &found)?.value,
      isWhole: record.flag("whole", &found) ?? true,
      edition: record.node("edition").map { Record.fields($0, &found) } ?? [],
      sections: (record.sequence("sections", &found) ?? []).compactMap { Section($0, &found) },
      resources: (record.sequence("resources", &found) ?? []).compactMap { Resource($0, &found) })
  }

  fileprivate static func fields(_ node: Node, _ found: inout DiagnosticList) -> [Field] {
    guard let fields = FieldReader(node, as: "fields", &found) else { return [] }
    return fields.entries.compactMap { entry in
      entry.value.text(as: .noun(entry.key), &found).map { Field(entry.key, $0.value) }
    }
  }
}

extension InputFingerprints {
  /// Reads parts by their names; those that are unknown here are passed over.
  fileprivate init(_ node: Node, _ found: inout DiagnosticList) {
    let named = Record.fields(node, &found).compactMap { field in Part(rawValue: field.name).map { ($0, field.text) } }
    self.init(parts: Dictionary(named) { first, _ in first })
  }
}

extension Record.Section {
  fileprivate init?(_ node: Node, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(node, as: "section", &found), let id = fields.requiredLine("id", &found) else {
      return nil
    }
    self.init(id: id.value, title: fields.text("title", &found)?.value ?? "")
  }
}

extension Record.Resource {
  fileprivate init?(_ node: Node, _ found: inout DiagnosticList) {
    guard var fields = FieldReader(node, as: "resource", &found), let id = fields.requiredLine("id", &found),
      let section = fields.requiredLine("section", &found)
    else { return nil }
    self.init(
      id: id.value, section: section.value, page: fields.line("page", &found)?.value,
      fields: fields.node("fields").map { Record.fields($0, &found) } ?? [])
  }
}
