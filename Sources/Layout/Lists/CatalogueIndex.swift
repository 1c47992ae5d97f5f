import Catalogue
import LayoutDesign

/// The lists that an edition can end with: its titles and authors in alphabetical order, its resources by type and year.
package final class CatalogueIndex: Sendable {
  /// Titles and authors together, by their letter.
  package let all: [Group]
  /// The titles, by their letter.
  package let titles: [Group]
  /// The authors, by their letter.
  package let authors: [Group]
  /// The resources by type, the latest of each first; those without a type last.
  package let types: [Group]
  /// The resources by what they hold in a field, for the fields that the layout lists them by.
  package let byField: [DataField: [Group]]

  /// Entries under one heading.
  package final class Group: Sendable {
    /// The letter, the type or the value; nil for resources without a type.
    package let title: String?
    /// The entries, in order; never empty.
    package let entries: [Entry]

    init(title: String?, entries: [Entry]) { (self.title, self.entries) = (title, entries) }

    /// The resources that its entries lead to, each once, in the order of the edition.
    package var resources: [ResourcePlace] { Set(entries.flatMap(\.resources)).sorted() }
  }

  /// A line of a list.
  package final class Entry: Sendable {
    /// The author's name; nil in the entry of a resource.
    package let author: String?
    /// The resources that it leads to, in the order of the edition: several for an author, and for a title they share.
    package let resources: [ResourcePlace]

    init(author: String? = nil, _ resources: [ResourcePlace]) { (self.author, self.resources) = (author, resources) }
  }

  /// Lists the resources of the sections at those places; by what they hold, in those fields.
  package init(_ edition: Edition, words: Words, sections: [Int], fields: [DataField] = []) {
    let places = sections.flatMap { section in
      edition.sections[section].resources.indices.map { ResourcePlace(section: section, resource: $0) }
    }
    let resources = places.map { (place: $0, resource: edition.resource(at: $0)) }
    let titled = resources.map { place, resource in
      Keyed(CollationKey(resource.title, articles: words.articles), place, Entry([place]))
    }
    let named = CatalogueIndex.authors(resources, words)
    let merged = CatalogueIndex.merged(titled)
    titles = CatalogueIndex.byLetter(merged, words)
    authors = CatalogueIndex.byLetter(named, words)
    all = CatalogueIndex.byLetter(merged + named, words)
    types = CatalogueIndex.byType(titled, edition)
    let entries = titled.sorted().map { (resource: edition.resource(at: $0.place), entry: $0.entry) }
    let values = FieldIndex(text: ValueText(words: words, language: edition.language), articles: words.articles)
    byField = Dictionary(uniqueKeysWithValues: fields.map { ($0, values.groups(of: entries, by: $0)) })
  }

  /// An entry and what it is sorted by: its text, and for equal texts its place in the edition.
  private struct Keyed: Comparable {
    let key: CollationKey
    let place: ResourcePlace
    let entry: Entry

    init(_ key: CollationKey, _ place: ResourcePlace, _ entry: Entry) {
      (self.key, self.place, self.entry) = (key, place, entry)
    }

    static func == (left: Keyed, right: Keyed) -> Bool { left.key == right.key && left.place == right.place }
    static func < (left: Keyed, right: Keyed) -> Bool {
      left.key == right.key ? left.place < right.place : left.key < right.key
    }
  }

  /// An entry for each title, however many resources share it.
  private static func merged(_ titled: [Keyed]) -> [Keyed] {
    Dictionary(grouping: titled, by: \.key).map { key, same in
      Keyed(key, same[0].place, same.count == 1 ? same[0].entry : Entry(same.map(\.place)))
    }
  }

  /// An entry for each name, in the order in which the names first come.
  private static func authors(_ resources: [(place: ResourcePlace, resource: Resource)], _ words: Words) -> [Keyed] {
    let splitter = NameSplitter(words)
    var names: [IndexName] = []
    var places: [IndexName: [ResourcePlace]] = [:]
    for (place, resource) in resources {
      for name in resource.authors.flatMap({ IndexName.names(of: $0, splitter) }) where places[name]?.last != place {
        if places[name] == nil { names.append(name) }
        places[name, default: []].append(place)
      }
    }
    return names.map { name in
      let own = places[name] ?? []
      return Keyed(name.key(articles: words.articles), own[0], Entry(author: name.printed, own))
    }
  }

  /// The entries in order, grouped by their letters; those that begin with none come first.
  private static func byLetter(_ entries: [Keyed], _ words: Words) -> [Group] {
    var groups: [(title: String, entries: [Entry])] = []
    for keyed in entries.sorted() {
      let title = keyed.key.initial ?? words.noLetter
      if groups.last?.title == title {
        groups[groups.count - 1].entries.append(keyed.entry)
      } else {
        groups.append((title, [keyed.entry]))
      }
    }
    return groups.map(Group.init)
  }

  private static func byType(_ titled: [Keyed], _ edition: Edition) -> [Group] {
    let groups = Dictionary(grouping: titled) { edition.resource(at: $0.place).type ?? "" }
    let types = groups.keys.map { (name: $0, key: CollationKey($0)) }
      .sorted { $0.name.isEmpty == $1.name.isEmpty ? $0.key < $1.key : $1.name.isEmpty }
    return types.map { type in
      let entries = (groups[type.name] ?? []).map {
        (year: edition.resource(at: $0.place).years?.upperBound ?? .min, keyed: $0)
      }
      let sorted = entries.sorted { $0.year == $1.year ? $0.keyed < $1.keyed : $0.year > $1.year }
      return Group(title: type.name.isEmpty ? nil : type.name, entries: sorted.map(\.keyed.entry))
    }
  }
}

extension CatalogueIndex: Hashable {
  /// By identity.
  package static func == (left: CatalogueIndex, right: CatalogueIndex) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
