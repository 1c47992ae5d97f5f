import Catalogue
import Diagnostics
import Languages
import LayoutDesign

/// Finds straight quotation marks and three full stops in the texts of an edition whose layout sets apostrophes and single quotation
/// marks as printers do: those it leaves to authors, since they can be something else.
package struct TypewriterMarks {
  /// For each mark, where it stands first, in what language if in another than the catalogue's, and in how many texts it does.
  private var places: [TypewriterMark: (first: Place, language: String?, count: Int)] = [:]

  /// A warning for each mark that there is.
  package static func warnings(about edition: Edition, in design: Design) -> DiagnosticList {
    var found = DiagnosticList()
    guard design.usesTypographicApostrophes else { return found }
    var marks = TypewriterMarks()
    for subject in DataField.Subject.allCases {
      for values in edition.things(of: subject) { marks.look(at: values) }
    }
    for mark in TypewriterMark.allCases {
      guard let (place, language, count) = marks.places[mark] else { continue }
      let isFrench = Language.isTag(language ?? edition.language, within: "fr")
      found.warn(.typewriterMarks(mark, texts: count, quotes: isFrench ? "« … »" : "“…”"), at: place)
    }
    return found
  }

  private mutating func look(at values: FieldValues) {
    for (position, field) in values.table.fields.enumerated() where field.printed != nil {
      for text in values[position]?.writtenTexts(field.type) ?? [] {
        for mark in TypewriterMark.allCases where text.utf8.holds(mark) {
          var known = places[mark] ?? (values.place(of: position), values.language, 0)
          known.count += 1
          places[mark] = known
        }
      }
    }
  }
}

extension FieldValues {
  /// The language of its texts; nil for that of the catalogue.
  fileprivate var language: String? { table.position(of: "language").flatMap { self[text: $0] } }
}

extension FieldValue {
  /// The texts that authors have written to be printed.
  fileprivate func writtenTexts(_ type: FieldType) -> [String] {
    switch (self, type) {
    case (.text(let text), .line): [text]
    case (.richText(let text), _): [text.textWithoutCode]
    case (.list(let texts), .list): texts
    case (.authors(let authors), _): authors.map(\.name)
    default: []
    }
  }
}

extension String.UTF8View {
  /// Whether the text has the mark; one after a digit stands for inches or seconds.
  fileprivate func holds(_ mark: TypewriterMark) -> Bool {
    switch mark {
    case .quotes:
      guard contains(UInt8(ascii: "\"")) else { return false }
      return zip([0x20] + self, self).contains { $1 == UInt8(ascii: "\"") && !(0x30...0x39).contains($0) }
    case .dots:
      guard contains(UInt8(ascii: ".")) else { return false }
      return zip(self, zip(dropFirst(), dropFirst(2))).contains { $0 == 0x2e && $1.0 == 0x2e && $1.1 == 0x2e }
    }
  }
}
