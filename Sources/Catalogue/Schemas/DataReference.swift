/// The reference of the data, as an article: every field of every kind of thing, from the tables that also read it.
package enum DataReference {
  /// The article, in Markdown.
  package static var article: String {
    var tables = Tables()
    tables.add(.catalogue, titled: "The catalogue", called: "the catalogue")
    tables.add(.edition, titled: "The edition", called: "the edition")
    return """
      # Reference of the data

      Every field that catalogues and editions can have: what it is, what an author may write, where it is printed.

      ## Overview

      Fields marked * must be there. This page is made from the program's own table of fields; `vademecum schema` gives the
      same to editors.

      A picture is a file in the catalogue's folder: PNG, JPEG, WebP, AVIF, HEIC (as phones write it), GIF, TIFF, SVG or SVGZ, told
      by its bytes, whatever its name. It is turned as its camera says, and its colours are those of its profile. Of an animation the
      first frame is printed, of a TIFF the first page. `alt` is what somebody hears who does not see it, and `fit` says how it
      meets its frame, whatever the layout says: `whole`, or `crop` to fill it. Where it is cropped, `focus: [0.5, 0.2]` stays in
      view: how far from the left and from the top it lies, from 0 to 1.

      A picture may also be a page of a PDF: `rapport.pdf`, or `{ image: rapport.pdf, page: 3 }`. Such a page is shown whole, unless
      its own `fit` is `crop`.

      `thumbnail: auto` is the first page of the resource's own document (`{ image: auto, page: 3 }` the third), a PDF that is
      looked for, in the folder of the file that describes the resource, as:

      1. `url`, where that is a path, such as `rapports/2024.pdf`;
      2. the name in which `url` ends, where that is one of a PDF, and `images/` with that name: `2024.pdf` for
         `https://example.org/rapports/2024.pdf`;
      3. the resource's `id` with `.pdf`, and `images/` with that.

      The first that is there is taken. Where none is, a warning (`no-cover-document`) names all that were tried, and the card
      has no picture.

      """ + tables.all.map(section).joined()
  }

  /// The tables that lead to one another, each once, with the titles of their sections.
  private struct Tables {
    var all: [(title: String, table: FieldTable)] = []

    /// Adds a table, and those of its fields.
    mutating func add(_ table: FieldTable, titled title: String, called name: String) {
      guard !all.contains(where: { $0.table == table }) else { return }
      all.append((title, table))
      for field in table.fields {
        switch field.type {
        case .group(let inner):
          add(inner, titled: "`\(field.name)` of \(name)", called: "`\(field.name)`")
        case .groups(let inner), .records(let inner), .declarations(let inner):
          add(inner, titled: "Each of `\(field.name)`", called: "a \(inner.kind)")
        default: break
        }
      }
    }
  }

  private static func section(_ title: String, _ table: FieldTable) -> String {
    let rows = table.fields.map { field in
      "| `\(field.name)`\(field.isRequired ? " *" : "") | \(field.type.words) | \(field.summary). | `\(field.example)` "
        + "| \(field.printed ?? "not printed") |\n"
    }
    return """

      ## \(title)

      \(table.summary)

      | Field | Holds | What it is | For example | Printed |
      |---|---|---|---|---|
      \(rows.joined())
      """
  }
}

extension FieldType {
  /// What it holds, in a few words.
  fileprivate var words: String {
    switch self {
    case .id: "an id"
    case .line: "text on one line"
    case .richText: "CommonMark"
    case .list: "a text or a list of texts"
    case .authors: "a text, or a list of authors"
    case .number: "a number, in digits"
    case .date: "a date"
    case .time: "a time of day"
    case .years: "a year or a range"
    case .link: "an address"
    case .choice(let values): "one of " + values.map { "`\($0)`" }.joined(separator: ", ")
    case .yesNo: "`true` or `false`"
    case .picture(nil): "a path, or `image`, `alt` and `fit`"
    case .picture(let words?): "a path, or `image`, `alt` and `fit`; `\(words)` may stand beside it"
    case .color: "a colour"
    case .language: "a language tag"
    case .references(let kind): "ids of \(kind.rawValue)s"
    case .reference(let kind): "the id of a \(kind.rawValue)"
    case .several(let type): "\(type.words), or a list of them"
    case .group: "fields of its own"
    case .groups(let table), .records(let table): "a list; each a \(table.kind)"
    case .palette: "colours by name"
    case .declarations: "by name, fields of its own"
    }
  }
}
