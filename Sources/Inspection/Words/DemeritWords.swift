import Diagnostics
import Layout

extension PagePlan.Demerits {
  /// The demerits by cause, in words that a user reads.
  func causes(in language: MessageLanguage) -> [(name: String, demerits: Double)] {
    [
      (language.say("fill", "remplissage"), fill), (language.say("sizes", "tailles"), sizes),
      (language.say("changes of size", "changements de taille"), jumps),
      (language.say("two sizes on a page", "deux tailles sur une page"), mix),
      (language.say("parted cards", "fiches coupées"), parting),
      (language.say("moved cards", "fiches déplacées"), moves),
      (language.say("tightened cards", "fiches resserrées"), tightening),
    ]
  }

  /// The demerits and what they are for: "151 demerits (fill 151, sizes 0, changes of size 0)".
  var inWords: String { words(in: .english) }

  /// The same in a language.
  func words(in language: MessageLanguage) -> String {
    let all = causes(in: language)
    let causes = all.prefix(3) + all.dropFirst(3).filter { $0.demerits >= 0.5 }
    return "\(sum.whole) \(language.say("demerits", "démérites")) "
      + "(\(causes.map { "\($0.name) \($0.demerits.whole)" }.joined(separator: ", ")))"
  }
}
