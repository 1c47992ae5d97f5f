import Diagnostics
import Files
import Threads

/// What is known of a batch before any file is written.
struct BatchSurvey {
  /// The editions that are still to be made, by their indices in the plan.
  var open: [Int]
  /// The files of the plan that stand where an edition of it reads a file: the name under which that is read, by their paths.
  var filesThatAreRead: [String: String] = [:]
}

extension BatchWorker {
  /// Looks at all editions, and settles those whose files the manifest knows.
  ///
  /// The files of one edition are written while another is still read, so what is read is known before; nothing is read for it where
  /// no file of the plan is there yet.
  func survey() -> BatchSurvey {
    let all = plan.editions.indices
    let existing = plan.files.compactMap(\.path).filter(fileExists)
    guard all.count > 1, !existing.isEmpty else { return BatchSurvey(open: Array(all)) }
    let state = Mutex((open: [Int](), files: [FilesRead]()))
    ThreadPool.run(Array(all), threads: batch.threadCount) { index, _ in
      let (path, files) = plan.editions[index]
      let (report, read) = FilesRead.by { loader.load(path, isStrict: batch.isStrict) }
      let isSettled = settles(report, files)
      state.withLock { state in
        state.files.append(read)
        if !isSettled { state.open.append(index) }
      }
    }
    let (open, files) = state.withLock(\.self)
    let read = FilesRead(files)
    let names = existing.compactMap { path in read.name(ofFileAt: path).map { (path, $0) } }
    return BatchSurvey(open: open.sorted(), filesThatAreRead: Dictionary(names) { first, _ in first })
  }

  /// Whether nothing is to be done for an edition, because the manifest knows all of its files, which are then logged: it is not
  /// loaded again.
  private func settles(_ report: Reported<LoadedEdition>, _ files: [Int]) -> Bool {
    // Its table of short addresses may have to be written where no file is.
    guard manifest != nil, !cancellation.isCancelled, let edition = report.value, edition.edition.shortLinks == nil
    else { return false }
    let made = edition.made(for: batch.purpose)
    let found = report.diagnostics.joined(with: made.diagnostics)
    guard let edition = made.value, passes(found) else { return false }
    let inputs = edition.fingerprints(for: batch.standard).fingerprint
    guard files.allSatisfy({ isKnown($0, madeFrom: inputs) }) else { return false }
    log.add(found)
    for file in files { log(.unchanged, of: file, madeFrom: inputs) }
    return true
  }

  /// Whether the manifest knows that the file at `index` in the plan would come out as it is. When warnings count as errors, the
  /// pages have to be made again to find theirs.
  func isKnown(_ index: Int, madeFrom inputs: String) -> Bool {
    guard let manifest, !batch.isForced, !batch.isStrict else { return false }
    return manifest.knows(plan.files[index], madeFrom: inputs)
  }
}
