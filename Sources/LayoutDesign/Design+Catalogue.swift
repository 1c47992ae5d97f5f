import Catalogue
import Diagnostics

extension Design {
  /// What of the layout says nothing in editions of a catalogue whose resources have the fields of that table, set in
  /// `language`, which they name at a place: fields that it does not declare, or declares as something else; words of the layout in
  /// another language, and yes and no without a word.
  package func warnings(for resources: FieldTable, language: String, at place: Place) -> DiagnosticList {
    var found = DiagnosticList()
    let words = words(for: language)
    if !hasWords(for: language) { found.warn(.noWords(language: language, printed: words.language), at: place) }
    for named in freeFieldUses where named.language == nil || named.language == words.language {
      let name = named.field.name
      if let row = resources[named.field.row] {
        if !row.type.serves(named.use) { found.warn(.unfitField(name, named.use), at: named.place) }
      } else {
        let rows = DataField.all.filter { $0.subject == .resource }.map(\.row) + resources.freeFields.map(\.name)
        let near = suggestion(for: named.field.row, among: rows).map { "resource.\($0)" }
        found.warn(.undeclaredField(name, near: near), at: named.place)
      }
    }
    let missing = [("yes", words.yes), ("no", words.no)].filter { $0.1 == nil }.map(\.0)
    if !missing.isEmpty, resources.freeFields.contains(where: { $0.type == .yesNo && shows($0) }) {
      found.warn(.missingWords(missing, language: words.language), at: words.place)
    }
    return found
  }

  /// The pages of an edition's own of kinds that the layout does not have.
  package func unknownKinds(in edition: Edition) -> DiagnosticList {
    var found = DiagnosticList()
    let names = pages.filter(\.isOwn).map(\.name)
    for page in edition.ownPages where !names.contains(page.kind) {
      let near = suggestion(for: page.kind, among: names)
      found.error(.unknownPageKind(page.kind, layout: name, near: near, among: names), at: page.kindPlace)
    }
    return found
  }

  /// Warnings of colours of an edition's that the layout has not, and of those of sections that can hardly be told from their grounds.
  package func warnings(ofStyleIn edition: Edition) -> DiagnosticList {
    var found = DiagnosticList()
    for color in edition.colors.keys.sorted() where !colorNames.contains(color) {
      let near = suggestion(for: color, among: colorNames)
      found.warn(
        .unknownHouseColor(color, layout: name, near: near, among: colorNames), at: edition.place(ofColor: color))
    }
    for (pair, place) in zip(edition.accents, edition.accentPlaces) {
      for accent in Accent.all(of: pair) { accent.warnIfFaint(at: place, &found) }
    }
    return found
  }

  /// Whether a page may print the field of a catalogue.
  private func shows(_ field: Field) -> Bool {
    showsDetails || freeFieldUses.contains { $0.field.row == field.name && $0.use == .text }
  }
}

extension FieldType {
  /// Whether layouts can do that with values of the type.
  fileprivate func serves(_ use: FreeFieldUse.Use) -> Bool {
    switch use {
    case .condition: true
    case .text: if case .picture = self { false } else { true }
    case .picture: if case .picture = self { true } else { false }
    case .link: self == .link
    case .index:
      switch self {
      case .richText, .picture, .link: false
      default: true
      }
    }
  }
}
