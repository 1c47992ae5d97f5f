import Diagnostics
import Typesetting

/// Says in words why a line ends where it does, in the terms of total fit.
struct LineExplanationWriter {
  /// The resource that was asked about.
  let id: String
  /// The line among those of its card, from 1.
  let number: Int
  /// The number of lines of the card.
  let count: Int
  /// The language of the words.
  var language = MessageLanguage.english

  /// So many alternatives are listed at most.
  private static let most = 6

  func text(_ explanation: LineExplanation) -> String {
    let (chosen, line) = (explanation.chosen, explanation.line + 1)
    let lines = [
      say(
        "Line \(number) of \(count) of '\(id)', line \(line) of \(chosen.paragraph.lineCount) of its paragraph:",
        "Ligne \(number) sur \(count) de « \(id) », ligne \(line) sur \(chosen.paragraph.lineCount) de son paragraphe :"
      ),
      "  \(chosen.text)",
      say(
        "It ends \(place(of: chosen.end)): \(cost(chosen.cost)).",
        "Elle s’arrête \(frenchPlace(of: chosen.end)) : \(cost(chosen.cost))."),
      reason(explanation),
    ]
    return (lines + alternatives(explanation)).joined(separator: "\n") + "\n"
  }

  private func say(_ english: @autoclosure () -> String, _ french: @autoclosure () -> String) -> String {
    language.say(english(), french())
  }

  // MARK: The line

  private func place(of kind: BreakKind) -> String {
    switch kind {
    case .start: "at the start of the paragraph"
    case .space: "at a space"
    case .boundSpace: "at a no-break space, because nothing else fits"
    case .weakSpace: "at a space between words that belong together"
    case .boundArticle: "at a space behind an article"
    case .nameSpace: "at a space between the words of a name"
    case .spaceWithinName: "at a space within a name"
    case .comma: "at a space behind a comma"
    case .pause: "at a space behind a colon, a dash or a sentence"
    case .explicit: "after a character that lets a line end, such as a dash or a slash"
    case .authorsHyphen: "after the author's hyphen"
    case .shortFragment: "after the author's hyphen, beside one or two letters"
    case .hyphen: "with a hyphen"
    case .nameHyphen: "with a hyphen in a name"
    case .sign: "before a sign of an address that is wider than the measure"
    case .anywhere: "inside a word that is wider than the measure"
    case .lineFeed: "where the author ended it"
    case .end: "with the paragraph"
    }
  }

  private func frenchPlace(of kind: BreakKind) -> String {
    switch kind {
    case .start: "au début du paragraphe"
    case .space: "à une espace"
    case .boundSpace: "à une espace insécable, car rien d’autre ne tient"
    case .weakSpace: "à une espace entre des mots qui vont ensemble"
    case .boundArticle: "à une espace après un article"
    case .nameSpace: "à une espace entre les mots d’un nom"
    case .spaceWithinName: "à une espace à l’intérieur d’un nom"
    case .comma: "à une espace après une virgule"
    case .pause: "à une espace après un deux-points, un tiret ou une phrase"
    case .explicit: "après un signe qui laisse finir une ligne, comme un tiret ou une barre"
    case .authorsHyphen: "après le trait d’union de l’auteur"
    case .shortFragment: "après le trait d’union de l’auteur, à côté d’une ou deux lettres"
    case .hyphen: "par une césure"
    case .nameHyphen: "par une césure dans un nom"
    case .sign: "avant un signe d’une adresse plus large que la justification"
    case .anywhere: "à l’intérieur d’un mot plus large que la justification"
    case .lineFeed: "là où l’auteur l’a terminée"
    case .end: "avec le paragraphe"
    }
  }

  private func cost(_ cost: LineCost) -> String {
    switch cost {
    case .justified(let line): self.cost(line)
    case .ragged(let line): self.cost(line)
    }
  }

  /// "ratio −0.74, badness 41, penalty 120, 24994 demerits (its own 16994, contrast 8000)".
  private func cost(_ line: LineDemerits) -> String {
    if line.overflow > 0 { return overflow }
    let others = [
      (say("ladder", "échelle"), line.ladder), (say("contrast", "contraste"), line.contrast),
      (say("last line", "dernière ligne"), line.ending),
    ].filter { $0.1 > 0 }
    let causes = ([(say("its own", "les siens"), line.own)] + others).map { "\($0.0) \($0.1.whole)" }.joined(
      separator: ", ")
    let detail = others.isEmpty ? "" : " (\(causes))"
    let (ratio, badness) = (line.ratio.signedInHundredths, line.badness.whole)
    let (penalty, sum) = (line.penalty.whole, line.sum.whole)
    return say(
      "ratio \(ratio), badness \(badness), penalty \(penalty), \(sum) demerits\(detail)",
      "rapport \(ratio.withComma), médiocrité \(badness), pénalité \(penalty), \(sum) démérites\(detail)")
  }

