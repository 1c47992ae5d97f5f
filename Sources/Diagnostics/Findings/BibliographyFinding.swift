/// What is found in a bibliography that holds resources.
public enum BibliographyFinding: Hashable, Sendable {
  /// Nothing in a bibliography says the section of its resources; `name` is what the catalogue calls it.
  case entriesWithoutSection(name: String)
  /// A bibliography holds no entry.
  case noEntries
  /// An entry is not closed.
  case openEntry(String)
  /// Something else is wanted in an entry than what stands there.
  case badEntry(BibliographyFault)
  /// A text becomes longer than `limit` bytes by the abbreviations in it.
  case longText(limit: Int)
  /// An entry has more than `limit` fields.
  case longEntry(limit: Int)
  /// No such abbreviation is defined; `near` is one much like it.
  case unknownString(String, near: String?)
  /// An entry goes on from another one that is not there.
  case unknownParent(String, near: String?)
  /// An entry goes on from itself, through others.
  case circularParents(String)
  /// A command of TeX is not known, and what is in its braces is printed.
  case unknownCommand(String)
  /// A name has too many commas.
  case oddName(String)
  /// No word is known for a type of so many entries.
  case unknownEntryType(String, count: Int)
  /// Fields of entries are not printed: their names, with the numbers of entries.
  case unprintedFields([String])
  /// So many entries have keys that give the same id.
  case sharedKeys(Int)
}

extension BibliographyFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .entriesWithoutSection: "missing-section"
    case .noEntries: "empty-source"
    case .unprintedFields: "unprinted-key"
    case .openEntry: "open-entry"
    case .badEntry: "bibtex-syntax"
    case .longText: "long-text"
    case .longEntry: "long-entry"
    case .unknownString: "unknown-string"
    case .unknownParent: "unknown-entry"
    case .circularParents: "circular-entry"
    case .unknownCommand: "unknown-command"
    case .oddName: "odd-name"
    case .unknownEntryType: "unknown-entry-type"
    case .sharedKeys: "shared-keys"
    }
  }
}
