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
  /// Whether its section shares pages with others, which are decided together.
  var sharesPages = false

  func text(_ explanation: Explanation) -> String {
    let lines = [place(explanation.chosen), reason(explanation), cost(explanation.chosen)].compactMap { $0 }
    let others = explanation.alternatives.map { line(of: $0, beside: explanation.chosen) }
    return (lines + (others.isEmpty ? [] : ["", "What else could be done:"] + others)).joined(separator: "\n") + "\n"
  }

  private func place(_ choice: Explanation.Choice) -> String {
    let count = choice.count
    let position = count == 1 ? "alone" : "as card \(choice.place + 1) of \(count)"
    return "'\(id)' stands on page \(page), \(position), in the size '\(sizes[choice.size])'."
  }

  private func reason(_ explanation: Explanation) -> String? {
    if explanation.isBroken { return "The edition asks for a new page before it, under 'breaks'." }
    if explanation.chosen.plan.isFlowing { return "It fits no page in any size, and runs over several." }
    if explanation.chosen.place == 0, previous == nil { return "It is the first of its section." }
    return nil
  }

  private func cost(_ choice: Explanation.Choice) -> String {
    let gaps =
      choice.count > 1
      ? " Its gaps are \(choice.plan.gap.asMillimetres), where \(rules.spaces[choice.plan.sizes.min() ?? 0].gap.asMillimetres) would be best."
      : ""
    let all = choice.demerits.inWords
    let whole =
      sharesPages
      ? "Its section and those that share pages with it have \(pages(choice)) and cost \(all)."
      : "The section has \(pages(choice)) and costs \(all)."
    return "The page costs \(choice.plan.demerits.inWords).\(gaps)\n\(whole)"
  }

  private func pages(_ choice: Explanation.Choice) -> String {
    choice.plans.count == 1 ? "1 page" : "\(choice.plans.count) pages"
  }

  // MARK: Alternatives

  private func line(of alternative: Explanation.Alternative, beside chosen: Explanation.Choice) -> String {
    "  \(name(alternative.change)): \(outcome(alternative, beside: chosen))"
  }

  private func name(_ change: Explanation.Change) -> String {
    switch change {
    case .beginsPage: "at the head of a page"
    case .joinsPrevious: previous.map { "on one page with '\($0)'" } ?? "on the page before"
    case .size(let size): "in the size '\(sizes[size])'"
    }
  }

  private func outcome(_ alternative: Explanation.Alternative, beside chosen: Explanation.Choice) -> String {
    guard let choice = alternative.choice else { return "there is no room for that in any size" }
    let (new, old) = (choice.demerits, chosen.demerits)
    let causes = zip(new.causes, old.causes).map { ($0.name, $0.demerits - $1.demerits) }
      .filter { abs($0.1) >= 0.5 }.map { "\($0.0) \($0.1.signed)" }
    let detail = causes.isEmpty ? "" : " (\(causes.joined(separator: ", ")))"
    let whole = sharesPages ? "the sections have" : "the section has"
    let count = choice.plans.count == chosen.plans.count ? "" : ", and \(whole) \(pages(choice))"
    return "\((new.sum - old.sum).signed) demerits\(detail)\(count)"
  }
}
