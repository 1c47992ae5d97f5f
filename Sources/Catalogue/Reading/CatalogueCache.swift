import Threads

/// The catalogues that a run has read: each once, for all its editions and threads.
public final class CatalogueCache: Sendable {
  private let entries = Mutex<[Key: Entry]>([:])

  /// Starts with none.
  public init() {}

  /// Pictures may lie in the edition's folder too, so that the same file can read differently from there.
  private struct Key: Hashable {
    var path: String
    var folder: String
  }

  private final class Entry: Sendable {
    let catalogue = Mutex<ReadCatalogue?>(nil)
  }

  /// The catalogue at `path`, for editions in `folder`. A thread that asks while another reads it waits.
  func catalogue(at path: String, imagesAlsoIn folder: String) -> ReadCatalogue {
    let entry = entries.withLock { entries in
      let key = Key(path: path, folder: folder)
      let entry = entries[key] ?? Entry()
      entries[key] = entry
      return entry
    }
    return entry.catalogue.withLock { catalogue in
      if let catalogue { return catalogue }
      let fresh = CatalogueReader.read(path, imagesAlsoIn: folder)
      catalogue = fresh
      return fresh
    }
  }
}
