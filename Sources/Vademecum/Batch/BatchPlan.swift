import Diagnostics
import Files

/// Which files a batch is to make: settled before any of them is written.
struct BatchPlan {
  /// The files, in the order of the editions and of their sections; last those of editions that cannot be read.
  private(set) var files: [BatchFile] = []
  /// The editions that have files, with the indices of these in `files`.
  private(set) var editions: [(path: String, files: [Int])] = []
  /// Where each of the files stands among those of the whole batch.
  private(set) var places: [FilePlace] = []

  /// Where a file stands among those of a whole batch, whichever shard makes it.
  struct FilePlace: Hashable, Comparable {
    /// The number of the edition, from 1.
    var edition: Int
    /// The number of the section in the edition, from 1; 0 for a whole edition, or one that cannot be read.
    var section = 0
    /// How many sections the edition has, where each makes a file.
    var sections = 0

    static func < (left: FilePlace, right: FilePlace) -> Bool {
      (left.edition, left.section) < (right.edition, right.section)
    }
  }

  /// What is known of the sections of an edition.
  enum Sections: Sendable {
    /// Their ids, in order.
    case known([String])
    /// The edition has errors.
    case mistaken
    /// The batch was cancelled before the edition was read.
    case cancelled
  }

  /// Plans one file for each edition of the shares.
  ///
  /// - Throws: `Batch.Failure` when two files of the batch would have the same name.
  init(
    editions paths: [String], in folder: String, shares: [EditionShare], ending: String
  ) throws(Batch.Failure) {
    let names = FileNames(in: folder, ending: ending)
    let all = paths.map { BatchFile(edition: $0, path: names.path(of: $0), outcome: .stopped) }
    try BatchPlan.checkNames(all)
    for share in shares { add([all[share.edition]], at: [FilePlace(edition: share.edition + 1)]) }
  }

  /// Plans one file for each section of the shares.
  ///
  /// `read` gives the sections of the editions at some indices: first of those that have a share, with
  /// `isPlanned`, then of the others that could give a file the same name.
  ///
  /// - Throws: `Batch.Failure` when a file of those editions would have the same name as one of another.
  init(
    sectionsOf paths: [String], in folder: String, shares: [EditionShare], ending: String,
    read: (_ editions: [Int], _ isPlanned: Bool) -> [Sections]
  ) throws(Batch.Failure) {
    let names = FileNames(in: folder, ending: ending)
    func files(_ edition: Int, _ ids: [String]) -> [BatchFile] {
      let path = paths[edition]
      return ids.map {
        BatchFile(edition: path, section: $0, path: names.path(of: path, section: $0), outcome: .stopped)
      }
    }
    let own = shares.map(\.edition)
    let sections = read(own, true)
    let rivals = names.rivals(of: own, among: paths)
    var all = zip(own, sections).map { ($0, $1) }
    all += zip(rivals, read(rivals, false)).map { ($0, $1) }
    try BatchPlan.checkNames(
      all.sorted { $0.0 < $1.0 }.flatMap { edition, sections -> [BatchFile] in
        if case .known(let ids) = sections { files(edition, ids) } else { [] }
      })

    for (share, sections) in zip(shares, sections) {
      guard case .known(let ids) = sections else { continue }
      let (all, own) = (files(share.edition, ids), share.sections(of: ids.count))
      let places = own.map { FilePlace(edition: share.edition + 1, section: $0 + 1, sections: ids.count) }
      add(own.map { all[$0] }, at: places)
    }
    for (share, sections) in zip(shares, sections) {
      switch sections {
      case .known: break
      case .mistaken: lose(paths[share.edition], .mistaken, at: share.edition)
      case .cancelled: lose(paths[share.edition], .stopped, at: share.edition)
      }
    }
  }

  /// Adds an edition whose files are unknown.
  private mutating func lose(_ path: String, _ outcome: BatchFile.Outcome, at index: Int) {
    files.append(BatchFile(edition: path, outcome: outcome))
    places.append(FilePlace(edition: index + 1))
  }

  /// Adds files of one edition.
  private mutating func add(_ more: [BatchFile], at places: [FilePlace]) {
    guard let path = more.first?.edition else { return }
    editions.append((path, Array(files.count..<files.count + more.count)))
    files += more
    self.places += places
  }

  private static func checkNames(_ files: [BatchFile]) throws(Batch.Failure) {
    var owners: [String: BatchFile] = [:]
    for file in files {
      guard let path = file.path else { continue }
      guard let other = owners.updateValue(file, forKey: path) else { continue }
      throw .ambiguous(
        Statement(
          "\(other.name) and \(file.name) would both be written to \(path)",
          "\(other.name) et \(file.name) s’écriraient tous deux dans \(path)"))
    }
  }
}

/// The paths of a batch's files: `FOLDER/EDITION`, or `FOLDER/EDITION-SECTION`, and what all of them end in.
private struct FileNames {
  let home, ending: String

  init(in folder: String, ending: String) {
    home = folder.hasSuffix("/") ? folder : "\(folder)/"
    self.ending = ending
  }

  func path(of edition: String) -> String { "\(home)\(fileStem(of: edition))\(ending)" }

  func path(of edition: String, section: String) -> String { "\(home)\(fileStem(of: edition))-\(section)\(ending)" }

  /// The indices of the editions that could give a section's file the name of one of `own`: those whose name is the same or
  /// goes on behind a hyphen, as of `a` and `a-b` the one with a section `b-c` and the other with a section `c`.
  func rivals(of own: [Int], among paths: [String]) -> [Int] {
    let isOwn = Set(own)
    let names = own.map { "\(fileStem(of: paths[$0]))-" }
    return paths.indices.filter { index in
      guard !isOwn.contains(index) else { return false }
      let name = "\(fileStem(of: paths[index]))-"
      return names.contains { $0.hasPrefix(name) || name.hasPrefix($0) }
    }
  }
}

extension BatchFile {
  /// What the file shows, in words.
  fileprivate var name: String { section.map { "section '\($0)' of \(edition)" } ?? edition }
}
