import Diagnostics

/// A part of a section, with a heading above its resources.
public struct Subsection: Hashable, Sendable {
  /// What it holds, by the fields of `FieldTable.subsection`.
  package var values: FieldValues

  /// Where its fields stand in the table.
  private enum At {
    static let id = FieldTable.subsection.position(named: "id")
    static let title = FieldTable.subsection.position(named: "title")
    static let intro = FieldTable.subsection.position(named: "intro")
  }

  /// Its name in the files; unique among the subsections of all sections.
  public var id: String {
    get { values[text: At.id] ?? "" }
    set { values[text: At.id] = newValue }
  }

  /// The heading.
  public var title: String {
    get { values[text: At.title] ?? "" }
    set { values[text: At.title] = newValue }
  }

  /// What introduces it.
  public var intro: RichText {
    get { values[richText: At.intro] }
    set { values[richText: At.intro] = newValue }
  }

  /// Takes what was read.
  package init(_ values: FieldValues) { self.values = values }

  /// Makes a subsection.
  public init(id: String, title: String, intro: RichText = RichText()) {
    values = FieldValues(.subsection, at: Place(file: ""))
    self.id = id
    self.title = title
    self.intro = intro
  }
}
