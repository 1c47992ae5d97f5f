import Diagnostics

/// One of the parts into which machines divide a batch.
public struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  public let index: Int
  /// How many parts there are.
  public let count: Int

  /// Makes part `index` of `count`; nil when there is no such part.
  public init?(_ index: Int, of count: Int) {
    guard count >= 1, (1...count).contains(index) else { return nil }
    (self.index, self.count) = (index, count)
  }

  /// The whole batch.
  public static let whole = Shard(all: 1)

  private init(all count: Int) { (index, self.count) = (1, count) }

  /// The part that a job scheduler has assigned to this process, by the variables that it sets.
  ///
  /// A job array of Slurm sets its first and last index, its step and the number of tasks. An indexed Job of Kubernetes sets
  /// only the index, from 0; `JOB_COMPLETION_COUNT` is for the author of the Job to set.
  public static func assigned(by environment: (String) -> String?) throws(Unclear) -> (shard: Shard, by: Statement)? {
    if environment("SLURM_ARRAY_TASK_ID") != nil {
      return (try slurm(environment), Statement("the Slurm array", "le tableau de tâches de Slurm"))
    }
    guard let index = environment("JOB_COMPLETION_INDEX") else { return nil }
    guard let text = environment("JOB_COMPLETION_COUNT") else {
      throw Unclear(
        "JOB_COMPLETION_INDEX is set, and JOB_COMPLETION_COUNT does not say how many there are",
        "JOB_COMPLETION_INDEX est donné, et JOB_COMPLETION_COUNT ne dit pas combien il y en a")
    }
    guard let index = Int(index), let count = Int(text), index < .max, let shard = Shard(index + 1, of: count) else {
      throw Unclear(
        "JOB_COMPLETION_INDEX is '\(index)' and JOB_COMPLETION_COUNT '\(text)'",
        "JOB_COMPLETION_INDEX vaut « \(index) » et JOB_COMPLETION_COUNT « \(text) »")
    }
    return (shard, Statement("the Kubernetes Job", "le Job de Kubernetes"))
  }

  /// The variables of a job scheduler do not say which part this process is to make.
  public struct Unclear: Error {
    /// Why, in a line.
    public let reason: Statement

    init(_ english: String, _ french: String) { reason = Statement(english, french) }
  }

  private static func slurm(_ environment: (String) -> String?) throws(Unclear) -> Shard {
    func number(_ name: String, or fallback: Int? = nil) throws(Unclear) -> Int {
      guard let text = environment("SLURM_ARRAY_TASK_\(name)") else {
        if let fallback { return fallback }
        throw Unclear(
          "SLURM_ARRAY_TASK_ID is set, and SLURM_ARRAY_TASK_\(name) is not",
          "SLURM_ARRAY_TASK_ID est donné, et SLURM_ARRAY_TASK_\(name) ne l’est pas")
      }
      guard let number = Int(text), (0...Int(Int32.max)).contains(number) else {
        throw Unclear(
          "SLURM_ARRAY_TASK_\(name) is '\(text)'", "SLURM_ARRAY_TASK_\(name) vaut « \(text) »")
      }
      return number
    }
    let (id, count) = (try number("ID"), try number("COUNT"))
    let (first, step) = (try number("MIN"), max(1, try number("STEP", or: 1)))
    // A list such as 1,3,7 has a count, and no step that leads from one to the next.
    guard id >= first, (id - first) % step == 0, let shard = Shard((id - first) / step + 1, of: count) else {
      throw Unclear(
        "the numbers of the Slurm array have gaps, so that task \(id) may be any of \(count)",
        "les numéros du tableau de Slurm ont des trous : la tâche \(id) peut être n’importe laquelle des \(count)")
    }
    return shard
  }
}
