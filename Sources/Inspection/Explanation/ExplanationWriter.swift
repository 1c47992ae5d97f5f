import Diagnostics
import Frames
import LayoutDesign

/// Puts an explanation into words.
struct ExplanationWriter {
  /// The id of the resource.
  let id: String
  /// The id of the resource before it in its section, if there is one.
  let previous: String?
  /// The label of the page it begins on.
  let page: String
  /// The names of the sizes, largest first.
  let sizes: [String]
  /// The rules of pagination.
  let rules: PaginationRules
  /// The name of the size in which it is shown, if that is another than the one that was chosen.
  var shownSize: String?
  /// Whether cards stand in rows, which are what pages are made of then.
  var isInRows = false
  /// Whether its section shares pages with others, which are decided together.
  var sharesPages = false
  /// The language of the words.
  var language = MessageLanguage.english

  func text(_ explanation: Explanation) -> String {
    let lines = [place(explanation.chosen), shown, reason(explanation), cost(explanation.chosen)].compactMap { $0 }
    let others = explanation.alternatives.map { line(of: $0, beside: explanation.chosen) }
    return
      (lines
      + (others.isEmpty ? [] : ["", say("What else could be done:", "Ce qui pourrait se faire d’autre :")] + others))
      .joined(separator: "\n") + "\n"
  }

  private func place(_ choice: Explanation.Choice) -> String {
    let count = choice.count
    let place = choice.place + 1
    let position =
      isInRows
      ? say("in row \(place) of \(count)", "dans la rangée \(place) sur \(count)")
      : count == 1 ? say("alone", "seule") : say("as card \(place) of \(count)", "fiche \(place) sur \(count)")
    return say(
      "'\(id)' stands on page \(page), \(position), in the size '\(sizes[choice.size])'.",
      "« \(id) » est à la page \(page), \(position), dans la taille « \(sizes[choice.size]) ».")
  }

  private var shown: String? {
    shownSize.map {
      say(
        "It is shown in the size '\($0)', for which its row has room.",
        "Elle est montrée dans la taille « \($0) », pour laquelle sa rangée a de la place.")
    }
  }

  private func reason(_ explanation: Explanation) -> String? {
    if explanation.isBroken {
      return say(
        "The edition asks for a new page before it, under 'breaks'.",
        "L’édition demande une nouvelle page avant elle, sous « breaks ».")
    }
    if explanation.chosen.plan.isFlowing {
      return say(
        "It fits no page in any size, and runs over several.",
        "Elle ne tient sur une page en aucune taille, et s’étend sur plusieurs.")
    }
    if explanation.chosen.place == 0, previous == nil {
      return say("It is the first of its section.", "C’est la première de sa rubrique.")
    }
    return nil
  }

  private func cost(_ choice: Explanation.Choice) -> String {
    let (all, page) = (choice.demerits.words(in: language), choice.plan.demerits.words(in: language))
    let whole =
      sharesPages
      ? say(
        "Its section and those that share pages with it have \(pages(choice)) and cost \(all).",
        "Sa rubrique et celles qui partagent des pages avec elle ont \(pages(choice)) et coûtent \(all).")
      : say("The section has \(pages(choice)) and costs \(all).", "La rubrique a \(pages(choice)) et coûte \(all).")
    return "\(say("The page costs \(page).", "La page coûte \(page)."))\(gaps(choice))\n\(whole)"
  }

  private func gaps(_ choice: Explanation.Choice) -> String {
    // Rows take what gaps would.
    guard choice.count > 1, !isInRows else { return "" }
    let (gap, best) = (choice.plan.gap, rules.spaces[choice.plan.sizes.min() ?? 0].gap)
    return say(
      " Its gaps are \(gap.asMillimetres), where \(best.asMillimetres) would be best.",
      " Ses intervalles sont de \(gap.asMillimetres.withComma) ; \(best.asMillimetres.withComma) seraient le mieux.")
  }

  private func pages(_ choice: Explanation.Choice) -> String {
    language.count(choice.plans.count, "page", "page", "pages")
  }

  private func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
    language.say(english(), french())
  }

  // MARK: Alternatives

  private func line(of alternative: Explanation.Alternative, beside chosen: Explanation.Choice) -> String {
    "  \(name(alternative.change))\(say(": ", " : "))\(outcome(alternative, beside: chosen))"
  }

  private func name(_ change: Explanation.Change) -> String {
    switch change {
    case .beginsPage: say("at the head of a page", "en tête d’une page")
    case .joinsPrevious:
      previous.map { say("on one page with '\($0)'", "sur la même page que « \($0) »") }
        ?? say("on the page before", "sur la page d’avant")
    case .size(let size): say("in the size '\(sizes[size])'", "dans la taille « \(sizes[size]) »")
    }
  }

  private func outcome(_ alternative: Explanation.Alternative, beside chosen: Explanation.Choice) -> String {
    guard let choice = alternative.choice else {
      return say("there is no room for that in any size", "il n’y a pas de place pour cela, en aucune taille")
    }
    let (new, old) = (choice.demerits, chosen.demerits)
    let causes = zip(new.causes(in: language), old.causes(in: language)).map { ($0.name, $0.demerits - $1.demerits) }
      .filter { abs($0.1) >= 0.5 }.map { "\($0.0) \($0.1.signed)" }
    let detail = causes.isEmpty ? "" : " (\(causes.joined(separator: ", ")))"
    let whole =
      sharesPages ? say("the sections have", "les rubriques ont") : say("the section has", "la rubrique a")
    let count = choice.plans.count == chosen.plans.count ? "" : ", \(say("and", "et")) \(whole) \(pages(choice))"
    return "\((new.sum - old.sum).signed) \(say("demerits", "démérites"))\(detail)\(count)"
  }
}
