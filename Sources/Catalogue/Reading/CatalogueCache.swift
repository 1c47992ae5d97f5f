import Threads

/// The catalogues that a run has read: each once, for all its editions and threads.
public final class CatalogueCache: Sendable {
  private let entries = Mutex<[Key: Entry]>([:])

  /// Starts with none.
  public init() {}

  /// Pictures may lie in the edition's folder too, so that it makes a difference.
  private struct Key: Hashable {
    var path: String
    var folder: String
  }

  private final class Entry: Sendable {
    let reading = Mutex<Reading?>(nil)
  }

  /// A catalogue as it was read, with what was found and what editions look up.
  struct Reading: Sendable {
    var reader: CatalogueReader
    var data: CatalogueData?
  }

  /// The catalogue at `path`, for editions in `folder`. Who asks while it is being read waits.
  func reading(_ path: String, alsoIn folder: String) -> Reading {
    let entry = entries.withLock { entries in
      let key = Key(path: path, folder: folder)
      let entry = entries[key] ?? Entry()
      entries[key] = entry
      return entry
    }
    return entry.reading.withLock { reading in
      if let reading { return reading }
      var reader = CatalogueReader(path: path, alsoIn: folder)
      let data = reader.read()
      let fresh = Reading(reader: reader, data: data)
      reading = fresh
      return fresh
    }
  }
}
