import Catalogue
import Layout
import LayoutDesign

// Indexes, and lists by type and day.

extension EditionReading {
  /// The lists that pages of the layout show, those before the sections and those behind them.
  func lists() -> (front: [ListPart], back: [ListPart]) {
    let design = context.design
    guard design.usesIndex else { return ([], []) }
    let index = CatalogueIndex(
      context.edition, words: context.words, sections: context.shownSections, fields: design.indexedFields)
    let firstOfSection = design.pages.firstIndex(where: \.isPerSection) ?? 0
    var (front, back): ([ListPart], [ListPart]) = ([], [])
    for (place, kind) in design.pages.enumerated() {
      guard !kind.lists.isEmpty, scope.holds(kind.conditions), let part = list(of: kind, at: place, index) else {
        continue
      }
      if place < firstOfSection { front.append(part) } else { back.append(part) }
    }
    return (front, back)
  }

  private func list(of kind: PageKind, at place: Int, _ index: CatalogueIndex) -> ListPart? {
    let reads = BoxReads(of: kind.flow, words: context.words)
    let groups = reads.lists.flatMap { list in
      self.groups(of: list, in: index).map { group(of: $0, reads) }
    }
    guard !groups.isEmpty else { return nil }
    let title = Phrase((kind.listing ?? kind.bookmark).flatMap { scope.text($0) }, in: languageOfWords)
    let isName = kind.name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    return ListPart(
      id: isName ? kind.name : "list-\(place)", title: title ?? Phrase(words[.index], in: words.language),
      groups: groups)
  }

  private func groups(of list: ListField, in index: CatalogueIndex) -> [CatalogueIndex.Group] {
    switch list {
    case .index(let field): index.byField[field] ?? []
    case .computed(.index): index.all
    case .computed(.indexTitles): index.titles
    case .computed(.indexAuthors): index.authors
    case .computed(.types): index.types
    case .partners, .links, .computed: []
    }
  }

  private func group(of group: CatalogueIndex.Group, _ reads: BoxReads) -> ListPart.Group {
    let other = word("no-type") ?? Phrase(words[.around], in: words.language)
    return ListPart.Group(
      title: Phrase(group.title, in: language) ?? other, entries: group.entries.map { entry(of: $0, reads) })
  }

  /// An entry, with what pages show of it beside its title.
  private func entry(of entry: CatalogueIndex.Entry, _ reads: BoxReads) -> ListPart.Entry {
    let places = entry.resources
    let resource = context.edition.resource(at: places[0])
    guard entry.author == nil else {
      return ListPart.Entry(
        title: Phrase(entry.author ?? "", in: language), resources: places.map { reference(to: $0, title(at: $0)) })
    }
    var scope = scope
    (scope.section, scope.resource) = (places[0].section, places[0].resource)
    var part = ListPart.Entry(title: title(at: places[0]))
    if reads.texts.contains(.entryTime) {
      part.lead = Phrase(scope.text(of: .computed(.sessionTime)), in: languageOfWords)
    } else if reads.texts.contains(.entryYear) {
      part.lead = Phrase(resource.years?.text, in: language)
    }
    if reads.texts.contains(.entryRoom) {
      part.room = Phrase(resource.session?.room, in: resource.language ?? language)
    }
    if places.count == 1 {
      part.id = resource.id
    } else {
      // They have one title, and stand in several sections, or at several places of one.
      part.resources = places.map { place in
        let section = context.edition.sections[place.section].section
        return reference(to: place, Phrase(section.title, in: section.language ?? language))
      }
    }
    return part
  }

  private func reference(to place: ResourcePlace, _ title: Phrase) -> Reference {
    Reference(id: context.edition.resource(at: place).id, title: title)
  }

  private func title(at place: ResourcePlace) -> Phrase { title(of: context.edition.resource(at: place)) }
}
