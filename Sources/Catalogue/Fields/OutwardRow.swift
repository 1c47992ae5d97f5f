import Diagnostics

/// A row whose values hang on other things than their record: on other records, or on files.
struct OutwardRow: Sendable {
  /// Where it stands in the table.
  var position: Int
  /// What they hang on.
  var use: Use

  /// What values hang on.
  enum Use: Sendable {
    /// An id, which no other record of the kind may have.
    case id(RecordKind)
    /// One or several ids of records of a kind.
    case references(RecordKind)
    /// The file of a picture.
    case picture
    /// What values in a group hang on.
    case group
    /// What values in groups hang on.
    case groups
  }

  /// The row at a position; nil when its values hang on nothing else.
  init?(_ position: Int, _ type: FieldType) {
    self.position = position
    switch type {
    case .id(let kind): use = .id(kind)
    case .reference(let kind), .references(let kind): use = .references(kind)
    case .picture: use = .picture
    case .group(let table) where !table.outwardRows.isEmpty: use = .group
    case .groups(let table) where !table.outwardRows.isEmpty: use = .groups
    case .line, .richText, .list, .authors, .number, .date, .time, .years, .link, .choice, .yesNo, .color, .language,
      .several,
      .group, .groups, .palette, .records, .declarations:
      return nil
    }
  }
}
