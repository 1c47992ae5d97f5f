import Catalogue
import Diagnostics
import Layout

extension PaginatedEdition {
  /// Why the resource `id` stands where it does, in words; nil when the edition has no such resource, or the layout no cards.
  package func explanation(of id: String, in language: MessageLanguage = .english) -> String? {
    for (section, content) in context.edition.sections.enumerated() {
      guard let card = content.resources.firstIndex(where: { $0.id == id }), let page = pageLabels[id],
        let design = context.design.cardPages?.cards
      else { continue }
      guard let run = run(of: section), let place = run.card(of: ResourcePlace(section: section, resource: card)),
        let units = cardUnits(of: run), let unit = units.cards.firstIndex(where: { $0.contains(place) }),
        let explanation = Explanation(
          card: unit, among: units.measures, rules: units.rules, firstPage: numberOfFirstCardPage(of: run))
      else { return nil }
      let before = unit > 0 ? run.place(of: units.cards[unit].lowerBound - 1) : nil
      let isInRows = context.design.cardPages?.grid != nil
      let shown = isInRows ? shownSize(of: ResourcePlace(section: section, resource: card)) : nil
      let writer = ExplanationWriter(
        id: id, previous: before.map { context.edition.sections[$0.section].resources[$0.resource].id }, page: page,
        sizes: design.sizes.map(\.name), rules: units.rules,
        shownSize: shown == explanation.chosen.size ? nil : shown.map { design.size($0).name },
        isInRows: isInRows, sharesPages: run.sections.count > 1, language: language)
      return writer.text(explanation)
    }
    return nil
  }

  /// Why a line of the card of the resource `id`, counted from 1, ends where it does, in words, with the number of its lines;
  /// no words when there is no such line. Nil when the edition has no such resource, or the layout no cards.
  package func explanation(
    ofLine number: Int, of id: String, in language: MessageLanguage = .english
  ) -> (text: String?, lineCount: Int)? {
    for (section, content) in context.edition.sections.enumerated() {
      guard let resource = content.resources.firstIndex(where: { $0.id == id }),
        let card = cardLines(of: ResourcePlace(section: section, resource: resource))
      else { continue }
      let count = card.lines.count
      guard number >= 1, number <= count else { return (nil, count) }
      let writer = LineExplanationWriter(id: id, number: number, count: count, language: language)
      return (writer.text(card.explanation(of: number - 1)), count)
    }
    return nil
  }
}
