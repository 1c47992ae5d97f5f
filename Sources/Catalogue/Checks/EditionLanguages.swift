import Diagnostics

extension Edition {
  /// The languages (BCP 47) that its texts are in, each once, with the place that says it first: that of the catalogue, those of its
  /// sections, resources and partners, and those within texts.
  package var languages: [(tag: String, place: Place)] {
    var languages = LanguageList()
    languages.add(language, at: languagePlace)
    for (subject, values) in parts {
      values.forEachValue(of: subject) { value, thing, _, position in
        switch value {
        case .text(let tag) where thing.table.slots[position].type == .language:
          languages.add(tag, at: thing.place(of: position))
        case .richText(let text):
          for tag in text.blocks.lazy.flatMap(\.inlines).compactMap(\.language) {
            languages.add(tag, at: thing.place(of: position))
          }
        default: break
        }
      }
    }
    return languages.all
  }

  /// Where the catalogue says its language; its file where it says none.
  package var languagePlace: Place {
    guard namesLanguage, let position = catalogue.table.position(of: "language") else {
      return Place(file: catalogue.place.file)
    }
    return catalogue.place(of: position)
  }
}

/// Languages, each once.
private struct LanguageList {
  private(set) var all: [(tag: String, place: Place)] = []
  private var known: Set<String> = []

  mutating func add(_ tag: String, at place: Place) {
    if known.insert(tag.lowercased()).inserted { all.append((tag, place)) }
  }
}
