import Diagnostics
import Reading

/// Reads CSL-JSON, as Zotero and its like write it.
///
/// Source: the CSL 1.0.2 input schema.
enum CSLItems {
  /// The types of items.
  private static let types: Set = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
  ]
  /// Fields that lists of resources have, and items have not.
  private static let foreignFields: Set = ["authors", "year", "summary", "url", "phase", "thumbnail", "session"]
  private static let nameFields = [
    "author", "editor", "translator", "director", "container-author", "collection-editor", "composer", "illustrator",
  ]

  /// Whether a text that begins so is CSL-JSON: its first item is.
  static func isCSL(beginning bytes: [UInt8]) -> Bool {
    guard let item = FirstItem.bytes(in: bytes) else { return false }
    guard case .mapping(let entries)? = SourceFile.parse(item, file: "", as: .json).value?.value else { return false }
    return isItem(entries)
  }

  private static func isItem(_ entries: [Entry]) -> Bool {
    let names = Set(entries.map(\.key))
    guard let type = entries.first(where: { $0.key == "type" })?.value.scalarText, types.contains(type) else {
      return false
    }
    return names.isDisjoint(with: foreignFields) && (!names.contains("section") || names.contains("issued"))
  }

  /// The items of a file as entries; nil, with a report, where it holds no list.
  static func entries(of root: Node, _ found: inout DiagnosticList) -> [BibliographyEntry]? {
    var list = root
    if case .mapping(let entries) = root.value, let items = entries.first(where: { $0.key == "items" }) {
      list = items.value
    }
    return list.sequence(as: .noun("the bibliography"), &found)?.compactMap { node in
      guard case .mapping(let fields) = node.value else {
        found.error(
          .wrongType(.noun("item of the bibliography"), expected: .mapping, found: node.value.type), at: node.place)
        return nil
      }
      if fields.count > BibliographyLimits.fields {
        found.error(.longEntry(limit: BibliographyLimits.fields), at: fields[BibliographyLimits.fields].keyPlace)
      }
      return entry(Array(fields.prefix(BibliographyLimits.fields)), at: node.place)
    }
  }

  private static func entry(_ fields: [Entry], at place: Place) -> BibliographyEntry {
    func text(_ name: String) -> String? { fields.first { $0.key == name }?.value.scalarText }
    var entry = BibliographyEntry(
      type: text("type") ?? "document", key: text("citation-key") ?? text("id"), at: place)
    for field in fields { add(field, to: &entry) }
    if let doi = fields.first(where: { $0.key == "DOI" }), let name = doi.value.scalarText {
      entry.add("url", .text(BibliographyAddress.ofDOI(name) ?? name), at: doi.value.place)
    }
    return entry
  }

  private static func add(_ field: Entry, to entry: inout BibliographyEntry) {
    let place = field.value.place
    switch field.key {
    case "id", "citation-key", "citation-label", "type", "title-short", "short-title", "accessed", "categories",
      "custom":
      break
    case let name where nameFields.contains(name):
      guard case .sequence(let nodes) = field.value.value else { return }
      entry.add(name, .names(nodes.compactMap(CSLName.name), hasOthers: false), at: place)
    case "issued":
      guard let date = CSLDate.date(field.value) else { return }
      entry.add("year", .text(date.years), at: place)
      if let day = date.date { entry.add("date", .text(day), at: place) }
    case "abstract":
      if let text = field.value.scalarText { entry.add("abstract", .richText(CSLMarkup.markdown(text)), at: place) }
    case "keyword":
      guard let text = field.value.scalarText else { return }
      let words = text.split { $0 == "," || $0 == ";" }.map { String($0).withoutSpaceAround }.filter { !$0.isEmpty }
      entry.add("keywords", .list(words), at: place)
    case "language":
      if let text = field.value.scalarText { entry.add("language", .text(LanguageNames.tag(text)), at: place) }
    case "genre":
      if let text = field.value.scalarText { entry.add("type", .text(CSLMarkup.plain(text)), at: place) }
    default:
      if let text = field.value.scalarText {
        entry.add(field.key.lowercased(), .text(CSLMarkup.plain(text)), at: place)
      }
    }
  }
}

extension Node {
  /// The text of a scalar; nil for anything else.
  var scalarText: String? {
    guard case .scalar(let scalar) = value else { return nil }
    return scalar.text
  }
}
