/// What ragged lines cost at a measure.
///
/// A line costs the square of the white at its end, as a share of the measure, and a penalty for the break. The white of a
/// last line costs nothing unless the text is balanced.
struct RaggedCosts {
  /// The measure in em.
  let measure: Double
  /// The indent of all lines but the first, in em.
  let hanging: Double
  /// Whether lines behind an end that the author set have that indent, too.
  var indentsAfterBreaks = true
  /// Whether last lines too are to be as long as the others.
  let isBalanced: Bool
  /// Whether lines may end at the hyphens of words where they need not.
  var dividesAtHyphens = true

  /// More than the white of all lines can cost, so that fewer lines always win.
  static let line = 1e6
  /// The cost of a line that sticks out.
  static let overflow = 1e9
  /// More than lines cost that can be saved at a hyphen, so that a word is divided there only where it fits no line.
  private static let unwantedHyphen = 1e8
  /// More than the white of a few lines.
  private static let weakSpaceInCell = 2.0
  /// What a line of a title costs that ends with an article, a preposition or a conjunction: as much as two fifths of the measure left white.
  private static let weakSpaceInTitle = 0.16
  /// The same behind an article that such a word is before, which parts what belongs together most closely.
  private static let boundArticleInTitle = 0.24
  /// The same in running text, whose edge had better be even: as much as an eighth.
  private static let weakSpaceInText = 0.015
  /// More than the white of lines can cost, so that a title is divided at a hyphen only where that saves a line.
  private static let hyphenInTitle = 8.0
  /// What a title gains where it parts by itself.
  private static let pauseInTitle = -0.3
  /// What it gains behind a comma.
  private static let commaInTitle = -0.2
  /// What it costs to part a name within: more than to end with an article, since that is often before the name.
  private static let spaceWithinName = 0.3
  /// The cost of a last line of one word, or of a short word alone on a line above.
  private static let loneWord = 0.35

  /// The room that a line leaves, in em; below 0 when it has none.
  @inline(__always)
  func slack(_ width: Double, from start: Breakpoint) -> Double { measure - width - indent(from: start) }

  /// The indent of a line.
  @inline(__always)
  private func indent(from start: Breakpoint) -> Double {
    start.kind == .start || !indentsAfterBreaks && start.kind == .lineFeed ? 0 : hanging
  }

  /// The cost of the white that a line leaves.
  @inline(__always)
  func evenness(_ white: Double, at end: Breakpoint) -> Double {
    isBalanced || !end.endsParagraph ? white * white : 0
  }

  /// The cost of a last line, or of another one of a text that is balanced, of so many words that leaves white, as a share of the measure.
  @inline(__always)
  func ending(words: Int, _ white: Double, from start: Breakpoint, to end: Breakpoint, isFirst: Bool) -> Double {
    let isLone = end.endsParagraph && words == 1 && !isFirst && start.dropsItem && (white > 0.5 || isBalanced)
    let isLoneAbove = isBalanced && words == 1 && !end.endsParagraph && white > (isFirst ? 0.7 : 0.6)
    return isLone || isLoneAbove ? Self.loneWord : 0
  }

  /// The penalty of a break of some kind.
  func penalty(of kind: BreakKind) -> Double {
    switch kind {
    case .authorsHyphen where !dividesAtHyphens, .shortFragment where !dividesAtHyphens: Self.unwantedHyphen
    case .weakSpace where !dividesAtHyphens: Self.weakSpaceInCell
    case .authorsHyphen where isBalanced, .shortFragment where isBalanced: Self.hyphenInTitle
    case .hyphen, .nameHyphen: 1e4
    case .authorsHyphen, .explicit: 0.02
    case .shortFragment: 0.2
    case .sign: 0.3
    case .anywhere: 1e5
    case .boundSpace: 5e4
    case .weakSpace: isBalanced ? Self.weakSpaceInTitle : Self.weakSpaceInText
    case .nameSpace: 0.15
    case .boundArticle where !dividesAtHyphens: Self.weakSpaceInCell
    case .boundArticle: Self.boundArticleInTitle
    case .spaceWithinName: Self.spaceWithinName
    case .comma: Self.commaInTitle
    case .pause: isBalanced ? Self.pauseInTitle : 0
    case .start, .space, .lineFeed, .end: 0
    }
  }
}

/// What a ragged line costs, and for what.
package struct RaggedLineCost: Hashable, Sendable {
  /// The white at its end, as a share of the measure.
  package let white: Double
  /// The cost of that white.
  package let evenness: Double
  /// The penalty of the break at its end.
  package let penalty: Double
  /// The cost of a last line of one word, or of a short word alone on a line above.
  package let ending: Double
  /// The cost of sticking out of the measure.
  package let overflow: Double

  /// All of it, but for what each line costs.
  package var sum: Double { evenness + penalty + ending + overflow }

  /// The costs of the lines that end at `breaks`.
  static func of(_ breaks: [Int], _ points: [Breakpoint], _ costs: RaggedCosts) -> [RaggedLineCost] {
    var start = 0
    return breaks.map { end in
      defer { start = end }
      return RaggedLineCost(from: start, to: end, points, costs)
    }
  }

  private init(from start: Int, to end: Int, _ points: [Breakpoint], _ costs: RaggedCosts) {
    let slack = costs.slack(points[end].end - points[start].start, from: points[start])
    white = slack / costs.measure
    let words = (start..<end).count { points[$0].dropsItem || $0 == 0 }
    let fits = slack >= -1e-6
    evenness = fits ? costs.evenness(white, at: points[end]) : 0
    penalty = fits ? costs.penalty(of: points[end].kind) : 0
    ending = fits ? costs.ending(words: words, white, from: points[start], to: points[end], isFirst: start == 0) : 0
    overflow = fits ? 0 : RaggedCosts.overflow
  }
}
