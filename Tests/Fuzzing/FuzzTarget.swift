import Mutation

/// A part of the program that reads what others have made.
protocol FuzzTarget {
  /// Its name on the command line.
  var name: String { get }
  /// How many of a thousand inputs are for it.
  var share: Int { get }
  /// The files of the input that follows from a seed, by their paths.
  func input(_ seed: UInt64) -> [String: [UInt8]]
  /// Tries an input, whose files may be written to `scratch`; what cannot be right, or nil.
  func complaint(about input: [String: [UInt8]], _ scratch: Scratch) -> String?
}

/// All targets.
///
/// Shares follow from what a thousand inputs take: a million should be tried in ten minutes on two processors.
func fuzzTargets(_ arguments: Arguments) -> [any FuzzTarget] {
  ByteTarget.all + [
    ProjectTarget(name: "layout", share: 60, stage: .layout),
    ProjectTarget(name: "edition", share: 40, stage: .edition),
    ProjectTarget(name: "build", share: 40, stage: .files(isJudging: arguments.isJudging)),
  ]
}

extension Arguments {
  /// The target of that name; without one, there is nothing to do.
  func target(_ name: String) -> any FuzzTarget {
    let targets = fuzzTargets(self)
    if let target = targets.first(where: { $0.name == name }) { return target }
    Arguments.refuse("there is no target '\(name)'; there are \(targets.map(\.name).joined(separator: ", "))")
  }
}

extension FuzzTarget {
  /// The seed of one of its inputs.
  func seed(_ seed: UInt64, _ number: Int) -> UInt64 {
    var mixed = SeededGenerator(seed)
    var named = SeededGenerator(
      name.utf8.reduce(mixed.next()) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } &+ UInt64(number))
    return named.next()
  }
}