  /// "12 % of the measure white, cost 0.014".
  private func cost(_ line: RaggedLineCost) -> String {
    if line.overflow > 0 { return overflow }
    let penalty = line.penalty > 0 ? ", \(say("penalty", "pénalité")) \(thousandths(line.penalty))" : ""
    let lone = line.ending > 0 ? ", \(say("one word by itself", "un mot seul")) \(thousandths(line.ending))" : ""
    let white = (max(0, line.white) * 100).whole
    return say(
      "\(white) % of the measure white\(penalty)\(lone), cost \(thousandths(line.sum))",
      "\(white) % de la justification en blanc\(penalty)\(lone), coût \(thousandths(line.sum))")
  }

  private var overflow: String { say("it sticks out of the measure", "elle dépasse de la justification") }

  private func thousandths(_ number: Double) -> String {
    say(number.inThousandths, number.inThousandths.withComma)
  }

  // MARK: The paragraph

  private func reason(_ explanation: LineExplanation) -> String {
    let paragraph = explanation.chosen.paragraph
    let total = total(paragraph, explanation.chosen.cost)
    let (english, french) =
      paragraph.lineCount == 1
      ? ("this line has", "cette ligne a")
      : ("these \(paragraph.lineCount) have", "ces \(paragraph.lineCount) lignes ont")
    switch explanation.method {
    case .totalFit(.within(let tolerance)):
      return say(
        "Of all lines within the tolerance of \(tolerance.inHundredths), \(english) the least demerits: \(total).",
        "De toutes les lignes dans la tolérance de \(tolerance.inHundredths.withComma), \(french) le moins de démérites : \(total)."
      )
    case .totalFit(.beyond(let tolerance)):
      return say(
        "No lines are within the tolerance of \(tolerance.inHundredths). Of those with spaces of any width, "
          + "\(english) the least demerits: \(total).",
        "Aucune division en lignes n’est dans la tolérance de \(tolerance.inHundredths.withComma). De celles à espaces quelconques, "
          + "\(french) le moins de démérites : \(total).")
    case .totalFit(.tightened(let tolerance)):
      return say(
        "The paragraph has one line less than is best, which makes the card lower. Of such lines within the "
          + "tolerance of \(tolerance.inHundredths), \(english) the least demerits: \(total).",
        "Le paragraphe a une ligne de moins qu’il ne faudrait, ce qui rend la fiche plus basse. De telles lignes, dans la "
          + "tolérance de \(tolerance.inHundredths.withComma), \(french) le moins de démérites : \(total).")
    case .evenLines(let isBalanced):
      return say(
        "Ragged text has as few lines as possible, as even as possible\(isBalanced ? "" : ", but for the last"): "
          + "\(english) the least cost, \(total).",
        "Un texte en drapeau a le moins de lignes possible, aussi égales que possible\(isBalanced ? "" : ", sauf la dernière") : "
          + "\(french) le moindre coût, \(total).")
    case .emergency:
      return say(
        "A word is wider than the measure, and divided anywhere. Of all such lines, \(english) the least cost.",
        "Un mot est plus large que la justification, et coupé n’importe où. De toutes ces lignes, \(french) le moindre coût."
      )
    }
  }

  private func total(_ paragraph: ParagraphCost, _ cost: LineCost) -> String {
    switch cost {
    case .justified: paragraph.cost.whole
    case .ragged: thousandths(paragraph.cost)
    }
  }

  // MARK: Alternatives

  private func alternatives(_ explanation: LineExplanation) -> [String] {
    let all = explanation.alternatives
    guard !all.isEmpty else {
      return [say("No other line fits from the same start.", "Aucune autre ligne ne tient depuis le même début.")]
    }
    let listed = all.prefix(LineExplanationWriter.most).map { line(of: $0, beside: explanation.chosen) }
    let rest = all.count - listed.count
    let more = say(
      "  and \(rest) more, at a higher cost", "  et \(rest) autre\(rest == 1 ? "" : "s"), à un coût plus élevé")
    return ["", say("Where else it could end:", "Où elle pourrait s’arrêter :")] + listed + (rest > 0 ? [more] : [])
  }

  private func line(of choice: LineExplanation.Choice, beside chosen: LineExplanation.Choice) -> String {
    let change = choice.paragraph.cost - chosen.paragraph.cost
    let difference =
      switch choice.cost {
      case .justified: "\(change.signed) \(say("demerits", "démérites"))"
      case .ragged: change < 0 ? "−\(thousandths(-change))" : "+\(thousandths(change))"
      }
    let count = choice.paragraph.lineCount
    let isSame = count == chosen.paragraph.lineCount
    let lines = isSame ? "" : say(" in ", " en ") + language.count(count, "line", "ligne", "lignes")
    return say(
      "  “\(choice.text.ending)” \(place(of: choice.end)): \(cost(choice.cost)); the paragraph \(difference)\(lines)",
      "  « \(choice.text.ending) » \(frenchPlace(of: choice.end)) : \(cost(choice.cost)) ; le paragraphe \(difference)\(lines)"
    )
  }
}

extension String {
  /// Its last words, of about thirty characters.
  fileprivate var ending: String {
    guard count > 36 else { return self }
    let tail = suffix(30)
    return "…\(tail.drop { $0 != " " }.isEmpty ? tail : tail.drop { $0 != " " })"
  }
}
