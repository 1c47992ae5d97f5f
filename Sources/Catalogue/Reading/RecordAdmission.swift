extension CatalogueContext {
  /// Takes in a record that was read before from the same bytes, and says whether it is still the same: its id is new, its
  /// references name something, its pictures show what they showed. Where it says no, the records are to be read anew,
  /// and by another context.
  mutating func admit(_ record: FieldValues) -> Bool {
    for row in record.table.outwardRows where !admit(row, of: record) { return false }
    return record.table.idKind != .resource || standsInOwnSubsection(Resource(record))
  }

  private mutating func admit(_ row: OutwardRow, of record: FieldValues) -> Bool {
    switch row.use {
    case .id(let kind):
      guard let id = record[text: row.position] else { return true }
      return self[kind].insert(id, at: record.place(of: row.position)) == nil
    case .references(let kind):
      if let id = record[text: row.position] { return self[kind].known(id) != nil }
      return record[list: row.position].allSatisfy { self[kind].known($0) != nil }
    case .picture: return record[picture: row.position].map { images.shows($0) } ?? true
    case .group: return record[group: row.position].map { admit($0) } ?? true
    case .groups: return record[groups: row.position].allSatisfy { admit($0) }
    }
  }
}
