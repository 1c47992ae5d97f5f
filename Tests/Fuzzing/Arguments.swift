import Glibc

/// What is asked for on the command line.
struct Arguments {
  /// How many inputs are tried in all.
  var inputs = 10_000
  /// What the inputs follow from.
  var seed: UInt64 = 1
  /// The only target, if one is named.
  var only: String?
  /// Whether files that are made are judged by qpdf too.
  var isJudging = false
  var work = Work.campaign

  enum Work {
    /// Try all inputs, in processes of their own.
    case campaign
    /// Be one of those processes.
    case part(Part)
    /// Try an input again.
    case again(Input)
  }

  /// One input of a target.
  struct Input {
    var target: String
    var number: Int
  }

  /// Some inputs of a target, one after the other.
  struct Part {
    var target: String
    var numbers: Range<Int>
  }

  init(_ words: some Collection<String>) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--judge": isJudging = true
      case "--inputs": inputs = Arguments.number(rest.popFirst())
      case "--seed": seed = UInt64(Arguments.number(rest.popFirst()))
      case "--only": only = rest.popFirst()
      case "--again":
        let parts = (rest.popFirst() ?? "").split(separator: ":")
        guard parts.count == 2 else { Arguments.refuse("--again takes TARGET:NUMBER") }
        work = .again(Input(target: String(parts[0]), number: Arguments.number(String(parts[1]))))
      case "--part":
        let (target, first, end) = (rest.popFirst() ?? "", rest.popFirst(), rest.popFirst())
        work = .part(Part(target: target, numbers: Arguments.number(first)..<Arguments.number(end)))
      default: Arguments.refuse("there is no \(word)")
      }
    }
  }

  /// The words that ask a process for a part.
  func words(for part: Part) -> [String] {
    ["--part", part.target, "\(part.numbers.lowerBound)", "\(part.numbers.upperBound)", "--seed", "\(seed)"]
      + (isJudging ? ["--judge"] : [])
  }

  private static func number(_ word: String?) -> Int {
    guard let word, let number = Int(word), number >= 0 else { refuse("'\(word ?? "")' is no number from 0 on") }
    return number
  }

  static func refuse(_ words: String) -> Never {
    print(words)
    exit(2)
  }
}
