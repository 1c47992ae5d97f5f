/// What a file was made from and what it shows: enough to compare two editions without their data.
///
/// A PDF carries its record (`Document.record`). All texts in it are as the authors wrote them, in CommonMark where that is
/// the data's format, and all names are those of the data's fields.
package struct Record: Hashable, Sendable {
  /// The version of the record's format that this program writes. It rises when an older program could misread a record.
  package static let format = 1

  /// The version of the program that made the file.
  package var program: String
  /// The fingerprints of everything that the file was made from; nil when they are unknown.
  package var fingerprints: InputFingerprints?
  /// The fingerprint of the pages; nil when it is unknown.
  package var content: String?
  /// Whether the file shows all sections of its edition.
  package var isWhole: Bool
  /// The fields of the edition itself, in the order of print; `title` is always among them.
  package var edition: [Field]
  /// The sections that the file shows, in order.
  package var sections: [Section]
  /// The resources of those sections, in order.
  package var resources: [Resource]

  /// Makes a record.
  package init(
    program: String, fingerprints: InputFingerprints? = nil, content: String? = nil, isWhole: Bool = true,
    edition: [Field],
    sections: [Section], resources: [Resource]
  ) {
    self.program = program
    self.fingerprints = fingerprints
    self.content = content
    self.isWhole = isWhole
    self.edition = edition
    self.sections = sections
    self.resources = resources
  }

  /// A field of the data and its text.
  package struct Field: Hashable, Sendable {
    /// The name, as in the data; one in a mapping follows the mapping's name and a point.
    package var name: String
    /// What it holds; for a picture, the fingerprint of its bytes.
    package var text: String

    /// Makes a field.
    package init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }

    /// Whether a field of that name holds a picture.
    package static func isPicture(_ name: String) -> Bool { name.hasSuffix(".image") }
  }

  /// A section.
  package struct Section: Hashable, Sendable {
    /// Its id.
    package var id: String
    /// Its title.
    package var title: String

    /// Makes a section.
    package init(id: String, title: String) { (self.id, self.title) = (id, title) }
  }

  /// A resource as the file shows it.
  package struct Resource: Hashable, Sendable {
    /// Its id.
    package var id: String
    /// The id of its section.
    package var section: String
    /// The label of the page on which it begins; nil when it is on none.
    package var page: String?
    /// Its fields, in the order of the data format, without those that hold nothing.
    package var fields: [Field]

    /// Makes a resource.
    package init(id: String, section: String, page: String? = nil, fields: [Field]) {
      (self.id, self.section, self.page, self.fields) = (id, section, page, fields)
    }

    /// The text of the field of that name; nil when it has none.
    package func text(of field: String) -> String? { fields.first { $0.name == field }?.text }

    /// The title; the id when nothing else is known.
    package var title: String { text(of: "title") ?? id }
  }

  /// What pages print before the value of a field that the catalogue declared; nil for other fields.
  package func label(of field: String) -> String? {
    let name = field.prefix { $0 != "." }
    return edition.first { $0.name == "fields.\(name).label" }?.text
  }

  /// The title of the edition.
  package var title: String { edition.first { $0.name == "title" }?.text ?? "" }

  /// One fingerprint of everything that the file was made from; empty when it is unknown.
  package var inputs: String { fingerprints?.fingerprint ?? "" }
}
