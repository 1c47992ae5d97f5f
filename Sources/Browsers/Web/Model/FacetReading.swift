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
    /// The values of a card in the order of the edition: a text, and what it is sorted by where that is not the text.
    var values: (_ section: Phrase, _ card: Card, _ resource: Resource) -> [String]
    var order: Order
    var language: String

    enum Order { case alphabetical, descending, asFound, given([String]) }
  }

  /// A range of more years is one that nobody filters by.
  private static let mostYears = 200

  /// The facets with at least two values, and the sections with the values that their cards have.
  func facets(of sections: [SectionPart]) -> ([Facet], [SectionPart]) {
    var sections = sections
    let resources = reading.context.shownSections.map { reading.context.edition.sections[$0].resources }
    var facets: [Facet] = []
    for source in sources {
      // The values of all cards in order; cards are large, and are not copied for it.
      var all: [[String]] = []
      for (index, section) in sections.enumerated() {
        var own = resources[index][...]
        for group in section.groups {
          for card in group.cards { all.append(source.values(section.title, card, own.removeFirst())) }
        }
      }
      let values = sorted(all.joined(), source.order)
      guard values.count > 1 else { continue }
      var places = ValuePlaces(values)
      facets.append(
        Facet(key: source.key, label: source.label, values: values.map { Phrase($0, in: source.language) }))
      var rest = all[...]
      for index in sections.indices {
        for group in sections[index].groups.indices {
          for position in sections[index].groups[group].cards.indices {
            let own = places.places(of: rest.removeFirst())
            sections[index].groups[group].cards[position].facets.append(own)
          }
        }
      }
    }
    return (facets, sections)
  }

  /// Where values stand among those of a facet.
  private struct ValuePlaces {
    private let places: [String: Int]
    /// The value that was asked for last: cards with the same one mostly follow each other.
    private var last: (value: String, place: Int)?

    init(_ values: [String]) { places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) }) }

    /// The places of some values, each once, in order.
    mutating func places(of values: [String]) -> [Int] {
      let all = values.compactMap { place(of: $0) }
      return all.count < 2 ? all : Set(all).sorted()
    }

    private mutating func place(of value: String) -> Int? {
      if let last, last.value == value { return last.place }
      let place = places[value]
      last = place.map { (value, $0) }
      return place
    }
  }

  private var sources: [Source] {
    let (words, language) = (reading.words, reading.language)
    func word(_ word: WebWord) -> Phrase { Phrase(words[word], in: words.language) }
    var sources = [
      Source(
        key: "type", label: word(.type), values: { _, _, resource in resource.type.map { [$0] } ?? [] },
        order: .alphabetical, language: language),
      Source(
        key: "year", label: word(.year),
        values: { _, card, _ in
          guard let range = card.range, range.count <= FacetReading.mostYears else { return [] }
          return range.map { String($0) }
        }, order: .descending, language: language),
      Source(
        key: "section", label: word(.section), values: { section, _, _ in [section.text] }, order: .asFound,
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
          values: { _, _, resource in resource.values[row.name]?.texts ?? [] }, order: order, language: language))
    }
    return sources
  }

  private func sorted(_ all: some Sequence<String>, _ order: Source.Order) -> [String] {
    var seen: Set<String> = []
    var last: String?
    let values = all.filter { value in
      defer { last = value }
      return value != last && seen.insert(value).inserted
    }
    switch order {
    case .asFound: return values
    case .alphabetical:
      return values.map { (CollationKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    case .descending: return values.sorted { (Int($0) ?? 0, $0) > (Int($1) ?? 0, $1) }
    case .given(let texts): return texts.filter(seen.contains) + values.filter { !texts.contains($0) }
    }
  }
}
