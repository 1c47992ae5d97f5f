import Threads

/// The catalogues that a run has read: each once, for all its editions and threads.
public final class CatalogueCache: Sendable {
  private let entries = Mutex<[Key: Entry]>([:])

  /// What resources can have before a catalogue declares more.
  private let resourceTable: FieldTable

  /// Starts with none.
  public convenience init() { self.init(resources: .resource) }

  /// Starts with none; resources can have the fields of a table.
  package init(resources table: FieldTable) { resourceTable = table }

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
      let fresh = CatalogueReader.read(path, imagesAlsoIn: folder, resources: resourceTable)
      catalogue = fresh
      return fresh
    }
  }
}
