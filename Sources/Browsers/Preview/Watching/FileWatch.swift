import Files
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells when files and folders change that something was made from, also by those that editors put in their place.
///
/// One thread waits for changes; others may say meanwhile what is to be watched.
package final class FileWatch: Sendable {
  private let state = Mutex(State())
  private let wake = WakePipe()
  private let isPolling: Bool

  fileprivate struct State: Sendable {
    var events = FolderEvents()
    var polled = PolledFiles()
    var named: [String] = []
    var outputs: [String] = []
    var watched = WatchedPaths([])
    /// Since when each path is watched.
    var began: [String: FileMark.Moment] = [:]
    /// What stood at each path when that was last told, or began to be watched.
    var known: [String: SettledMark] = [:]
    /// What changed before it was watched.
    var early: Set<String> = []
    var isStopped = false
  }

  /// A moment: what was read after it may have changed before it was watched.
  package struct Moment: Sendable {
    fileprivate let mark = FileMark.Moment.now
    /// Now.
    package init() {}
  }

  /// How long things must have been quiet, in milliseconds: editors save in several steps.
  private static let quietTime: Int32 = 15
  /// How long bursts are waited for.
  private static let patience = Duration.milliseconds(250)
  /// How often files are looked at where nobody tells of them, in milliseconds.
  private static let pollingTime: Int32 = 400

  /// Makes a watch that watches nothing yet. One that polls asks nothing of the kernel.
  package init(isPolling: Bool = false) { self.isPolling = isPolling }

  deinit {
    let descriptor = state.withLock { $0.events.descriptor }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches these paths and no others, whether something stands there or not.
  ///
  /// - Parameters:
  ///   - paths: files and folders; of a folder, what comes into it and leaves it.
  ///   - moment: a moment before they were read: what has changed since then is told as a change.
  ///   - outputs: what is written in such folders, and is no change.
  package func watch(_ paths: [String], readSince moment: Moment, outputs: [String] = []) {
    let isNews = state.withLock { state in
      let isNews = paths != state.named || outputs != state.outputs
      if isNews { state.listen(to: paths, outputs: outputs, isPolling: isPolling) }
      // What somebody else has watched since is among it.
      let early = state.began.filter { path, began in
        began >= moment.mark && FileMark(path).map { $0.changed >= moment.mark } ?? false
      }
      state.early.formUnion(early.keys)
      // It was read before what is known of it.
      for path in early.keys { state.known[path] = nil }
      return isNews || !early.isEmpty
    }
    if isNews { wake.send() }
  }

  /// Waits until something changes, and until whoever changes it has finished; gives the paths that changed. None means that
  /// somebody has called `stop`.
  package func changes() -> [String] {
    while true {
      var heard: Set<String> = []
      while heard.isEmpty {
        let (found, descriptor, polls, isStopped) = take()
        if isStopped { return [] }
        heard = found
        if heard.isEmpty { wait(for: descriptor, at: polls ? FileWatch.pollingTime : -1) }
      }
      let end = ContinuousClock.now + FileWatch.patience
      while ContinuousClock.now < end {
        let descriptor = state.withLock { $0.events.descriptor }
        guard wait(for: descriptor, at: FileWatch.quietTime) else { break }
        heard.formUnion(take().found)
      }
      let changed = state.withLock { $0.changed(among: heard) }
      if !changed.isEmpty { return changed.sorted() }
    }
  }

  /// Lets `changes` end.
  package func stop() {
    state.withLock { $0.isStopped = true }
    wake.send()
  }

  private func take() -> (found: Set<String>, descriptor: Int32, polls: Bool, isStopped: Bool) {
    state.withLock { state in
      var found = state.early
      state.early = []
      if state.events.descriptor >= 0 {
        for event in state.events.read() {
          switch event {
          case .change(let name, let folder):
            if let path = state.watched.changedPath(name, in: folder) { found.insert(path) }
          case .overflow: found.formUnion(state.watched.paths)
          }
        }
      }
      found.formUnion(state.polled.changes())
      return (found, state.events.descriptor, !state.polled.isEmpty, state.isStopped)
    }
  }

  /// Waits for an event or a call; false when the time is over.
  @discardableResult private func wait(for descriptor: Int32, at milliseconds: Int32) -> Bool {
    var polled = [
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, 2, milliseconds)
    if polled[0].revents != 0 { wake.drain() }
    return count > 0
  }
}

extension FileWatch.State {
  /// Listens to what tells of these paths, and to nothing else.
  fileprivate mutating func listen(to paths: [String], outputs: [String], isPolling: Bool) {
    watched = WatchedPaths(paths, outputs: outputs)
    var deaf = isPolling ? watched.folders : events.listen(to: watched.folders)
    let mounts = MountTable.ofSystem
    deaf.formUnion(watched.folders.filter(mounts.isDeaf))
    (named, self.outputs) = (paths, outputs)
    polled.look(at: watched.marked.filter { path in deaf.contains(path) || deaf.contains { isBelow($0, path) } })
    let now = FileMark.Moment.now
    began = Dictionary(uniqueKeysWithValues: watched.marked.map { ($0, began[$0] ?? now) })
    known = Dictionary(uniqueKeysWithValues: watched.marked.map { ($0, known[$0] ?? SettledMark($0)) })
  }

  /// Those of some paths at which something else stands than before: office programs open files to write them, and write nothing.
  fileprivate mutating func changed(among paths: Set<String>) -> Set<String> {
    paths.filter { path in
      guard began[path] != nil else { return true }
      let mark = SettledMark(path)
      defer { known[path] = mark }
      return !(known[path]?.isSame(as: mark) ?? false)
    }
  }
}

/// Whether a folder is around a path.
private func isBelow(_ folder: String, _ path: String) -> Bool {
  folder == "/" || path.hasPrefix("\(folder)/")
}
