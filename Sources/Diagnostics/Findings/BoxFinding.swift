/// What is found in the boxes of a layout.
public enum BoxFinding: Hashable, Sendable {
  /// A box has no field that says its kind; `near` is the kind that one of its fields is much like.
  case noKind(near: String?, among: [String])
  /// A box has two fields that say its kind.
  case twoKinds(String, String)
  /// A box that is in no card names sizes of cards.
  case sizesOutsideCard
  /// A name that is none of the fields that can stand there; `among` is empty where they are too many to say.
  case unknownField(String, near: String?, among: [String])
  /// A field that says nothing here.
  case unavailableField(String, FieldSubject)
  /// A list whose members are known only when all cards have their pages.
  case listOnCard(String)
  /// A role that there is not.
  case unknownRole(String, near: String?, among: [String])
  /// A link leads to something that is no target.
  case unknownTarget(String, near: String?, among: [String])
  /// A grid has too many columns, or none.
  case gridColumns(Int)
  /// A text is to be shortened to an unknown number of lines.
  case shortenWithoutLimit
  /// A prose has a limit of lines, and may not be shortened.
  case limitWithoutShorten
  /// A side of the leaf is named where the page is not known.
  case unknownSide(String)
  /// A picture has no words where the data give none.
  case pictureWithoutWords(String)
  /// A box leads somewhere, and so does one around it.
  case nestedLink

  /// What a field tells of, beside the edition: the field is known only where that is.
  public enum FieldSubject: Hashable, Sendable {
    /// The section, resource, page and so on that a box is about.
    case section, subsection, resource, detail, link, partner, page, ownPage, group, entry, contents, withdrawn
  }
}

extension BoxFinding {
  /// The stable name of the kind, in kebab-case.
  public var id: String {
    switch self {
    case .noKind: "missing-kind"
    case .twoKinds: "two-kinds"
    case .sizesOutsideCard, .unknownSide: "misplaced-field"
    case .unknownField, .unknownTarget: "unknown-name"
    case .unavailableField, .listOnCard: "misplaced-name"
    case .unknownRole: "unknown-choice"
    case .gridColumns: "bad-measure"
    case .shortenWithoutLimit, .limitWithoutShorten: "missing-field"
    case .pictureWithoutWords: "no-alt"
    case .nestedLink: "nested-link"
    }
  }
}
