import Catalogue

/// A field of the data as layouts name it, such as `resource.title`: a subject, and a row of its table.
///
/// Of resources, a name that no row has is that of a field which a catalogue may declare.
package struct DataField: Hashable, Sendable {
  /// What has the field.
  package let subject: Subject
  /// The name of the row.
  package let row: String
  /// The place of the row in the subject's table; nil for a field that only a catalogue can declare.
  package let position: Int?
  /// What boxes can do with it.
  package let kind: Kind

  /// The things whose fields layouts name.
  package enum Subject: String, Sendable, CaseIterable {
    case edition, cover, programme
    /// The page about the programme; layouts take its fields for the programme's.
    case about
    case partnerPage = "partner-page"
    case page
    case section, subsection, resource, session, link, partner

    /// What layouts write before the point.
    package var name: String { self == .about ? Subject.programme.name : rawValue }

    /// The fields that it always has.
    package var table: FieldTable {
      switch self {
      case .edition: .edition
      case .cover: .cover
      case .programme: .programme
      case .about: .about
      case .partnerPage: .partnerPage
      case .page: .page
      case .section: .section
      case .subsection: .subsection
      case .resource: .resource
      case .session: .session
      case .link: .link
      case .partner: .partner
      }
    }
  }

  /// What boxes can do with a field.
  package enum Kind: Hashable, Sendable {
    /// It is printed on a line.
    case text
    /// It is an address: it is printed, and links lead there.
    case address
    /// It has paragraphs and lists.
    case richText
    /// It is a picture.
    case picture
    /// Partners to go through.
    case partners
    /// Links to go through, or to run in.
    case links
    /// A catalogue decides on its type.
    case free
  }

  /// The field of that name; nil when no layout can name such a field.
  package init?(named name: String) {
    if let field = DataField.builtIn[name] {
      self = field
    } else if name.hasPrefix("\(Subject.resource.name).") {
      self.init(free: String(name.dropFirst(Subject.resource.name.utf8.count + 1)))
    } else {
      return nil
    }
  }

  /// The field of resources that a catalogue may declare by that name; nil when none may.
  package init?(free row: String) {
    guard Field.canDeclare(row) else { return nil }
    (subject, self.row, position, kind) = (.resource, row, nil, .free)
  }

  private init(_ subject: Subject, _ row: String, at position: Int, _ kind: Kind) {
    (self.subject, self.row, self.position, self.kind) = (subject, row, position, kind)
  }

  /// The name, as layouts write it.
  package var name: String { "\(subject.name).\(row)" }

  /// Whether only a catalogue can declare it.
  package var isFree: Bool { kind == .free }

  /// All fields that every catalogue has, in the order of the tables.
  package static let all: [DataField] = Subject.allCases.flatMap { subject in
    subject.table.fields.enumerated().compactMap { position, row in
      Kind(row.type).map { DataField(subject, row.name, at: position, $0) }
    }
  }

  private static let builtIn = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// The names of the fields of these kinds that every catalogue has.
  static func names(_ kinds: Kind...) -> [String] { all.filter { kinds.contains($0.kind) }.map(\.name) }
}

extension DataField.Kind {
  /// What boxes can do with fields of a type; nil where layouts do not name them.
  fileprivate init?(_ type: FieldType) {
    switch type {
    case .line, .list, .authors, .number, .date, .time, .years, .choice, .yesNo: self = .text
    case .link: self = .address
    case .richText: self = .richText
    case .picture: self = .picture
    case .references(to: .partner), .reference(to: .partner): self = .partners
    case .groups(.link): self = .links
    case .id, .color, .language, .references, .reference, .several, .group, .groups, .palette, .records, .declarations:
      return nil
    }
  }
}
