import Diagnostics

extension Edition {
  /// The languages (BCP 47) that its texts are in, each once, with the place that says it first: that of the catalogue, those of its
  /// sections, resources and partners, and those within texts.
  package var languages: [(tag: String, place: Place)] { knownLanguages ?? foundLanguages }

  /// Notes that it was found without mistakes.
  mutating func markAsChecked() {
    isChecked = true
    knownLanguages = foundLanguages
  }

  private var foundLanguages: [(tag: String, place: Place)] {
    var languages = LanguageList()
    languages.add(language, at: languagePlace)
    languages.add(of: values)
    languages.add(of: catalogue)
    for section in sections {
      languages.add(of: section.section.values)
      for resource in section.resources { languages.add(of: resource.values) }
    }
    for partner in shownPartners { languages.add(of: partner.values) }
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

  /// Adds those of a thing and of its groups; thousands of resources are asked, most of which say none.
  mutating func add(of values: FieldValues) {
    for position in values.table.positionsOfLanguages {
      switch values[position] {
      case .text(let tag)?: add(tag, at: values.place(of: position))
      case .richText(let text)?:
        for block in text.blocks {
          let inlines = block.inlines
          for index in inlines.indices {
            if let tag = inlines[index].language { add(tag, at: values.place(of: position)) }
          }
        }
      case .group(let group)?: add(of: group)
      case .groups(let groups)?: for group in groups { add(of: group) }
      default: break
      }
    }
  }

  mutating func add(_ tag: String, at place: Place) {
    if known.insert(tag.lowercased()).inserted { all.append((tag, place)) }
  }
}
