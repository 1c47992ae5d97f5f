import Diagnostics
import Editions
import Files

// What a batch makes for the web. Nothing in such a file says what it was made from: it is made, and compared with what is there.

extension BatchWorker {
  /// Makes the file, or the site, at `index` in the plan.
  func make(_ output: WebOutput, _ index: Int, _ edition: LoadedEdition, _ fingerprints: InputFingerprints) {
    guard let (path, _) = unknownFile(index, edition, fingerprints) else { return }
    if let name = filesThatAreRead[path] {
      return log.add(.failed(FileError(.write, path, .isInputOfAnother(name)).statement), of: index)
    }
    let sections = plan.files[index].section.map { [$0] } ?? []
    do throws(Workspace.Failure) {
      let made = try batch.workspace.webFiles(of: edition, sections, output)
      log.add(made.diagnostics)
      guard let files = made.value, passes(made.diagnostics) else { return log.add(.mistaken, of: index) }
      if cancellation.isCancelled { return }
      let isWritten = try write(files, to: path)
      log(isWritten ? .written(pages: 0) : .unchanged, of: index, madeFrom: fingerprints.fingerprint)
    } catch {
      log.add(.failed(error.statement), of: index)
    }
  }

  /// Writes what differs from what is there, and tells whether anything does.
  private func write(_ files: [WebFile], to path: String) throws(Workspace.Failure) -> Bool {
    do throws(FileError) {
      if case .site? = batch.web {
        return try OutputFolder(path, files).write() == .written
      }
      var isWritten = false
      for file in files {
        let isThere = try isThere(file.bytes, at: path)
        if isThere, !batch.isForced { continue }
        try OutputFile.write(to: path) { out throws(FileError) in try out.write(file.bytes) }
        isWritten = true
      }
      return isWritten
    } catch { throw Workspace.Failure(error.statement) }
  }

  private func isThere(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool {
    guard regularFileSize(of: path) == bytes.count else { return false }
    let comparison = try ComparingSink(with: path)
    try comparison.write(bytes)
    comparison.finish()
    return comparison.firstDifference == nil
  }
}
