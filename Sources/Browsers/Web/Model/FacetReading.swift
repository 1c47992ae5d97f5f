import Catalogue
import Layout
import LayoutDesign

/// Finds the fields by which resources can be filtered: type, year and section, and those of a catalogue's own that are lists or choices.
struct FacetReading {
  private let reading: EditionReading

  init(_ reading: EditionReading) { self.reading = reading }

  /// A facet before it is known which values it has.
  private struct Source {
    var key: String
    var label: Phrase
    /// Adds the values of a resource.
    var values: (_ section: Phrase, _ resource: Resource, _ add: (String) -> Void) -> Void
    var order: Order
    var language: String

    enum Order { case alphabetical, descending, asFound, given([String]) }
  }

  /// A range of more years is one that nobody filters by.
  private static let mostYears = 200

  /// The facets with at least two values, and for each of them which of its values the resources of the edition have, in order: the
  /// numbers of the values, with spaces between.
  func facets() -> (facets: [Facet], numbers: [[String]]) {
    let context = reading.context
    let sections = context.shownSections.map { context.edition.sections[$0] }
    let titles = sections.map { Phrase($0.section.title, in: $0.section.language ?? reading.language) }
    let sources = sources
    var all = sources.map { _ in FoundValues() }
    for (section, title) in zip(sections, titles) {
      for resource in section.resources {
        for (index, source) in sources.enumerated() {
          source.values(title, resource) { all[index].add($0) }
          all[index].endResource()
        }
      }
    }
    var (facets, numbers): ([Facet], [[String]]) = ([], [])
    for (source, found) in zip(sources, all) {
      let values = sorted(found.values, source.order)
      guard values.count > 1 else { continue }
      facets.append(
        Facet(key: source.key, label: source.label, values: values.map { Phrase($0, in: source.language) }))
      numbers.append(found.numbers(among: values))
    }
    return (facets, numbers)
  }

  /// The values that resources have, which mostly share a few.
  private struct FoundValues {
    /// The values, each once, in the order of the edition.
    private(set) var values: [String] = []
    private var indices: [String: Int] = [:]
    /// The indices of all resources' values, one after the other, and where those of each resource end.
    private var found: [Int] = []
    private var ends: [Int] = []

    /// Adds a value of a resource.
    mutating func add(_ value: String) {
      // Resources with the same one mostly follow each other.
      if let last = found.last, values[last] == value { return found.append(last) }
      let index = indices[value] ?? values.count
      if index == values.count {
        indices[value] = index
        values.append(value)
      }
      found.append(index)
    }

    /// Ends the values of a resource.
    mutating func endResource() { ends.append(found.count) }

    /// The numbers of each resource's values among all of them in order, each once.
    func numbers(among sorted: [String]) -> [String] {
      let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
      let own = values.compactMap { places[$0] }
      let texts = own.map(String.init)
      var start = 0
      return ends.map { end in
        defer { start = end }
        if end - start == 1 { return texts[found[start]] }
        return Set(found[start..<end].map { own[$0] }).sorted().map(String.init).joined(separator: " ")
      }
    }
  }

  private var sources: [Source] {
    let (words, language) = (reading.words, reading.language)
    func word(_ word: WebWord) -> Phrase { Phrase(words[word], in: words.language) }
    var sources = [
      Source(
        key: "type", label: word(.type), values: { _, resource, add in resource.type.map(add) },
        order: .alphabetical, language: language),
      Source(
        key: "year", label: word(.year),
        values: { _, resource, add in
          guard let range = resource.years, range.count <= FacetReading.mostYears else { return }
          for year in range { add(String(year)) }
        }, order: .descending, language: language),
      Source(
        key: "section", label: word(.section), values: { section, _, add in add(section.text) }, order: .asFound,
        language: language),
    ]
    for row in reading.context.edition.resourceTable.freeFields {
      let order: Source.Order
      switch row.type {
      case .list: order = .alphabetical
      case .choice(let texts): order = .given(texts)
      default: continue
      }
      sources.append(
        Source(
          key: row.name, label: Phrase(row.label ?? row.name, in: language),
          values: { _, resource, add in resource.values[row.name]?.texts.forEach(add) }, order: order,
          language: language))
    }
    return sources
  }

  private func sorted(_ values: [String], _ order: Source.Order) -> [String] {
    switch order {
    case .asFound: return values
    case .alphabetical:
      return values.map { (CollationKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    case .descending: return values.sorted { (Int($0) ?? 0, $0) > (Int($1) ?? 0, $1) }
    case .given(let texts): return texts.filter(values.contains) + values.filter { !texts.contains($0) }
    }
  }
}
