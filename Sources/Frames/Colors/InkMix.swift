/// How much of each process ink is printed, from 0 (paper) to 1 (solid).
package struct InkMix: Hashable, Sendable {
  /// Cyan, magenta, yellow and black.
  package var cyan, magenta, yellow, black: Double

  /// Makes a mix; what is not given is not printed.
  package init(cyan: Double = 0, magenta: Double = 0, yellow: Double = 0, black: Double = 0) {
    (self.cyan, self.magenta, self.yellow, self.black) = (cyan, magenta, yellow, black)
  }

  /// All inks together: 1 for a solid of one of them, 4 for solids of all.
  package var total: Double { cyan + magenta + yellow + black }

  /// Whether black is all that is printed.
  package var isBlackAlone: Bool { cyan == 0 && magenta == 0 && yellow == 0 && black > 0 }

  /// The mix with no more ink in all than `limit`: the black stays, the colours give way together.
  package func held(under limit: Double) -> InkMix {
    let colours = cyan + magenta + yellow
    guard total > limit, colours > 0 else { return self }
    let share = max(0, limit - black) / colours
    return InkMix(cyan: cyan * share, magenta: magenta * share, yellow: yellow * share, black: min(black, limit))
  }

  /// The mix that lies so far on the way to another: 0 for this one, 1 for the other.
  package func blended(with other: InkMix, part: Double) -> InkMix {
    func between(_ one: Double, _ other: Double) -> Double { one + (other - one) * part }
    return InkMix(
      cyan: between(cyan, other.cyan), magenta: between(magenta, other.magenta), yellow: between(yellow, other.yellow),
      black: between(black, other.black))
  }
}

/// What a colour of the screen is printed with.
package enum Ink: Hashable, Sendable {
  /// The process inks.
  case process(InkMix)
  /// An ink of its own, by the name that the printer knows, and the mix that stands in for it where it is not printed.
  case spot(String, InkMix)

  /// The mix, or the one that stands in.
  package var mix: InkMix {
    switch self {
    case .process(let mix), .spot(_, let mix): mix
    }
  }
}
