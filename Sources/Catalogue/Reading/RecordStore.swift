import Threads

/// Keeps the records of catalogues between readings, up to a number of bytes.
///
/// They are kept by the bytes that they were read from, so that nothing in it is ever out of date.
final class RecordStore: Sendable {
  private let limit: Int
  private let content = Mutex(Content())

  private struct Content {
    var catalogues: [String: KeptRecords] = [:]
    /// The paths of the catalogues, the one that was read last behind all others.
    var order: [String] = []
    var size = 0

    mutating func remove(_ path: String) {
      guard let records = catalogues.removeValue(forKey: path) else { return }
      order.removeAll { $0 == path }
      size -= records.size
    }
  }

  /// Keeps nothing yet, and never more than `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// How many bytes it keeps.
  var size: Int { content.withLock { $0.size } }

  /// What is kept of the catalogue at a path.
  subscript(path: String) -> KeptRecords? { content.withLock { $0.catalogues[path] } }

  /// Keeps the records of the catalogue at a path in place of those that were kept of it before, if there is room for them.
  /// Catalogues that were read the longest time ago make room.
  func keep(_ records: KeptRecords, of path: String) {
    content.withLock { content in
      content.remove(path)
      guard records.size <= limit else { return }
      while content.size + records.size > limit, let oldest = content.order.first { content.remove(oldest) }
      content.catalogues[path] = records
      content.order.append(path)
      content.size += records.size
    }
  }
}
