import Catalogue
import Diagnostics
import Inspection

extension Workspace {
  /// Why the resource `id` stands where it does in an edition, in a few lines; nil when there are errors, such as an unknown
  /// resource.
  public func explanation(
    of id: String, in edition: Edition, _ language: MessageLanguage = .english
  ) -> Reported<String> {
    loader.load(edition).flatMap { loaded in
      guard let explanation = paginated(loaded).explanation(of: id, in: language) else {
        return .unknownResource(id, in: edition)
      }
      return Reported(explanation)
    }
  }

  /// Why a line of the card of the resource `id` ends where it does in an edition, in a few lines; nil when there are errors,
  /// such as an unknown resource or line. Lines are counted from 1, in the order in which they are read.
  public func explanation(
    ofLine line: Int, of id: String, in edition: Edition, _ language: MessageLanguage = .english
  ) -> Reported<String> {
    loader.load(edition).flatMap { loaded in
      guard let explanation = paginated(loaded).explanation(ofLine: line, of: id, in: language) else {
        return .unknownResource(id, in: edition)
      }
      var found = DiagnosticList()
      if explanation.text == nil {
        found.error(.unknownLine(line, resource: id, count: explanation.lineCount), at: Place(file: edition.path))
      }
      return Reported(explanation.text, found)
    }
  }
}

extension Reported<String> {
  /// Says that an edition has no resource of that id.
  fileprivate static func unknownResource(_ id: String, in edition: Edition) -> Reported<String> {
    var found = DiagnosticList()
    let near = suggestion(for: id, among: edition.sections.flatMap(\.resources).map(\.id))
    found.error(.unknownResource(id, near: near), at: Place(file: edition.path))
    return Reported<String>(nil, found)
  }
}
