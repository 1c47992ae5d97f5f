import Diagnostics

/// What entries have from others: from those that `xdata` names all, from the one that `crossref` names what its parts share.
///
/// Source: biblatex 3.19, 2.4.1 and appendix B.
struct BibTeXInheritance {
  private let entries: [BibTeXEntry]
  private let positions: [String: Int]
  /// The entries that are complete, by their positions.
  private var whole: [Int: BibTeXEntry] = [:]
  /// The positions of those that are being completed.
  private var open: Set<Int> = []
  private var suggestionsLeft = 20

  /// The entries that are to be printed, with what they have from others.
  static func resolved(_ entries: [BibTeXEntry], _ found: inout DiagnosticList) -> [BibTeXEntry] {
    var inheritance = BibTeXInheritance(entries)
    return entries.indices.filter { entries[$0].type != "xdata" && entries[$0].type != "set" }.map {
      inheritance.complete($0, &found)
    }
  }

  private init(_ entries: [BibTeXEntry]) {
    self.entries = entries
    // BibTeX does not tell keys apart by case.
    let keys = entries.enumerated().compactMap { index, entry in entry.key.map { ($0.lowercased(), index) } }
    positions = Dictionary(keys) { first, _ in first }
  }

  /// The entry at a position with what it lacks and its parents have.
  private mutating func complete(_ position: Int, _ found: inout DiagnosticList) -> BibTeXEntry {
    if let entry = whole[position] { return entry }
    var entry = entries[position]
    open.insert(position)
    for parent in entry.parents where open.count <= BibliographyLimits.generations {
      guard let index = positions[parent.key.lowercased()] else {
        suggestionsLeft -= 1
        let near = suggestionsLeft >= 0 ? suggestion(for: parent.key, among: positions.keys.sorted()) : nil
        found.warn(.unknownParent(parent.key, near: near), at: parent.place)
        continue
      }
      if open.contains(index) {
        found.error(.circularParents(parent.key), at: parent.place)
      } else {
        entry.inherit(from: complete(index, &found), isWhole: parent.isData)
      }
    }
    open.remove(position)
    whole[position] = entry
    return entry
  }
}

extension BibTeXEntry {
  /// The entries that it goes on from.
  fileprivate var parents: [(key: String, place: Place, isData: Bool)] {
    let data = self["xdata"].map { field in
      field.text.split(separator: ",").prefix(BibliographyLimits.generations).map { part in
        (part.split(whereSeparator: \.isWhitespace).joined(separator: " "), field.place, true)
      }
    }
    let reference = self["crossref"].map { field in
      [(field.text.split(whereSeparator: \.isWhitespace).joined(separator: " "), field.place, false)]
    }
    return ((data ?? []) + (reference ?? [])).filter { !$0.0.isEmpty }
  }

  /// Takes what it lacks from another entry; of a book that it is a part of, what says of the book is said of that here, too.
  fileprivate mutating func inherit(from parent: BibTeXEntry, isWhole: Bool) {
    var known = Set(fields.map(\.name))
    for var field in parent.fields {
      if !isWhole {
        guard !BibTeXEntry.ownFields.contains(field.name) else { continue }
        field.name = BibTeXEntry.namesInParts[field.name] ?? field.name
      }
      // A year or a date says the same.
      if field.name == "year" || field.name == "date", known.contains("year") || known.contains("date") { continue }
      if field.name == "month", self["year"] != nil || self["date"] != nil, !isWhole { continue }
      guard fields.count < BibliographyLimits.inheritedFields else { return }
      if known.insert(field.name).inserted { fields.append(field) }
    }
  }

  /// What an entry says of itself alone.
  private static let ownFields: Set = [
    "crossref", "xdata", "xref", "ids", "abstract", "label", "options", "related", "shorttitle", "shorthand", "sortkey",
    "sorttitle", "titleaddon", "indextitle",
  ]
  /// What is the title of a book is the title of the book in its parts.
  private static let namesInParts = ["title": "booktitle", "subtitle": "booksubtitle"]
}
