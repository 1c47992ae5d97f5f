import Files

/// The catalogues that a run has read: each once, for all its editions and threads, until one of its files changes.
package final class CatalogueCache: Sendable {
  private let catalogues: FileBackedCache<Key, ReadCatalogue>
  /// What resources can have before a catalogue declares more.
  private let resourceTable: FieldTable
  /// The records of catalogues that are read anew; nil when none are kept.
  private let records: RecordStore?

  /// Starts with none.
  package convenience init() { self.init(in: FileBackedCaches()) }

  /// Starts with none, as one of `caches`; resources can have the fields of a table. Up to `bytes` bytes of records are kept for
  /// catalogues that are read anew, by the bytes that they were read from: no change of a file makes them wrong.
  package init(
    in caches: FileBackedCaches = FileBackedCaches(), resources table: FieldTable = .resource, keeping bytes: Int = 0
  ) {
    catalogues = FileBackedCache(in: caches)
    resourceTable = table
    records = bytes > 0 ? RecordStore(limit: bytes) : nil
  }

  /// How many bytes of records are kept for catalogues that are read anew.
  package var keptBytes: Int { records?.size ?? 0 }

  /// Pictures may lie in the edition's folder too, so that the same file can read differently from there.
  private struct Key: Hashable {
    var path: String
    var folder: String
  }

  /// The catalogue at `path`, for editions in `folder`. A thread that asks while another reads it waits.
  func catalogue(at path: String, imagesAlsoIn folder: String) -> ReadCatalogue {
    catalogues.value(for: Key(path: path, folder: folder)) {
      CatalogueReader.read(path, imagesAlsoIn: folder, resources: resourceTable, keptIn: records)
    }
  }
}
