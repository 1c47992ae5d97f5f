import Diagnostics

/// Something that a standard demands of a document and the document lacks.
package struct Shortcoming: Hashable, Sendable {
  /// What is lacking.
  package var lack: Lack
  /// The label of the page; nil for what concerns the whole document.
  package var page: String?
  /// The path of the picture; nil where no picture is concerned.
  package var picture: String?
  /// The id of the resource that the picture belongs to; nil for pictures of the layout or the edition.
  package var resource: String?

  /// Names what is lacking, and where.
  package init(_ lack: Lack, page: String? = nil, picture: String? = nil, resource: String? = nil) {
    (self.lack, self.page, self.picture, self.resource) = (lack, page, picture, resource)
  }

  /// What documents can lack.
  package enum Lack: Hashable, Sendable {
    /// A title, or a date.
    case title, date
    /// A language: what stands in its place is none.
    case language(String)
    /// A text in the place of a picture.
    case alternative
  }
}

extension Shortcoming: CustomStringConvertible {
  /// The statement in English.
  package var description: String { statement.description }

  /// What is lacking, led by page and picture.
  package var statement: Statement {
    Statement(
      (page.map { "page \($0): " } ?? "") + (picture.map { "the picture \($0) " } ?? "")
        + lack.statement.text(in: .english),
      (page.map { "page \($0) : " } ?? "") + (picture.map { "l’image \($0) " } ?? "") + lack.statement.text(in: .french)
    )
  }
}

extension Shortcoming.Lack {
  /// What is lacking; after a picture, what that lacks.
  fileprivate var statement: Statement {
    switch self {
    case .title: Statement("it has no title", "il n’a pas de titre")
    case .date:
      Statement(
        "it has no date, which printers' files must have", "il n’a pas de date, qu’un fichier d’imprimeur doit avoir")
    case .language(let name):
      Statement(
        "'\(name)' is not the name of a language, such as 'fr'",
        "« \(name) » n’est pas le code d’une langue, comme « fr »")
    case .alternative: Statement("has no alternative text", "n’a pas de texte de remplacement")
    }
  }
}
