import Diagnostics

/// Something that a standard demands of a document and the document lacks.
package struct Shortcoming: Hashable, Sendable {
  /// What is lacking, such as "it has no title"; after a picture, "has no alternative text".
  package var reason: Statement
  /// The label of the page; nil for what concerns the whole document.
  package var page: String?
  /// The path of the picture; nil where no picture is concerned.
  package var picture: String?
  /// The id of the resource that the picture belongs to; nil for pictures of the layout or the edition.
  package var resource: String?

  /// Names what is lacking, and where.
  package init(_ reason: Statement, page: String? = nil, picture: String? = nil, resource: String? = nil) {
    (self.reason, self.page, self.picture, self.resource) = (reason, page, picture, resource)
  }
}

extension Shortcoming: CustomStringConvertible {
  /// The statement in English.
  package var description: String { statement.description }

  /// The reason, led by page and picture.
  package var statement: Statement {
    Statement(
      (page.map { "page \($0): " } ?? "") + (picture.map { "the picture \($0) " } ?? "") + reason.text(in: .english),
      (page.map { "page \($0) : " } ?? "") + (picture.map { "l’image \($0) " } ?? "") + reason.text(in: .french))
  }
}
