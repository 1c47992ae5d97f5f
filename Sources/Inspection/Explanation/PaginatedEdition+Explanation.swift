import Catalogue
import Layout

extension PaginatedEdition {
  /// Why the resource `id` stands where it does, in words; nil when the edition has no such resource, or the layout no cards.
  package func explanation(of id: String) -> String? {
    for (section, content) in context.edition.sections.enumerated() {
      guard let card = content.resources.firstIndex(where: { $0.id == id }), let page = pageLabels[id],
        let design = context.design.cardPages?.cards
      else { continue }
      guard let units = cardUnits(of: section), let unit = units.cards.firstIndex(where: { $0.contains(card) }),
        let explanation = Explanation(
          card: unit, among: units.measures, rules: units.rules, firstPage: numberOfFirstCardPage(of: section))
      else { return nil }
      let writer = ExplanationWriter(
        id: id, previous: unit > 0 ? content.resources[units.cards[unit].lowerBound - 1].id : nil, page: page,
        sizes: design.sizes.map(\.name), rules: units.rules)
      return writer.text(explanation)
    }
    return nil
  }

  /// Why a line of the card of the resource `id`, counted from 1, ends where it does, in words, with the number of its lines;
  /// no words when there is no such line. Nil when the edition has no such resource, or the layout no cards.
  package func explanation(ofLine number: Int, of id: String) -> (text: String?, lineCount: Int)? {
    for (section, content) in context.edition.sections.enumerated() {
      guard let resource = content.resources.firstIndex(where: { $0.id == id }),
        let card = cardLines(of: ResourcePlace(section: section, resource: resource))
      else { continue }
      let count = card.lines.count
      guard number >= 1, number <= count else { return (nil, count) }
      let writer = LineExplanationWriter(id: id, number: number, count: count)
      return (writer.text(card.explanation(of: number - 1)), count)
    }
    return nil
  }
}
