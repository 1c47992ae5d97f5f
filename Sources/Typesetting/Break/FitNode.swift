/// A breakpoint by the rules of a style, as sums from the start of the paragraph: a line is the difference of two.
struct FitNode: BitwiseCopyable {
  /// The widths up to the end of a line here, and up to the start of the next, without what hangs in the margins.
  let end, start: Double
  /// By how much spaces and tracking up to there can stretch and shrink.
  let stretchEnd, stretchStart: Double
  let shrinkEnd, shrinkStart: Double
  /// The square of the penalty of a break here.
  let squaredPenalty: Double
  let setsHyphen, showsHyphen, endsParagraph: Bool
  /// Whether no line may end here, and whether one must.
  var isClosed, isForced: Bool

  /// A breakpoint in a pass of total fit.
  init(_ point: Breakpoint, _ rules: Justification, _ pass: TotalFit.Pass) {
    end = point.end - (rules.protrudes ? Double(point.marginEnd) : 0)
    start = point.start + (rules.protrudes ? Double(point.marginStart) : 0)
    let tracking = Double(point.gaps) * pass.tracking(rules)
    stretchEnd = point.flexEnd * rules.stretch + tracking
    stretchStart = point.flexStart * rules.stretch + tracking
    shrinkEnd = point.flexEnd * rules.shrink + tracking
    shrinkStart = point.flexStart * rules.shrink + tracking
    let penalty = rules.penalty(of: point.kind)
    squaredPenalty = penalty * penalty
    setsHyphen = point.setsHyphen
    showsHyphen = point.showsHyphen
    endsParagraph = point.endsParagraph
    isClosed = pass == .tolerant && point.isLastResort
    isForced = endsParagraph
  }
}

extension Justification {
  /// The penalty of a break of some kind.
  func penalty(of kind: BreakKind) -> Double {
    switch kind {
    case .hyphen: hyphenPenalty
    case .authorsHyphen: explicitHyphenPenalty
    case .explicit: explicitHyphenPenalty
    case .anywhere: 100_000
    case .boundSpace: 50_000
    case .shortFragment, .nameHyphen, .sign: lastResortPenalty
    case .weakSpace, .boundArticle: weakSpacePenalty
    case .start, .space, .nameSpace, .spaceWithinName, .comma, .pause, .lineFeed, .end: 0
    }
  }
}
