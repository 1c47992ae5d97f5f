import Bytes
import Diagnostics

/// The JSON Schemas (draft 2020-12) of the data, made from the tables of fields that also read it.
package struct DataSchema {
  /// What resources can have.
  private let resources: FieldTable
  /// Whether resources may have fields that the table lacks, because their catalogue is not known.
  private let isOpen: Bool
  /// The language of titles and descriptions.
  let language: MessageLanguage

  /// The schemas for a catalogue whose resources have that table, or for any catalogue, with descriptions in a language.
  package init(_ resources: FieldTable? = nil, in language: MessageLanguage = .english) {
    self.resources = resources ?? .resource
    self.language = language
    isOpen = resources == nil
  }

  /// The schema of a catalogue, or of a file of resources that one names.
  package var catalogue: JSON {
    root(
      FieldGloss("Catalogue", "Catalogue"), FieldTable.catalogue.summary,
      [
        ("if", .object([("type", .text("array"))])), ("then", reference("resource-list")),
        ("else", reference("catalogue")),
      ],
      definitions: [
        ("catalogue", object(.catalogue)),
        ("resource-list", .object([("type", .text("array")), ("items", reference("resource"))])),
      ] + sources + FieldTable.catalogue.fields.compactMap(definition))
  }

  /// What a list or a mapping of the catalogue holds.
  private func definition(in field: Field) -> (String, JSON)? {
    switch field.type {
    case .records(.resource): ("resource", object(resources, isOpen: isOpen))
    case .records(let table), .declarations(let table): (table.kind, object(table))
    default: nil
    }
  }

  /// The schema of an edition.
  package var edition: JSON {
    let table = FieldTable.edition(selectingFrom: resources)
    return root(
      FieldGloss("Edition", "Édition"), table.summary, [("$ref", .text("#/$defs/edition"))],
      definitions: [("edition", object(table))])
  }

  private func root(
    _ title: FieldGloss, _ summary: FieldGloss, _ start: [(String, JSON)], definitions: [(String, JSON)]
  ) -> JSON {
    .object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title.text(in: language))),
        ("description", .text(summary.text(in: language))),
      ] + start + [("$defs", .object(definitions + forms))])
  }

  // MARK: Things and fields

  private func object(_ table: FieldTable, isNullable: Bool = false, isOpen: Bool = false) -> JSON {
    var fields: [(String, JSON)] = [
      ("description", .text(table.summary.text(in: language))),
      ("type", isNullable ? types("object", "null") : .text("object")),
    ]
    let isCatalogue = table.kind == FieldTable.catalogue.kind
    let isResource = table.kind == FieldTable.resource.kind
    let elsewhere = isCatalogue ? "sections" : isResource ? "section" : nil
    let required = table.fields.filter { $0.isRequired && $0.name != elsewhere }
    if !required.isEmpty { fields.append(("required", .list(required.map { JSON.text($0.name) }))) }
    if isCatalogue { fields.append(("anyOf", .list(DataSchema.givesSections))) }
    if isResource { fields.append(("anyOf", .list(DataSchema.standsInSections))) }
    fields.append(("properties", .object(table.fields.flatMap(properties))))
    let others: JSON = table.kind == "select" ? .flag(self.isOpen) : .flag(isOpen)
    return .object(fields + [("additionalProperties", others)])
  }

  /// The property of a field, and that of the words beside a picture.
  private func properties(of field: Field) -> [(String, JSON)] {
    var form = form(of: field.type, isRequired: field.isRequired)
    form.insert(("description", .text(field.summary.text(in: language) + ".")), at: 0)
    let property = (field.name, JSON.object(form + [("examples", .list([example(of: field)]))]))
    guard case .picture(let words?) = field.type else { return [property] }
    return [property, (words, self.words)]
  }

  /// An example in JSON where it is a single value, else as YAML writes it.
  private func example(of field: Field) -> JSON { .text(field.example.filter { $0 != "\"" }) }

  /// The keywords that say what a field of a type may hold.
  private func form(of type: FieldType, isRequired: Bool = false) -> [(String, JSON)] {
    switch type {
    case .id: [("$ref", .text("#/$defs/id"))]
    case .line, .reference: [("$ref", .text(isRequired ? "#/$defs/required-line" : "#/$defs/line"))]
    case .richText: [("$ref", .text("#/$defs/markdown"))]
    case .list: [("$ref", .text("#/$defs/lines"))]
    case .authors: [("$ref", .text("#/$defs/authors"))]
    case .number: [("type", types("number", "null"))]
    case .date: [("$ref", .text("#/$defs/date"))]
    case .time: [("$ref", .text("#/$defs/time"))]
    case .years: [("$ref", .text("#/$defs/years"))]
    case .link: [("$ref", .text("#/$defs/address"))]
    case .choice(let values):
      [("type", types("string", "number", "null")), ("enum", .list(values.map(JSON.text) + [.null]))]
    case .yesNo: [("type", types("boolean", "null"))]
    case .picture: [("$ref", .text("#/$defs/picture"))]
    case .color: [("type", .text("string")), ("pattern", .text("^#[0-9A-Fa-f]{6}$"))]
    case .language:
      [("type", types("string", "null")), ("pattern", .text("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"))]
    case .references: [("$ref", .text("#/$defs/ids"))]
    case .several(let type): several(type)
    case .group(let table): [("anyOf", .list([object(table, isNullable: true)]))]
    case .groups(let table): groups(table)
    case .palette:
      [("type", types("object", "null")), ("additionalProperties", .object(form(of: .color)))]
    case .records(let table): records(table, isRequired: isRequired)
    case .declarations(let table):
      [
        ("type", types("object", "null")), ("additionalProperties", reference(table.kind)),
        ("propertyNames", .object([("pattern", .text("^[A-Za-z0-9-]+$"))])),
      ]
    }
  }

  private func groups(_ table: FieldTable) -> [(String, JSON)] {
    guard let field = table.shorthand.flatMap({ table[$0] }) else {
      let list = JSON.object([("type", .text("array")), ("items", object(table))])
      return [("anyOf", .list([list, object(table, isNullable: true)]))]
    }
    let pattern = JSON.text("^(from +)?[\"']?#[0-9A-Fa-f]{6}[\"']?$")
    let isAccent = table === FieldTable.accent
    let alone = JSON.object(isAccent ? [("type", .text("string")), ("pattern", pattern)] : form(of: field.type))
    let items = JSON.object([("anyOf", .list([alone, object(table)]))])
    let list = JSON.object([("type", .text("array")), ("items", items)])
    return [("anyOf", .list([list, alone, object(table, isNullable: true)]))]
  }

  private func several(_ type: FieldType) -> [(String, JSON)] {
    let one = JSON.object(form(of: type))
    return [("anyOf", .list([one, .object([("type", .text("array")), ("items", one)])]))]
  }

  private func records(_ table: FieldTable, isRequired: Bool) -> [(String, JSON)] {
    let list: [(String, JSON)] = [
      ("type", isRequired ? .text("array") : types("array", "null")), ("items", reference(table.kind)),
    ]
    guard table.kind == "resource" else { return list }
    let path = JSON.object([
      description(
        "The path of a file that holds a list of resources.",
        "Le chemin d’un fichier qui contient une liste de ressources."),
      ("type", types("string", "number")),
    ])
    let others = [path] + sources.map { reference($0.0) }
    let members = JSON.object([("anyOf", .list([reference("resource")] + others))])
    return [("anyOf", .list([.object([("type", .text("array")), ("items", members)])] + others))]
  }

  private func reference(_ definition: String) -> JSON { .object([("$ref", .text("#/$defs/\(definition)"))]) }

  /// The member of a schema that says what people read of it.
  func description(_ english: String, _ french: String) -> (String, JSON) {
    ("description", .text(language.say(english, french)))
  }
}

/// The types that a value may have.
func types(_ names: String...) -> JSON { .list(names.map(JSON.text)) }
