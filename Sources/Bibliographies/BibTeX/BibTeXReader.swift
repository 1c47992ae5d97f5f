import Diagnostics

/// Reads the texts of entries: TeX to texts, names and dates.
struct BibTeXReader {
  /// The commands of TeX that were reported.
  private var toldCommands: Set<String> = []

  /// Fields that only programs look at.
  private static let fieldsOfPrograms: Set = [
    "file", "timestamp", "owner", "groups", "date-added", "date-modified", "creationdate", "modificationdate",
    "bibsource", "biburl", "crossref", "xref", "xdata", "ids", "options", "sortkey", "sortname", "sortyear",
    "sorttitle", "presort", "key", "label", "shorthand", "entrysubtype", "related", "relatedtype", "langidopts",
    "urldate", "lastchecked", "mendeley-tags", "mendeley-groups", "bdsk-url-1", "bdsk-url-2", "bdsk-file-1", "gender",
    "useprefix", "indextitle", "shorttitle", "shortauthor",
  ]
  /// Fields that say one thing with others, or in a way of their own.
  private static let fieldsReadApart: Set = [
    "title", "subtitle", "date", "year", "month", "day", "url", "doi", "eprint", "eprinttype", "archiveprefix",
    "primaryclass", "eprintclass", "abstract", "annotation", "annote", "langid", "language", "hyphenation", "type",
  ]

  /// The entry, with texts in place of TeX.
  mutating func entry(_ source: BibTeXEntry, _ found: inout DiagnosticList) -> BibliographyEntry {
    var entry = BibliographyEntry(type: source.type, key: source.key, at: source.place)
    addTitle(of: source, to: &entry, &found)
    addDate(of: source, to: &entry, &found)
    addAddress(of: source, to: &entry)
    for name in ["abstract", "annotation", "annote"] {
      guard let field = source[name] else { continue }
      entry.add("abstract", .richText(text(field, .markdown, &found)), at: field.place)
    }
    for name in ["langid", "language", "hyphenation"] {
      guard let field = source[name] else { continue }
      let first = TeXParts.split(plain(field, &found), at: .sign).first ?? ""
      entry.add("language", .text(LanguageNames.tag(first)), at: field.place)
    }
    if let field = source["type"] { entry.add("type", .text(plain(field, &found)), at: field.place) }
    for field in source.fields
    where !BibTeXReader.fieldsOfPrograms.contains(field.name) && !BibTeXReader.fieldsReadApart.contains(field.name) {
      entry.add(field.name, value(of: field, &found), at: field.place)
    }
    return entry
  }

  private mutating func value(of field: BibTeXEntry.Field, _ found: inout DiagnosticList) -> BibliographyEntry.Value {
    switch field.name {
    case "author", "editor", "translator", "bookauthor", "director", "producer", "organizer", "editora":
      let list = BibTeXNames(field.text)
      for name in list.oddNames { found.warn(.oddName(name), at: field.place) }
      tell(list.unknownCommands, at: field.place, &found)
      return .names(list.names, hasOthers: list.hasOthers)
    case "keywords", "keyword", "tags", "mots-cles":
      return .list(TeXParts.split(field.text, at: .sign).map { text($0, .plain, at: field.place, &found) })
    // Lists of organisations and places, which are no names of persons.
    case "publisher", "institution", "organization", "school", "location", "address", "origpublisher":
      let parts = TeXParts.split(field.text, at: .and).map { text($0, .plain, at: field.place, &found) }
      return .text(parts.filter { $0 != "others" }.joined(separator: ", "))
    default: return .text(plain(field, &found))
    }
  }

  // MARK: Fields

  private mutating func addTitle(
    of source: BibTeXEntry, to entry: inout BibliographyEntry, _ found: inout DiagnosticList
  ) {
    guard let field = source["title"] else { return }
    var title = plain(field, &found)
    if let subtitle = source["subtitle"].map({ plain($0, &found) }), !subtitle.isEmpty, !title.isEmpty {
      let isFrench = source["langid"]?.text.lowercased().hasPrefix("fr") ?? false
      title += title.last?.isPunctuation == true ? " \(subtitle)" : isFrench ? "\u{a0}: \(subtitle)" : ": \(subtitle)"
    }
    entry.add("title", .text(title), at: field.place)
  }

  private mutating func addDate(
    of source: BibTeXEntry, to entry: inout BibliographyEntry, _ found: inout DiagnosticList
  ) {
    guard let field = source["date"] ?? source["year"] else { return }
    var date = BibliographyDate(plain(field, &found))
    if field.name == "year", date.date == nil, let year = Int(date.years), let month = source["month"] {
      let number = BibTeXReader.month(plain(month, &found))
      let day = source["day"].flatMap { Int(plain($0, &found)) }
      date = BibliographyDate(year: year, month: number, day: day)
    }
    entry.add("year", .text(date.years), at: field.place)
    if let day = date.date { entry.add("date", .text(day), at: field.place) }
  }

  /// The month that a text names, in digits or by its first letters in English or French.
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let names = [
      ["jan"], ["feb", "fév", "fev"], ["mar"], ["apr", "avr"], ["may", "mai"], ["jun", "juin"], ["jul", "juil"],
      ["aug", "aoû", "aou"], ["sep"], ["oct"], ["nov"], ["dec", "déc"],
    ]
    let word = text.lowercased()
    return names.firstIndex { $0.contains { word.hasPrefix($0) } }.map { $0 + 1 }
  }

  /// The address: what is given as one, or that of an identifier.
  private func addAddress(of source: BibTeXEntry, to entry: inout BibliographyEntry) {
    if let field = source["url"] {
      let address = TeXText(field.text, as: .address).text.split(whereSeparator: \.isWhitespace).joined()
      entry.add("url", .text(address), at: field.place)
    }
    if let field = source["doi"] {
      let text = TeXText(field.text, as: .address).text
      entry.add("url", .text(BibliographyAddress.ofDOI(text) ?? text), at: field.place)
      entry.add("doi", .text(text), at: field.place)
    }
    let archive = (source["eprinttype"] ?? source["archiveprefix"])?.text.lowercased()
    if let field = source["eprint"] {
      let name = TeXText(field.text, as: .address).text
      if archive == "arxiv" { entry.add("url", .text("https://arxiv.org/abs/\(name)"), at: field.place) }
      if archive == "hal" { entry.add("url", .text("https://hal.science/\(name)"), at: field.place) }
    }
  }

  // MARK: Texts

  private mutating func plain(_ field: BibTeXEntry.Field, _ found: inout DiagnosticList) -> String {
    text(field, .plain, &found)
  }

  private mutating func text(
    _ field: BibTeXEntry.Field, _ form: TeXText.Form, _ found: inout DiagnosticList
  ) -> String { text(field.text, form, at: field.place, &found) }

  private mutating func text(
    _ tex: String, _ form: TeXText.Form, at place: Place, _ found: inout DiagnosticList
  ) -> String {
    let read = TeXText(tex, as: form)
    tell(read.unknownCommands, at: place, &found)
    return read.text
  }

  /// Reports commands that are not known, each once.
  private mutating func tell(_ commands: [String], at place: Place, _ found: inout DiagnosticList) {
    for command in commands where toldCommands.count < 50 && toldCommands.insert(command).inserted {
      found.warn(.unknownCommand(command), at: place)
    }
  }
}
