import Threads

/// The catalogues that a run has read: each once, for all its editions and threads.
public final class CatalogueCache: Sendable {
  private let catalogues = OnceCache<Key, ReadCatalogue>()
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

  /// The catalogue at `path`, for editions in `folder`. A thread that asks while another reads it waits.
  func catalogue(at path: String, imagesAlsoIn folder: String) -> ReadCatalogue {
    catalogues.value(for: Key(path: path, folder: folder)) {
      CatalogueReader.read(path, imagesAlsoIn: folder, resources: resourceTable)
    }
  }
}
