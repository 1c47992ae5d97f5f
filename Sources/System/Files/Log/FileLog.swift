import Threads

/// Notes the files that a piece of work reads or looks for.
///
/// Everything that goes through this module is noted, on the thread that records and on those that help it: files that are
/// read, paths that are asked for whether something stands there or not, and folders that are listed. What is written is not.
/// A log inside another one forwards to it what it has noted.
package final class FileLog: Sendable {
  private let notes = Mutex(Notes())
  /// What the work is done for, if it matters; see `isWorking`.
  private let purpose: ObjectIdentifier?
  private let outer: FileLog?

  private struct Notes {
    var own: [FileDependency] = []
    /// Where the last one leads, if somebody asked.
    var lastEnd: String?
    var parts: [ObjectIdentifier: FileDependencies] = [:]
  }

  private init(for purpose: ObjectIdentifier?, inside outer: FileLog?) { (self.purpose, self.outer) = (purpose, outer) }

  /// The log of what this thread does now; nil when nobody records it.
  private static var current: FileLog? { ThreadContext.object as? FileLog }

  /// Does some work, and gives the files that it depends on with its result.
  static func record<Result>(
    for purpose: AnyObject? = nil, _ work: () -> Result
  ) -> (result: Result, files: FileDependencies) {
    let log = FileLog(for: purpose.map(ObjectIdentifier.init), inside: current)
    let result = ThreadContext.with(log, work)
    let notes = log.notes.withLock(\.self)
    let files = FileDependencies(own: notes.own, parts: Array(notes.parts.values))
    log.outer?.add(files)
    return (result, files)
  }

  /// Does some work whose result does not depend on the files that it reads.
  package static func withoutNoting<Result>(_ work: () -> Result) -> Result {
    ThreadContext.with(nil as FileLog?, work)
  }

  /// Whether this thread is at work that is recorded for an object, be it for the sake of other work that is recorded.
  static func isWorking(for purpose: AnyObject) -> Bool {
    let purpose = ObjectIdentifier(purpose)
    var log = current
    while let some = log {
      if some.purpose == purpose { return true }
      log = some.outer
    }
    return false
  }

  // MARK: Notes

  /// Notes that the work depends on what stands at `path`, or on nothing being there. Who was told that it leads to `end` may
  /// then read that; it needs no note of its own.
  static func note(_ path: String, leadingTo end: String? = nil) { current?.add(FileDependency(path: path), end) }

  /// Notes that the work depends on everything below `folder`: what is there, or will be. For files that are looked for on
  /// demand, maybe after the work is done.
  package static func noteContents(of folder: String) {
    current?.add(FileDependency(path: folder, includesContents: true), nil)
  }

  /// Notes that the work depends on what something else was made from.
  static func note(_ files: FileDependencies) { current?.add(files) }

  private func add(_ file: FileDependency, _ end: String?) {
    notes.withLock { notes in
      // A file is often asked for and then read, by its name or by its real path.
      if notes.own.last == file {
        notes.lastEnd = end ?? notes.lastEnd
      } else if notes.lastEnd != file.path || file.includesContents {
        notes.own.append(file)
        notes.lastEnd = end
      }
    }
  }

  private func add(_ files: FileDependencies) {
    if files.own.isEmpty, files.parts.isEmpty { return }
    notes.withLock { $0.parts[ObjectIdentifier(files)] = files }
  }
}
