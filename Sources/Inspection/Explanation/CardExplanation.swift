import Catalogue
import Layout
import Typesetting

extension PaginatedEdition {
  /// Why the resource `id` stands where it does, in words; nil when the edition has no such resource, or the layout no cards.
  ///
  /// The cards are set once more, since the made-up pages keep only the sizes that were chosen.
  package func explanation(of id: String) -> String? {
    let edition = issue.edition
    for (section, content) in edition.sections.enumerated() {
      guard let card = content.resources.firstIndex(where: { $0.id == id }), let page = pageLabels[id],
        let kind = issue.design.cardPages, let design = kind.cards
      else { continue }
      let cards = PaginatedEdition.setCards(of: issue, threads: 1, typesetter: typesetter)
      let number = firstPage(ofCardsIn: section)
      let setter = Setter(typesetter: typesetter(), language: edition.language)
      var paginator = Paginator(design: issue.design, galley: cards, setter: setter)
      let units = paginator.tightenedPlans(of: section, design, kind, from: number, in: issue).units
      guard let unit = units.cards.firstIndex(where: { $0.contains(card) }),
        let explanation = Explanation(
          card: unit, among: units.measures, rules: units.rules, firstPage: number)
      else { return nil }
      return ExplanationWriter(
        id: id, previous: unit > 0 ? content.resources[units.cards[unit].lowerBound - 1].id : nil, page: page,
        sizes: design.sizes.map(\.name), rules: units.rules
      ).text(explanation)
    }
    return nil
  }
}
