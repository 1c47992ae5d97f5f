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
    var values: (_ section: SectionPart, _ card: Card, _ resource: Resource) -> [String]
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
    let cards = sections.map(\.cards)
    for source in sources {
      let all = sections.indices.map { index in
        zip(cards[index], resources[index]).map { source.values(sections[index], $0, $1) }
      }
      let values = sorted(all.joined().joined(), source.order)
      guard values.count > 1 else { continue }
      let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
      facets.append(
        Facet(key: source.key, label: source.label, values: values.map { Phrase($0, in: source.language) }))
      for (index, ownValues) in all.enumerated() {
        var card = 0
        for group in sections[index].groups.indices {
          for position in sections[index].groups[group].cards.indices {
            let own = Set(ownValues[card].compactMap { places[$0] })
            sections[index].groups[group].cards[position].facets.append(own.sorted())
            card += 1
          }
        }
      }
    }
    return (facets, sections)
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
        key: "section", label: word(.section), values: { section, _, _ in [section.title.text] }, order: .asFound,
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
    let values = all.filter { seen.insert($0).inserted }
    switch order {
    case .asFound: return values
    case .alphabetical:
      return values.map { (CollationKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    case .descending: return values.sorted { (Int($0) ?? 0, $0) > (Int($1) ?? 0, $1) }
    case .given(let texts): return texts.filter(seen.contains) + values.filter { !texts.contains($0) }
    }
  }
}
