import Diagnostics
import Testing

@testable import Bibliographies

/// What a text holds that stands in a file of a name, and what is found in it.
func read(_ text: String, file: String = "a.bib") -> (entries: [BibliographyEntry], found: [String]) {
  var found = DiagnosticList()
  let entries = BibliographyFile.parse(Array(text.utf8), file: file, &found)
  return (entries ?? [], found.all.map { "\($0)" })
}

/// The entries of a text in which nothing is found.
func entries(_ text: String, file: String = "a.bib") -> [BibliographyEntry] {
  let (entries, found) = read(text, file: file)
  #expect(found.isEmpty)
  return entries
}

extension BibliographyEntry {
  /// The text of a field; nil when it has none.
  func text(_ name: String) -> String? {
    switch self[name]?.value {
    case .text(let text)?, .richText(let text)?: text
    default: nil
    }
  }

  /// The names in a field.
  func names(_ name: String = "author") -> [BibliographyName] {
    if case .names(let names, _)? = self[name]?.value { names } else { [] }
  }
}
