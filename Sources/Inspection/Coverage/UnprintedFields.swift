import Catalogue
import Diagnostics
import LayoutDesign

/// Finds what the data of an edition hold and no page of its layout prints.
package struct UnprintedFields {
  private let edition: Edition
  private let design: Design
  /// What the pages read, wherever they do.
  private let reads: BoxReads
  private var found = DiagnosticList()

  /// Warns of each field once, where the data hold it first.
  package static func warnings(about edition: Edition, in design: Design) -> DiagnosticList {
    var check = UnprintedFields(edition, design)
    check.look()
    return check.found
  }

  private init(_ edition: Edition, _ design: Design) {
    self.edition = edition
    self.design = design
    reads = BoxReads(of: design.pages.flatMap(\.boxes), words: design.words(for: edition.language))
  }

  private mutating func look() {
    for field in DataField.all where field.isForPages && !isRead(field) {
      guard let position = field.position else { continue }
      tell(field.name, at: place(of: position, in: edition.things(of: field.subject)))
    }
    for free in edition.resourceTable.freeFields {
      guard let field = DataField(free: free.name), !isRead(field),
        let position = edition.resourceTable.position(of: free.name)
      else { continue }
      // Details are printed without being named, but for pictures.
      if case .picture = free.type {} else if reads.lists.contains(.computed(.details)) { continue }
      tell(field.name, at: place(of: position, in: edition.things(of: .resource)))
    }
  }

  private mutating func tell(_ field: String, at place: Place?) {
    guard let place else { return }
    found.note(.unprintedField(field, layout: edition.layout), at: place)
  }

  /// Where the first of some things holds something in a field; nil when none does.
  private func place(of position: Int, in things: [FieldValues]) -> Place? {
    things.first { $0[position].map { !$0.isEmpty } ?? false }?.place(of: position)
  }

  /// Whether a page reads a field, by its name or through what is made from it.
  private func isRead(_ field: DataField) -> Bool {
    if reads.fields.contains(field) || reads.lists.contains(.partners(field)) || reads.lists.contains(.index(field)) {
      return true
    }
    if field.subject == .edition, field.row == "excerpt" {
      return reads.fields.contains { $0.subject == .resource && $0.row == "summary" }
    }
    if field.isAccessLine { return reads.facts.contains(.hasAccessLine) }
    if field.subject == .session { return reads.texts.contains { $0.sessionRows.contains(field.row) } }
    guard field.subject == .resource else { return false }
    return reads.texts.contains { $0.row == field.row } || reads.lists.contains { $0.rows.contains(field.row) }
  }
}

extension PageKind {
  /// All boxes of its pages.
  fileprivate var boxes: [Box] {
    background.map(\.box) + furniture.map(\.box) + flow + (panel?.flow ?? [])
      + [sectionHeading, subsection, references].compactMap { $0 } + (sectionIntro?.boxes ?? [])
      + (cards?.allSizes.map(\.box) ?? [])
  }
}

extension DataField {
  /// Whether it is there to be printed: some fields only decide on pages.
  fileprivate var isForPages: Bool {
    // The programme's name is kept in the file, and told to whoever searches for it.
    guard let position, subject != .programme else { return false }
    let row = subject.table.fields[position]
    return row.printed != nil && row.isDigested && (row.isRecorded || isAccessLine)
  }

  /// Whether it is what an edition says of the line that leads to a resource.
  fileprivate var isAccessLine: Bool { subject == .edition && row == "access-line" }
}

extension ComputedText {
  /// The field of resources that it prints; nil for one that prints something else.
  fileprivate var row: String? {
    switch self {
    case .entryTitle, .pageFirstTitle, .pageLastTitle: "title"
    case .entryAuthor: "authors"
    case .entryType: "type"
    case .shortAddress, .codeAddress: "url"
    case .entryYear: "year"
    default: nil
    }
  }

  /// The fields of sessions that it prints.
  fileprivate var sessionRows: [String] {
    switch self {
    case .sessionTime, .entryTime: ["start", "end"]
    case .entryRoom: ["room"]
    default: []
    }
  }
}

extension ListField {
  /// The fields of resources by which it is made.
  fileprivate var rows: [String] {
    switch self {
    case .computed(.indexAuthors), .computed(.index): ["authors"]
    case .computed(.types): ["type"]
    default: []
    }
  }
}
